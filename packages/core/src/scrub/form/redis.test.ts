import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubText } from '../text.ts';
import { createWork } from '../work.ts';

const azure = { id: 'secrets/azure', label: 'azure key', keys: ['account key'] };
const matcher = createMatcher(detectorsInForce([azure]));

function scrubbed(text: string): string {
  return scrubText(text, matcher, createWork());
}

describe('what a command of Redis puts under a telling name', () => {
  test.each([
    ['HSET u:1 name blue password tulip age 7', 'HSET u:1 name blue password [password] age 7'],
    ['hmset "u:1" "token" "tulip iris"', 'hmset "u:1" "token" "[token]"'],
    ['HSET u:1 account_key tulip token iris', 'HSET u:1 account_key [azure key] token [token]'],
    ['SET u:1:password tulip EX 9', 'SET u:1:password [password] EX 9'],
    ['1700 [0 x] "AUTH" "tulip"', '1700 [0 x] "AUTH" "[password]"'],
    ['1700 [0 x] "AUTH" "blue" "tulip"', '1700 [0 x] "AUTH" "blue" "[password]"'],
    ['1700 "SET" "u:1:token" "tulip"', '1700 "SET" "u:1:token" "[token]"'],
    ['ACL SETUSER blue on >tulip ~* +@all', 'ACL SETUSER blue on [password] ~* +@all'],
    [
      inspect({ command: { name: 'acl', args: ['SETUSER', 'blue', '>tulip'] } }),
      inspect({ command: { name: 'acl', args: ['SETUSER', 'blue', '[password]'] } }),
    ],
    [
      "ERR unknown command 'SETT', with args beginning with: 'u:1:token' 'tulip' ",
      "ERR unknown command 'SETT', with args beginning with: 'u:1:token' '[token]' ",
    ],
    ["with args beginning with: 'SET' 'u:1:token' 'tulip' ", "with args beginning with: 'SET' 'u:1:token' '[token]' "],
    [
      'ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `blue`, `tulip`, ',
      'ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `blue`, `[password]`, ',
    ],
    [
      "ERR unknown command 'HELLO', with args beginning with: '2' 'auth' 'blue' 'tulip' 'SETNAME' 'shop' ",
      "ERR unknown command 'HELLO', with args beginning with: '2' 'auth' 'blue' '[password]' 'SETNAME' 'shop' ",
    ],
    ['with args beginning with: `u:1:token`, `tulip iris`, `EX`, ', 'with args beginning with: `u:1:token`, `[token]`, `EX`, '],
    ['CONFIG SET requirepass tulip', 'CONFIG SET requirepass [password]'],
    [
      inspect({ command: { name: 'auth', args: ['default', 'tulip'] } }),
      inspect({ command: { name: 'auth', args: ['default', '[password]'] } }),
    ],
    ['"command":{"name":"hset","args":["u:1","token","tulip"', '"command":{"name":"hset","args":["u:1","token","[token]"'],
  ])('is hidden: %s', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'HSET u:1 name blue age 7',
    'SET u:1:token [1 other arguments]',
    "ERR unknown command 'SETT', with args beginning with: 'u:1:name' 'tulip' ",
    "with args beginning with: 'u:1:token' ",
    'ERR unknown command `HELLO`, with args beginning with: `3`, `SETNAME`, `blue`, `tulip`, ',
    'ERR unknown command `SETT`, with args beginning with: `u:1:name`, `tulip`, ',
    "no 'auth', 'tulip' or `auth` `tulip`, 'auth' is 'tulip'",
    'failed with: u:1:token tulip',
    'SET search_path TO shop, set token expired, set user:1 as default',
    'CONFIG SET maxmemory 100mb',
    'ACL SETUSER blue on nopass ~*, acl list',
    "{ name: 'get', args: [ 'u:1:token', 'tulip' ] }",
    "args: [ 'blue', 'tulip' ]",
  ])('and nothing else is: %s', (text) => {
    expect(scrubbed(text)).toBe(text);
  });
});

test('many commands cost no more than a few readings of the text', () => {
  for (const part of ['SET a:b ', 'hset a:token b ', "name: 'auth', args: [ ", 'set "a:token" "']) {
    const text = part.repeat(Math.ceil(30_000 / part.length));
    const work = createWork();
    scrubText(text, matcher, work);
    expect(work.characters).toBeLessThan(text.length * 40);
  }
});
