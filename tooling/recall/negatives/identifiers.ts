import { createHash } from 'node:crypto';
import validator from 'validator';
import type { Chance } from '../chance.ts';
import type { NegativeGenerator } from '../sample.ts';

const digits = '0123456789';
const hexadecimal = `${digits}abcdef`;
const base62 = `${digits}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function digest(chance: Chance, algorithm: string): Buffer {
  return createHash(algorithm).update(chance.text(base62, 30)).digest();
}

/** A number of an article of trade, with its check digit. */
function articleOf({ text }: Chance): string {
  for (;;) {
    const drawn = text(digits, 13);
    if (validator.isEAN(drawn)) return drawn;
  }
}

/** What names things, counts them and dates them: the numbers and words that events are full of. */
const identifiers: Readonly<Record<string, (chance: Chance) => string>> = {
  uuid: ({ faker }) => faker.string.uuid(),
  'uuid in capitals': ({ faker }) => faker.string.uuid().toUpperCase(),
  'uuid of a time': ({ faker }) => faker.string.uuid({ version: 7 }),
  ulid: ({ faker }) => faker.string.ulid(),
  nanoid: ({ faker }) => faker.string.nanoid(),
  cuid: ({ text }) => `c${text('abcdefghijklmnopqrstuvwxyz0123456789', 24)}`,
  'object id': ({ faker }) => faker.database.mongodbObjectId(),
  snowflake: ({ text }) => `1${text(digits, 17)}`,
  'milliseconds since 1970': ({ faker }) => String(faker.date.recent().getTime()),
  'microseconds since 1970': ({ faker, text }) => `${faker.date.recent().getTime()}${text(digits, 3)}`,
  'nanoseconds since 1970': ({ faker, text }) => `${faker.date.recent().getTime()}${text(digits, 6)}`,
  instant: ({ faker }) => faker.date.recent().toISOString(),
  'date of a header': ({ faker }) => faker.date.recent().toUTCString(),
  'time zone': ({ faker, one }) => `${faker.date.recent().toISOString().slice(0, 19)}${one(['+02:00', '-07:00', '+05:30'])}`,
  'git commit': (chance) => digest(chance, 'sha1').toString('hex'),
  'short commit': (chance) => digest(chance, 'sha1').toString('hex').slice(0, 7),
  sha256: (chance) => digest(chance, 'sha256').toString('hex'),
  md5: (chance) => digest(chance, 'md5').toString('hex'),
  'integrity of a resource': (chance) => `sha384-${digest(chance, 'sha384').toString('base64')}`,
  'digest of an image': (chance) => `registry.example/shop@sha256:${digest(chance, 'sha256').toString('hex')}`,
  etag: (chance) => `W/"${chance.text(hexadecimal, 4)}-${digest(chance, 'sha1').toString('base64')}"`,
  'trace context': ({ text }) => `00-${text(hexadecimal, 32)}-${text(hexadecimal, 16)}-01`,
  'trace of Amazon': ({ text }) =>
    `Root=1-${text(hexadecimal, 8)}-${text(hexadecimal, 24)};Parent=${text(hexadecimal, 16)};Sampled=1`,
  'trace of Cloudflare': ({ text }) => `${text(hexadecimal, 16)}-FRA`,
  'order number': ({ text, one }) => `${one(['ORD', 'INV', 'SO', 'PO', 'RMA'])}-${text(digits, 4)}-${text(digits, 6)}`,
  'order in capitals': ({ text }) => text('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 8),
  'tracking of a parcel': ({ text }) => `1Z${text(crockford, 6)}${text(digits, 10)}`,
  'number of an article': articleOf,
  isbn: ({ faker }) => faker.commerce.isbn(),
  version: ({ faker }) => faker.system.semver(),
  'version of a build': ({ below }) => `${below(20)}.${below(20)}.${below(20)}+build.${below(9999)}`,
  'user agent': ({ faker }) => faker.internet.userAgent(),
  colour: ({ faker }) => faker.color.rgb(),
  'colours of a style': ({ faker, below }) =>
    `rgba(${below(256)}, ${below(256)}, ${below(256)}, 0.${below(99)}) ${faker.color.rgb()}`,
  transform: ({ below }) =>
    `matrix(1.${below(9999)}, 0, 0, 0.${below(99999)}, ${below(900)}.${below(99999)}, ${below(900)}.${below(99999)})`,
  'path of a picture': ({ below }) =>
    Array.from(
      { length: 8 },
      () => `${'MLCQ'.charAt(below(4))}${below(900)}.${below(99_999)},${below(900)}.${below(99_999)}`,
    ).join(' '),
  'image in a text': ({ text }) => `data:image/png;base64,iVBORw0KGgo${text(`${base62}+/`, 200)}==`,
  'font in a text': ({ text }) => `url(data:font/woff2;base64,d09GMgABAAAAA${text(`${base62}+/`, 300)})`,
  'source map': ({ text }) => `//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozL${text(base62, 120)}`,
  'cursor of a list': ({ below }) => Buffer.from(`cursor:${below(99_999)}:${below(99_999)}`).toString('base64'),
  'identifier of GraphQL': ({ below }) => Buffer.from(`Product:${below(99_999)}`).toString('base64'),
  price: ({ faker }) => `${faker.finance.amount()} ${faker.finance.currencyCode()}`,
  ratio: ({ faker }) => String(faker.number.float()),
  'bytes and times': ({ below }) => `${below(99_999_999)} bytes in ${below(9999)}.${below(999)}ms`,
  'file of a bundle': ({ text, one }) =>
    `https://cdn.shop.example/assets/${one(['index', 'vendor', 'chunk'])}-${text(base62, 8)}.js:1:${text('123456789', 6)}`,
  'address of memory': ({ text }) => `0x${text(hexadecimal, 12)}`,
  ARN: ({ text }) => `arn:aws:lambda:eu-west-1:${text(digits, 12)}:function:shop-${text('abcdef', 4)}`,
  'log stream': ({ text }) => `2026/03/01/[$LATEST]${text(hexadecimal, 32)}`,
  'key of a cache': ({ faker, below }) => `shop:v2:products:${faker.string.uuid()}:page:${below(99)}`,
  'queue message': ({ faker, below }) => `orders.${below(32)}.${below(999_999)}.${faker.string.uuid()}`,
  'name of a pod': ({ text }) => `checkout-${text(hexadecimal, 10)}-${text('bcdfghjklmnpqrstvwxz2456789', 5)}`,
  'host of a service': ({ faker }) => `${faker.internet.domainName()}:${faker.internet.port()}`,
  link: ({ faker }) => faker.internet.url(),
  'link to a page': ({ faker, below }) =>
    `${faker.internet.url()}/c/${faker.helpers.slugify(faker.commerce.productName())}?page=${below(9)}&sort=price`,
  'random bytes in base64': ({ text, below }) => text(`${base62}+/`, 24 + below(100)),
};

/** One generator for each kind of identifier. */
export const identifierGenerators: readonly NegativeGenerator[] = Object.entries(identifiers).map(([name, make]) => ({
  name: `identifier/${name}`,
  make,
}));
