import { createHash, createHmac } from 'node:crypto';
import type { Chance } from '../chance.ts';
import type { KeyedGenerator } from '../sample.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const base62 = `${letters}${letters.toUpperCase()}0123456789`;
const visible = `${base62}!#$%()*+-./:<=>?@[]^_{|}~`;

/** How a name of two words and more is spelled. */
const spellings: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  (words) => words.map(capital).join(''),
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.join('_').toUpperCase(),
  (words) => words.map(capital).join('-'),
  (words) => words.join('.'),
  (words) => words.join(''),
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name in one of the ways in which programs spell names, with a word before it now and then. */
function named(chance: Chance, names: readonly string[], prefixes: readonly string[]): string {
  const words = chance.one(names).split(' ');
  const all = chance.below(3) === 0 ? [chance.one(prefixes), ...words] : words;
  const spelling = chance.one(spellings);
  // Without a sign between them and without capitals, only what people write as one word is one.
  return all.length > words.length && spelling(['a', 'b']) === 'ab' ? all.join('_') : spelling(all);
}

const owners = ['user', 'admin', 'db', 'smtp', 'stripe', 'payment', 'my', 'default', 'old', 'redis', 'customer', 'shop'];

const passwords: readonly ((chance: Chance) => string)[] = [
  ({ faker }) => faker.internet.password({ length: 12 }),
  ({ faker }) => faker.internet.password({ length: 10, memorable: true }),
  (chance) => chance.text(visible, 14),
  ({ faker }) => `${faker.word.adjective()}-${faker.word.noun()}-${faker.number.int({ min: 10, max: 99 })}`,
  ({ faker }) =>
    `${faker.word.adjective()} ${faker.word.noun()} ${faker.word.noun()} ${faker.word.verb()}`.replace(/[^a-z ]/gi, ''),
  ({ faker }) => `${faker.person.firstName()}${faker.number.int({ min: 1950, max: 2020 })}!`.replace("'", ''),
  (chance) => `pä${chance.text(base62, 8)}ß€`,
  (chance) => chance.text('0123456789', 8),
  (chance) => chance.text(letters, 11),
];

const opaque: readonly ((chance: Chance) => string)[] = [
  (chance) => chance.text(base62, 32),
  (chance) => chance.text(`${base62}-_`, 43),
  (chance) => chance.text('0123456789abcdef', 40),
  ({ faker }) => faker.string.uuid(),
  (chance) => `${chance.text(`${base62}+/`, 42)}==`,
  (chance) => `${chance.text(letters, 2)}_${chance.text(base62, 20)}`,
];

const drawn = (makers: readonly ((chance: Chance) => string)[]) => (chance: Chance) => chance.one(makers)(chance);

function digest(chance: Chance): Buffer {
  return createHmac('sha256', chance.text(base62, 20)).update(chance.text(base62, 20)).digest();
}

const tokenNames = [
  'token',
  'access token',
  'refresh token',
  'id token',
  'auth token',
  'api token',
  'csrf token',
  'xsrf token',
  'session token',
  'session id',
  'reset token',
  'user token',
  'jwt',
  'bearer',
  'otp',
  'sessid',
  'sid',
  'bearer token',
  'verification token',
  'push token',
];
const passwordNames = [
  'password',
  'passwd',
  'passphrase',
  'new password',
  'old password',
  'current password',
  'confirm password',
  'password confirmation',
  'user password',
  'db password',
  'passcode',
];
const secretNames = [
  'secret',
  'client secret',
  'api key',
  'secret key',
  'app secret',
  'access key',
  'private key',
  'signing key',
  'encryption key',
  'credentials',
  'credential',
  'webhook secret',
  'secret access key',
];

