import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { CompactEncrypt, SignJWT, UnsecuredJWT } from 'jose';
import type { Chance } from '../chance.ts';
import type { Planted, ValueGenerator } from '../sample.ts';
import { passwordOf, userOf } from './account.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const base62 = `${letters}${letters.toUpperCase()}0123456789`;
const base64url = `${base62}-_`;

function secretOf({ text }: Chance, length = 32): Uint8Array {
  return new TextEncoder().encode(text(base62, length));
}

function claimsOf({ faker, text }: Chance): Record<string, unknown> {
  return { sub: faker.string.uuid(), name: faker.person.fullName(), iat: 1_772_323_200, jti: text(base62, 12) };
}

function signed(chance: Chance, header: Record<string, string> = {}): Promise<string> {
  return new SignJWT(claimsOf(chance))
    .setProtectedHeader({ alg: chance.one(['HS256', 'HS384', 'HS512']), ...header })
    .sign(secretOf(chance, 64));
}

/** JSON web tokens of jose. */
const webTokens: readonly ValueGenerator[] = [
  { name: 'jwt/signed', detector: 'credentials/jwt', make: (chance) => signed(chance) },
  {
    name: 'jwt/signed with a type',
    detector: 'credentials/jwt',
    make: (chance) => signed(chance, { typ: 'JWT', kid: chance.text(base62, 8) }),
  },
  { name: 'jwt/unsecured', detector: 'credentials/jwt', make: (chance) => new UnsecuredJWT(claimsOf(chance)).encode() },
  {
    name: 'jwt/encrypted',
    detector: 'credentials/jwt-encrypted',
    make: (chance) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(claimsOf(chance))))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(secretOf(chance)),
  },
  { name: 'jwt/faker', detector: 'credentials/jwt', make: ({ faker }) => faker.internet.jwt() },
  {
    name: 'jwt/in a word',
    detector: 'credentials/jwt-in-word',
    also: ['credentials/jwt'],
    make: async (chance) => {
      const value = await signed(chance, { typ: 'JWT' });
      return { value, text: `${chance.one(['sess_', 'v1-', 'id_token_', 'sb-'])}${value}` };
    },
  },
];

/** Keys of node:crypto. They are new in every run; what they look like is the same. */
const keys: readonly (() => KeyObject)[] = [
  () => generateKeyPairSync('ed25519').privateKey,
  () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
];

function pem(chance: Chance): string {
  const key = chance.one(keys)();
  const type =
    key.asymmetricKeyType === 'rsa'
      ? chance.one(['pkcs1', 'pkcs8'] as const)
      : key.asymmetricKeyType === 'ec'
        ? chance.one(['sec1', 'pkcs8'] as const)
        : 'pkcs8';
  const encrypted =
    type === 'pkcs8' && chance.below(4) === 0 ? { cipher: 'aes-256-cbc', passphrase: chance.text(base62, 12) } : {};
  return String(key.export({ format: 'pem', type, ...encrypted })).trimEnd();
}

function block(name: string, chance: Chance, headers: readonly string[] = []): string {
  const lines = Array.from({ length: 5 + chance.below(20) }, () => chance.text(`${base62}+/`, 64));
  return [`-----BEGIN ${name}-----`, ...headers, ...lines, `${chance.text(`${base62}+/`, 42)}==`, `-----END ${name}-----`].join(
    '\n',
  );
}

/** Only the body says anything of a key. */
function bodyOf(text: string): Planted {
  return { text, value: text.replace(/^-----[^\n]*\n|\n-----[^\n]*$/g, '') };
}

