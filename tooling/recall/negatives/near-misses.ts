import creditcards from 'creditcards';
import { isValidIBAN } from 'ibantools';
import validator from 'validator';
import type { Chance } from '../chance.ts';
import type { NegativeGenerator } from '../sample.ts';

const digits = '0123456789';
const hexadecimal = `${digits}abcdef`;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const base62 = `${letters}${letters.toUpperCase()}${digits}`;

/** Draws until a library says that it is none. */
function refused(draw: (chance: Chance) => string, isReal: (text: string) => boolean): (chance: Chance) => string {
  return (chance) => {
    for (;;) {
      const drawn = draw(chance);
      if (!isReal(drawn)) return drawn;
    }
  };
}

function isCard(text: string): boolean {
  return creditcards.card.luhn(text.replaceAll('-', ''));
}

/** What nearly is a card: a wrong check digit, a wrong length, a prefix of no issuer, digits that go on as something else. */
const cards: readonly ((chance: Chance) => string)[] = [
  refused(({ text }) => `4${text(digits, 3)}-${text(digits, 4)}-${text(digits, 4)}-${text(digits, 4)}`, isCard),
  refused(({ text }) => `51${text(digits, 14)}`, isCard),
  refused(
    ({ text }) => `0${text(digits, 15)}`,
    () => false,
  ),
  refused(
    ({ text }) => `1${text(digits, 15)}`,
    () => false,
  ),
  ({ text }) => `4${text(digits, 9)}`,
  ({ text }) => `4${text(digits, 24)}`,
  ({ faker, text }) => `${text(letters, 3)}${faker.finance.creditCardNumber({ issuer: 'visa' }).replaceAll('-', '')}`,
  ({ text }) => `0.${text(digits, 16)}`,
  ({ text }) => `${text('123456789', 3)}.${text(digits, 14)}`,
];

const accounts = refused(
  (chance) => {
    const iban = chance.faker.finance.iban();
    const at = 4 + chance.below(iban.length - 4);
    return iban.slice(0, at) + ((Number.parseInt(iban.charAt(at), 36) + 1 + chance.below(8)) % 10) + iban.slice(at + 1);
  },
  (text) => isValidIBAN(text),
);

const addresses: readonly ((chance: Chance) => string)[] = [
  ({ below }) => `${256 + below(700)}.${below(999)}.${below(999)}.${below(999)}`,
  ({ below }) => `${below(20)}.${below(20)}.${below(20)}.${below(20)}.${below(20)}`,
  ({ below }) => `v${below(20)}.${below(20)}.${below(20)}.${below(20)}`,
  ({ below }) => `Chrome/${100 + below(60)}.0.0.0`,
  ({ below }) => `Chrome/${100 + below(60)}.0.${below(7000)}.${below(200)}`,
  ({ below }) => `version ${below(20)}.${below(20)}.${below(20)}.${below(20)}`,
  ({ below }) => `${below(20)}.${below(20)}.${below(20)}`,
  ({ below }) =>
    `${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}`,
  ({ one }) =>
    `${one(['std', 'Foo', 'net', 'app'])}::${one(['vector', 'Bar', 'connect', 'Order'])}::${one(['push_back', 'baz', 'drop', 'new'])}`,
  ({ one }) => `input${one(['::before', '::after', '::placeholder', ':hover::before'])}`,
  ({ text }) => `${text(hexadecimal, 2)}:${text(hexadecimal, 2)}:${text(hexadecimal, 2)}`,
  ({ text }) =>
    Array.from({ length: 20 }, () => text(hexadecimal, 2))
      .join(':')
      .toUpperCase(),
];

const emails = refused(
  ({ faker, one, below }) =>
    one([
      () => `@${faker.internet.domainWord()}/${faker.word.noun()}`,
      () => `${faker.word.noun()}@${below(9)}.${below(30)}.${below(30)}`,
      () => `${faker.word.noun()}@2x.png`,
      () => `${faker.word.noun()}@^${below(9)}.${below(9)}.0`,
      () => `git@github.example:${faker.internet.domainWord()}/${faker.internet.domainWord()}.git`,
      () => `${faker.word.noun()} @ ${faker.word.noun()}`,
      () => `@${faker.internet.domainWord()}`,
      () => `${faker.word.noun()}@${faker.word.noun()}`,
      () => `@media (min-width: ${below(1200)}px)`,
      () => `${faker.word.noun()}@npm:${below(9)}.${below(20)}.${below(20)}`,
    ])(),
  validator.isEmail,
);