/** Credentials that nothing but their key tells. */
export const credentials: readonly KeyedGenerator[] = [
  {
    name: 'keyed/password',
    detector: 'credentials/password',
    key: (chance) => named(chance, passwordNames, owners),
    make: drawn(passwords),
  },
  {
    name: 'keyed/pass',
    detector: 'credentials/pass',
    key: (chance) => named(chance, ['pass', 'pw', 'user pass', 'smtp pass', 'admin pass', 'key pass'], ['mail', 'old']),
    make: drawn(passwords),
  },
  {
    name: 'keyed/db pass',
    detector: 'credentials/password',
    also: ['credentials/pass'],
    key: ({ one }) => one(['DB_PASS', 'dbPass', 'db_pass', 'db-pwd', 'DB_PWD']),
    make: drawn(passwords),
  },
  {
    name: 'keyed/pwd',
    detector: 'credentials/pwd',
    key: (chance) => named(chance, ['pwd', 'user pwd', 'new pwd'], ['old', 'smtp']),
    make: drawn(passwords),
  },
  { name: 'keyed/token', detector: 'credentials/token', key: (chance) => named(chance, tokenNames, owners), make: drawn(opaque) },
  {
    name: 'keyed/numeric code',
    detector: 'credentials/token',
    key: ({ one }) => one(['otp', 'OTP', 'loginOtp', 'sms_otp']),
    make: ({ text }) => text('123456789', 6),
  },
  {
    name: 'keyed/secret',
    detector: 'credentials/secret',
    key: (chance) => named(chance, secretNames, owners),
    make: drawn(opaque),
  },
  {
    name: 'keyed/header of a key',
    detector: 'credentials/secret',
    key: ({ one }) => one(['X-Api-Key', 'x-api-key', 'Api-Key', 'X-Goog-Api-Key', 'Ocp-Apim-Subscription-Key-Secret']),
    make: drawn(opaque),
  },
  {
    name: 'keyed/auth',
    detector: 'credentials/auth',
    key: ({ one }) =>
      one(['auth', 'X-Auth', 'authHeader', 'auth_header', 'authentication', 'smtp_auth', 'authCode', 'auth_code']),
    make: drawn(opaque),
  },
  {
    name: 'keyed/signature',
    detector: 'credentials/signature',
    key: ({ one }) =>
      one([
        'signature',
        'X-Signature',
        'requestSignature',
        'X-Hub-Signature',
        'webhook_signature',
        'Stripe-Signature',
        'X-Amz-Signature',
      ]),
    make: (chance) => digest(chance).toString(chance.one(['hex', 'base64'])),
  },
  {
    name: 'keyed/signed url',
    detector: 'credentials/signed-url',
    key: ({ one }) => one(['sig', 'hmac', 'X-Shopify-Hmac', 'url_sig']),
    make: (chance) => digest(chance).toString(chance.one(['hex', 'base64', 'base64url'])),
  },
  {
    name: 'keyed/azure',
    detector: 'secrets/azure',
    key: ({ one }) =>
      one([
        'AccountKey',
        'accountKey',
        'AZURE_STORAGE_ACCOUNT_KEY',
        'SharedAccessKey',
        'shared_access_key',
        'SharedAccessSignature',
        'storageAccountKey',
      ]),
    make: (chance) => `${chance.text(`${base62}+/`, 86)}==`,
  },
  {
    name: 'keyed/cloudflare',
    detector: 'secrets/cloudflare',
    also: ['credentials/token', 'credentials/secret'],
    key: ({ one }) => one(['CF_API_TOKEN', 'cfApiToken', 'CLOUDFLARE_API_TOKEN', 'cloudflare_api_key', 'cloudflareApiKey']),
    make: (chance) => chance.text(`${base62}_-`, 40),
  },
];

function sessionOf(chance: Chance): string {
  return chance.one(['connect.sid=s%3A', 'session=', 'PHPSESSID=', '_shop_session=', 'remember_me=']) + chance.text(base62, 32);
}

/** Headers whose value is a line. */
export const lines: readonly KeyedGenerator[] = [
  {
    name: 'keyed/cookie',
    detector: 'credentials/cookie',
    key: ({ one }) => one(['Cookie', 'cookie']),
    make: (chance) => `${sessionOf(chance)}; theme=dark; uid=${chance.below(99999)}`,
  },
  {
    name: 'keyed/set-cookie',
    detector: 'credentials/cookie',
    key: ({ one }) => one(['Set-Cookie', 'set-cookie']),
    make: (chance) => `${sessionOf(chance)}; Path=/; HttpOnly; SameSite=Lax`,
  },
  {
    name: 'keyed/authorization',
    detector: 'credentials/authorization',
    key: ({ one }) => one(['Authorization', 'authorization', 'AUTHORIZATION', 'Proxy-Authorization']),
    make: (chance) =>
      chance.one([
        () => `Bearer ${chance.text(base62, 40)}`,
        () => `Basic ${Buffer.from(`blue:${chance.text(base62, 9)}`).toString('base64')}`,
        () => `Token ${chance.text('0123456789abcdef', 40)}`,
        () => `ApiKey ${chance.text(base62, 30)}`,
        () =>
          `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260301/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${createHash('sha256').update(chance.text(base62, 9)).digest('hex')}`,
        () =>
          `Digest username="blue", realm="shop", nonce="${chance.text(base62, 20)}", response="${chance.text('0123456789abcdef', 32)}"`,
        () => chance.text(base62, 32),
      ])(),
  },
];