const privateKeys: readonly ValueGenerator[] = [
  { name: 'private key/node:crypto', detector: 'credentials/private-key', make: (chance) => bodyOf(pem(chance)) },
  {
    name: 'private key/carriage returns',
    detector: 'credentials/private-key',
    make: (chance) => bodyOf(pem(chance).replaceAll('\n', '\r\n')),
  },
  {
    name: 'private key/one line',
    detector: 'credentials/private-key',
    make: (chance) => bodyOf(pem(chance).replaceAll('\n', '\\n')),
  },
  {
    name: 'private key/OpenSSH',
    detector: 'credentials/private-key',
    make: (chance) => bodyOf(block('OPENSSH PRIVATE KEY', chance)),
  },
  {
    name: 'private key/PGP',
    detector: 'credentials/private-key',
    make: (chance) => bodyOf(block('PGP PRIVATE KEY BLOCK', chance, ['Version: 2', ''])),
  },
  {
    name: 'private key/cut short',
    detector: 'credentials/private-key',
    make: (chance) => bodyOf(pem(chance).split('\n').slice(0, -1).join('\n')),
    contexts: [{ name: 'at the end of a text', write: (value) => ({ content: `No basket for ${value}`, kept: ['basket'] }) }],
  },
];

const headers: readonly ValueGenerator[] = [
  {
    name: 'bearer/opaque',
    detector: 'credentials/bearer',
    make: (chance) => {
      const value = chance.text(base64url, 16 + chance.below(64));
      return { value, text: `Bearer ${value}` };
    },
  },
  {
    name: 'bearer/short',
    detector: 'credentials/bearer',
    make: (chance) => {
      const value = `${chance.text(letters, 6)}${chance.text('0123456789', 3)}`;
      return { value, text: `${chance.one(['Bearer', 'bearer', 'BEARER'])} ${value}` };
    },
  },
  {
    name: 'bearer/with padding',
    detector: 'credentials/bearer',
    make: (chance) => {
      const value = chance.text(`${base62}+/`, 43);
      return { value, text: `Bearer ${value}=` };
    },
  },
  {
    name: 'bearer/uuid',
    detector: 'credentials/bearer',
    make: ({ faker }) => {
      const value = faker.string.uuid();
      return { value, text: `Bearer ${value}` };
    },
  },
  {
    name: 'basic/name and password',
    detector: 'credentials/basic',
    make: (chance) => {
      const value = Buffer.from(`${userOf(chance)}:${passwordOf(chance)}`).toString('base64');
      return { value, text: `${chance.one(['Basic', 'basic'])} ${value}` };
    },
  },
];

const sessions: readonly ValueGenerator[] = [
  {
    name: 'vendor/discord',
    detector: 'secrets/discord',
    make: (chance) => {
      const bot = Buffer.from(`1${chance.text('0123456789', 17)}`)
        .toString('base64')
        .replaceAll('=', '');
      return `${bot}.G${chance.text(base64url, 5)}.${chance.text(base64url, 38)}`;
    },
  },
  {
    name: 'authorization code/url',
    detector: 'credentials/authorization-code',
    make: (chance) => {
      const value = chance.one([
        () => chance.text(base64url, 43),
        () => `4/0A${chance.text(base64url, 60)}`,
        () => createHash('sha1').update(chance.text(base62, 9)).digest('hex').slice(0, 20),
      ])();
      return {
        value,
        text: `https://shop.example/callback?${chance.one(['', 'state=basket&'])}code=${encodeURIComponent(value)}${chance.one(['', '&state=basket', '&scope=openid'])}`,
      };
    },
  },
  {
    name: 'key/url',
    detector: 'credentials/url-key',
    make: (chance) => {
      const value = chance.one([() => `k7${chance.text(base62, 30)}`, () => `9f${chance.text(base64url, 37)}`])();
      return {
        value,
        text: `https://maps.example/v1/geocode?${chance.one(['', 'q=basket&'])}key=${value}${chance.one(['', '&q=basket'])}`,
      };
    },
  },
];

/** Tokens, keys and credentials that are recognised by themselves. */
export const tokens: readonly ValueGenerator[] = [...webTokens, ...privateKeys, ...headers, ...sessions];
