import { describe, expect, test } from 'vitest';
import { isIpv4, isIpv6 } from './ip-address.ts';

const alone = { before: '', after: '' };

describe('an IPv4 address', () => {
  test.each(['203.0.113.9', '10.0.0.1', '1.2.3.4', '255.255.255.255', '192.168.0.10'])('is %s', (address) => {
    expect(isIpv4(address, alone)).toBe(true);
  });

  test.each(['127.0.0.1', '0.0.0.0', '120.0.0.0', '256.1.1.1', '1.2.3.999', '1.2.03.4'])('is not %s', (address) => {
    expect(isIpv4(address, alone)).toBe(false);
  });

  test.each([
    ['from ', ':8080', true],
    ['host/', '/path', true],
    ['(', ').', true],
    ['ip=', '. Then', true],
    ['v', '', false],
    ['1.', '', false],
    ['', '.5', false],
    ['', 'a', false],
    ['AppleWebKit/537.36 Whale/', ' Safari', false],
    ['(compatible; Bot/', ')', false],
    ['"version": "', '"', false],
    ['Version ', '', false],
    ['section ', ' says', false],
    ['#section-', '', false],
    ['§ ', '', false],
    ['OID ', '', false],
    ['updated to ', '', false],
    ['upgrade from ', ' to', false],
    ['update ', '', true],
    ['version is ', '', false],
    ['Android ', ')', false],
    ['lib-', '.jar', false],
    ['ip-', '.example', true],
    ['/users/', '', true],
  ])('between "%s" and "%s": %s', (before, after, expected) => {
    expect(isIpv4('3.23.214.10', { before, after })).toBe(expected);
  });
});

describe('an IPv6 address', () => {
  test.each([
    '2001:db8::8a2e:370',
    'fe80::1',
    '2001:db8:0:0:0:0:0:1',
    '::ffff:7b7b:7b7b',
    '2001:db8::',
    '20:11:12::1f',
    '2001::13',
    '01:02:03:04:05:06:07:0a',
    `${'ffff:'.repeat(7)}ffff`,
  ])('is %s', (address) => {
    expect(isIpv6(address, alone)).toBe(true);
  });

  test.each([
    '::',
    '::1',
    '::1:6379',
    '::a',
    'add::bad',
    '12:34:56',
    'a4:83:e7:00:11:22',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '10:11:12::13',
    '01:02:03:04:05:06:07:08',
    '10:11::',
  ])('is not %s', (address) => {
    expect(isIpv6(address, alone)).toBe(false);
  });

  test.each([
    ['[', ']:443', true],
    ['x', '', false],
    ['std::', '', false],
    ['abcd:', '', false],
    ['client:', '', true],
    ['from client_ip:', '', true],
    ['', 'z', false],
    ['', ':1', false],
    ['from_', '_a', true],
    ['', '.0.0.1', false],
    ['', '.0.113.9', true],
  ])('between "%s" and "%s": %s', (before, after, expected) => {
    expect(isIpv6('2001:db8::9', { before, after })).toBe(expected);
  });

  test('is not two names with an underscore in one of them', () => {
    expect(isIpv6('3::f4', { before: 'Vec_', after: '' })).toBe(false);
    expect(isIpv6('abc::d4', { before: ' ', after: '_size' })).toBe(false);
  });
});