const tokens: readonly ((chance: Chance) => string)[] = [
  ({ text }) => `eyJ${text(base62, 4)}`,
  ({ text }) => `eyJ${text(base62, 20)}`,
  ({ text }) => `sk-${text(letters, 8)}-${text(letters, 6)}`,
  ({ text }) => `SK${text(digits, 6)}`,
  ({ text }) => `ghp_${text(base62, 8)}`,
  ({ text }) => `AKIA${text(base62, 6)}`,
  ({ faker }) => `npm_${faker.word.noun()}`,
  ({ faker }) => `key-${faker.word.noun()}`,
  ({ faker }) => `hf_${faker.word.noun()}_${faker.word.noun()}`,
  () => 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  () => 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ({ faker }) => `dp.${faker.word.noun()}`,
  ({ faker }) => `oy2${faker.word.noun()}`,
  ({ faker }) => `sq0${faker.word.noun()}`,
  () => '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUY\n-----END CERTIFICATE-----',
  () => '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
  ({ faker }) => `Bearer ${faker.word.noun()}`,
  ({ faker }) => `basic ${faker.word.noun()}`,
  ({ faker }) => `Basic ${faker.word.adjective()} ${faker.word.noun()}`,
];

const numbers: readonly ((chance: Chance) => string)[] = [
  ({ text }) => `${text(digits, 3)}-${text(digits, 3)}-${text(digits, 4)}`,
  ({ text }) => `000-${text(digits, 2)}-${text(digits, 4)}`,
  ({ text }) => `${text('12345', 3)}-00-${text(digits, 4)}`,
  ({ text }) => `${text('12345', 3)}-${text('12345', 2)}-0000`,
  ({ text }) => `${text(digits, 4)}-${text(digits, 2)}-${text(digits, 2)}`,
  ({ text }) => `${text('12345', 3)}-${text('12345', 2)}-${text(digits, 5)}`,
  ({ below, text }) => `${below(80)}.${text(digits, 2)}, ${below(80)}.${text(digits, 2)}`,
  ({ below, text }) => `${181 + below(200)}.${text(digits, 5)}, ${below(80)}.${text(digits, 5)}`,
  ({ below, text }) => `${below(80)}.${text(digits, 5)}, ${below(80)}.${text(digits, 5)}, ${below(80)}.${text(digits, 5)}`,
];

const paths: readonly ((chance: Chance) => string)[] = [
  ({ one }) => `/home/${one(['node', 'ubuntu', 'runner', 'ec2-user', 'app', 'deploy'])}/app/src/index.js`,
  ({ one }) => `/Users/${one(['runner', 'Shared', 'vagrant', 'admin'])}/work/shop/index.ts`,
  ({ faker }) => `https://shop.example/users/${faker.word.noun()}/orders`,
  ({ faker }) => `/api/users/${faker.word.noun()}`,
  ({ faker }) => `/home/${faker.word.noun()}`,
  ({ faker }) => `GET /users/${faker.string.uuid()}/orders/${faker.number.int(9999)}`,
];

const commands: readonly ((chance: Chance) => string)[] = [
  ({ one }) => `AUTH ${one(['FAILED', 'REQUIRED', 'ERROR', 'LOGIN is off', 'PLAIN only', 'not supported'])}`,
  ({ faker, one }) => `npm:${faker.internet.domainWord()}@${faker.system.semver()}/${one(['dist', 'lib'])}`,
  ({ faker, text, one }) =>
    `registry.example/${faker.internet.domainWord()}:${one(['latest', 'v1.2', '20260301'])}@sha256:${text(hexadecimal, 64)}`,
  ({ one, below }) =>
    `${one(['token-service', 'auth', 'auth-api.internal', 'secrets.svc.cluster.local', 'session-store-0'])}:${one([80, 443, 3000, 8080 + below(99)])}`,
  ({ one }) =>
    `${one(['token', 'secret', 'password', 'api key', 'cookie'])} is ${one(['sha256-hashed', 'base64url', 'utf8', 'missing', 'not set', '4096 bytes', '3600s old', 'too short', 'hs256-signed'])}`,
  ({ one }) => `${one(['token', 'session', 'password'])} -> ${one(['expired', 'invalid', 'null'])}`,
  ({ faker }) => `${faker.animal.type()} -> ${faker.animal.type()}`,
  ({ faker }) => `Duplicate entry '${faker.number.int(99_999)}' for key 'orders.PRIMARY'`,
  ({ faker }) => `Key (id)=(${faker.string.uuid()}) already exists.`,
  ({ below }) =>
    Array.from({ length: 16 }, () => below(10))
      .join(' ')
      .replace(/^./, '1'),
  ({ below }) => Array.from({ length: 4 }, () => 1000 + below(9000)).join(','),
  ({ faker }) => Buffer.from(faker.lorem.sentence()).toString('hex'),
];

function listed(name: string, draws: readonly ((chance: Chance) => string)[]): NegativeGenerator {
  return { name: `near/${name}`, make: (chance) => chance.one(draws)(chance), share: 6 };
}

/** What nearly is a value: a wrong check digit, a wrong length, another alphabet, a placeholder, another use of the same signs. */
export const nearMisses: readonly NegativeGenerator[] = [
  listed('card', cards),
  listed('iban', [accounts]),
  listed('address', addresses),
  listed('email', [emails]),
  listed('token', tokens),
  listed('number', numbers),
  listed('path', paths),
  listed('command', commands),
];
