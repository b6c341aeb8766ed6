import { expect, test } from 'vitest';
import { measureOf, tellingNumber, unitAfter } from './number.ts';
import { outputOf } from './output.ts';
import { template } from './template.ts';

test('a number stays where it says what went wrong', () => {
  const kept = [
    'HTTP 503',
    'HTTP/1.1 404',
    'status: 502',
    'status of 404 (Not Found)',
    'unexpected response code: 401',
    'upstream responded with 503',
    'service returned 429: slow down',
    'it is 404 Not Found',
    '400 {',
    'Error: 429 {',
    'APIError: 429 You are too fast',
    'Server returned code 404 with body',
    'exit status 1',
    'exited with 137',
    'socket closed with code 1006',
    'process exited with code -1',
    'os error 13',
    'errno -111',
    'killed by signal 9',
    'error code 10054',
    'Error 1062: no',
    'ERROR 1062 (x)',
    'SQLSTATE[23000]',
    'SQL state [42000]',
    'React error #418',
    'connect localhost:6379',
    'Response not OK (404)',
    'API error 401',
    'fetch failed: 404',
    'Received 404 from API',
    'the webhook answered 410',
    '404 status code (no body)',
    'exited (137)',
    'gRPC status 14',
    'WebSocket closed: 1006',
    'HRESULT: 0x80070005',
    'exception code 0xc0000005',
    'code=exited, status=203/EXEC',
    '550 5.1.1 no such mailbox',
    '550-5.1.1 no such mailbox',
    'refused by all: 421 4.7.0',
    'query failed errno: 1213',
  ];
  expect(kept.map(template)).toEqual(kept);
});

test('a number that only looks so is left out', () => {
  const masked = [
    'status 999',
    'status 1404',
    'code 404',
    'Error: 404 carts were lost',
    'Cart: 404 Items',
    'security code 123',
    'issue #418',
    'login with code 471142',
    'returned 404 rows',
    'line 404',
    'error 5',
    'connect localhost:49812',
    'port 5432',
    'order not open (404)',
    'request not open (471)',
    'cart error 401',
    'fetch failed: 404 rows',
    'received 404 rows',
    'exited 137 times',
    'closed 1006 carts',
    'WebSocket closed: 4711',
    'at 0x80070005',
    'HRESULT 0x7ffe12345678',
    'size=203/EXEC',
    'status=203/exec',
    'version 5.1.1 of x',
    '550 4.1.1 is no reply',
    '550 5.9.1 is no reply',
    '14 UNAVAILABLE: no connection',
    "values (1234, 'x')",
    "cart (1234, 'x')",
  ];
  expect(masked.map(template).filter((made) => !/<(?:value|path)>/.test(made))).toEqual([]);
  expect(tellingNumber('12a', 0, 3, outputOf(9))).toBeUndefined();
});

test('the code that a driver of MySQL shows stays, and not what it says', () => {
  expect(
    ["(2006, 'gone away')", `OperationalError: (1040, "Too many")`, "(pymysql.err.OperationalError) (1205, 'late')"].map(
      template,
    ),
  ).toEqual(['(2006, <quoted>)', 'OperationalError: (1040, <quoted>)', '(pymysql.err.OperationalError) (1205, <quoted>)']);
});

test('a number and its unit are one measure', () => {
  expect(['ms', 's', 'seconds', 'Minutes', 'µs', 'h'].map(measureOf)).toEqual(Array.from({ length: 6 }, () => 'duration'));
  expect(['B', 'kB', 'bytes', 'GiB', 'MB', 'M'].map(measureOf)).toEqual(Array.from({ length: 6 }, () => 'size'));
  expect(['', 'x', 'rows'].map(measureOf)).toEqual([undefined, undefined, undefined]);
  expect(unitAfter('5 ms late', 1)).toEqual({ kind: 'duration', end: 4 });
  expect([unitAfter('5 milk', 1), unitAfter('5ms', 1), unitAfter('5 ms(x)', 1)]).toEqual([undefined, undefined, undefined]);
  expect(['5ms', '1.5 s', '1h2m', '-3 days', '10 minutes'].map(template)).toEqual(Array.from({ length: 5 }, () => '<duration>'));
  expect(['5 bytes', '1.5GiB', '64 KB'].map(template)).toEqual(Array.from({ length: 3 }, () => '<size>'));
});

test('a code stays behind what it is the code of', () => {
  const kept = [
    'failed (SQLSTATE 42P01)',
    'x SQLSTATE=23505',
    'SQLSTATE[42S02]: Base table',
    'SQL Error: SQLCODE=-803, SQLSTATE=23505',
    'SSL alert number 40',
    'MediaError code 3',
    'DiscordAPIError[50013]: Missing',
    'Twilio error 21211',
    'Error: 502',
  ];
  expect(kept.filter((message) => template(message) !== message)).toEqual([]);
});
