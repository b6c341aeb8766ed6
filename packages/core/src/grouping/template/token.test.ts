import { expect, test } from 'vitest';
import { isOdd, kindOf } from './token.ts';

/** Words by what they are. */
const kinds: Readonly<Record<string, string>> = {
  int: '5 -5 1234567890 50%',
  float: '1.5 -0.25 1.2.3',
  uuid: '9f1c2d3e-0000-4000-8000-00805f9b34fb',
  hex: '0x7f3a deadbeef 9c1185a 9f86d081884c7d65',
  id: 'k9Mtd2gDcgG order-7 user_12 01HZXW4T0V8E9QY6G9Y7Y8PZ3K qVkXwZrTgPb ٤١ AbCdEfGhIj',
  ip: '10.0.0.1 10.0.0.0/24 fe80::1 ::1 2001:db8:0:0:0:0:2:1',
  mac: '3D:F2:C9:A6:B3:4F',
  date: '2026-03-01 10:11:12 2026-03-01T10:11:12Z',
  duration: '5ms 1.5s 1h2m',
  size: '5MB 1.5GiB 512M',
  email: 'jane@example.com jane＠example.com a@b',
  host: 'shop.example.com db-2.corp.internal www.x proxy.shop.edu.hk 7-1.dsl.shop.com.mx',
  path: '/a ~/a ./a ../a a/b/c docs/a.txt C:\\a app-Bk_HqzvD.js vendor.8f14e45f.mjs',
};

test.each(Object.entries(kinds))('%s are told by their make', (kind, words) => {
  expect(words.split(' ').filter((word) => kindOf(word) !== kind)).toEqual([]);
});

test('words of letters mean something', () => {
  const kept =
    'order ECONNREFUSED XMLHttpRequest getElementById parseJSONFromURL iOS MySQL left-pad users_email_key text/html @scope/x java.lang.Error this.app.use socket.io is.not.it co.op Fee::add é -- main.js';
  expect(kept.split(' ').filter((word) => kindOf(word) !== undefined)).toEqual([]);
});

test('letters that change as by chance are told from names', () => {
  expect(['qVkXwZrTgPb', 'ZRRxtsbxvEtczSEUBRgZMN'].every(isOdd)).toBe(true);
  expect(['OAuth2Client', 'XMLHttpRequest', 'Uint8Array'].some(isOdd)).toBe(false);
});
