import type { Chance } from '../chance.ts';
import { textContexts } from '../contexts/texts.ts';
import type { Context, Planted, ValueGenerator } from '../sample.ts';
import { passwordOf, userOf } from './account.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const base62 = `${letters}${letters.toUpperCase()}0123456789`;

/** Where a command stands: at the beginning of a line or a literal. */
const commandLines: readonly Context[] = textContexts.filter(({ name }) =>
  /^(?:bare|on a line of its own|behind a colon|JSON|list|object|deep object|log line|logfmt|query string|between tabs|Map)$|^in (?:double|single|back)/.test(
    name,
  ),
);

/** Where something stands apart from what is before it: behind a colon or an equals sign, the name of the account cannot be told from that of the field. */
const apart: readonly Context[] = textContexts.filter(
  ({ name }) =>
    !/without|struct|equals|Java|URL|cookie|strokes|semicolons|path|dashes|emoji|no-break|fullwidth|bold|bracket|brace|typographic|French/.test(
      name,
    ),
);

function connection(chance: Chance, value: string): Planted {
  const host = `${chance.faker.internet.domainWord()}.internal`;
  const end = chance.one([
    `${host}:5432/shop`,
    host,
    `${host}/shop?ssl=true`,
    `${host}:27017,b.internal:27017/shop?replicaSet=rs0`,
  ]);
  return {
    value,
    text: `${chance.one(['postgres', 'postgresql', 'mysql', 'mongodb', 'mongodb+srv', 'redis', 'rediss', 'amqp', 'amqps', 'https', 'http', 'ftp', 'sftp', 'smtp', 'ldap', 'nats', 'jdbc:postgresql'])}://${value}@${end}`,
  };
}

const inUrls: readonly ValueGenerator[] = [
  {
    name: 'url/name and password',
    detector: 'credentials/url',
    make: (chance) => connection(chance, `${userOf(chance)}:${passwordOf(chance)}`),
  },
  { name: 'url/password alone', detector: 'credentials/url', make: (chance) => connection(chance, `:${passwordOf(chance)}`) },
  { name: 'url/token alone', detector: 'credentials/url', make: (chance) => connection(chance, chance.text(base62, 32)) },
  {
    name: 'url/percent-encoded password',
    detector: 'credentials/url',
    make: (chance) =>
      connection(chance, `${userOf(chance)}:${encodeURIComponent(`${chance.text(base62, 6)}@/#?${chance.text(base62, 6)}`)}`),
  },
  {
    name: 'url/password that is not encoded',
    detector: 'credentials/url',
    make: (chance) =>
      connection(
        chance,
        `${userOf(chance)}:${chance.text(base62, 6)}${chance.one(['#', '?', '/', '&', '!'])}${chance.text(base62, 6)}`,
      ),
  },
  {
    name: 'url/without a scheme',
    detector: 'credentials/url',
    make: (chance) => {
      const value = `${userOf(chance)}:${chance.text(base62, 14)}`;
      return { value, text: `//${value}@db.internal/shop` };
    },
  },
  {
    name: 'url/data source of Go',
    detector: 'credentials/data-source',
    // Behind a colon or an equals sign, the name of the account cannot be told from that of the field.
    contexts: textContexts.filter(({ name }) => !/without|struct|equals|Java/.test(name)),
    make: (chance) => {
      const value = `${userOf(chance)}:${chance.text(base62, 14)}`;
      return { value, text: `${value}@${chance.one(['tcp(db.internal:3306)', 'unix(/run/mysql.sock)'])}/shop` };
    },
  },
];

/** What servers are told in a line of its own, and what stands before a host without a scheme. */
const commands: readonly ValueGenerator[] = [
  {
    name: 'command/AUTH of Redis',
    detector: 'credentials/password',
    make: (chance) => {
      const value = `${chance.text(letters, 5)}${chance.text(base62, 9)}${chance.below(10)}`;
      return { value, text: `AUTH ${chance.one(['', 'default ', 'cache '])}${value}` };
    },
    contexts: commandLines,
  },
  {
    name: 'command/AUTH of mail',
    detector: 'credentials/password',
    make: (chance) => {
      const value = Buffer.from(`\0${userOf(chance)}\0${passwordOf(chance)}`).toString('base64');
      return { value, text: `AUTH PLAIN ${value}` };
    },
    contexts: commandLines,
  },
  {
    name: 'url/account without a scheme',
    detector: 'credentials/url',
    make: (chance) => {
      const value = `${userOf(chance)}:${chance.text(base62, 11)}${chance.below(10)}`;
      return {
        value,
        text: `${value}@${chance.one(['db.internal:5432', 'db-1:27017/shop', 'cache.shop.example/0', 'localhost:6379'])}`,
      };
    },
    contexts: apart,
  },
];

/** Names and passwords that a server is reached with. */
export const connections: readonly ValueGenerator[] = [...inUrls, ...commands];
