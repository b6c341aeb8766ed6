import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ipv4Finder, ipv6Spans, isAddressText } from './address.ts';

function sixes(text: string): readonly string[] {
  return ipv6Spans(text).map(({ start, end }) => text.slice(start, end));
}

it('takes for an address what node:net does', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.string({ unit: fc.constantFrom('1', 'f', ':', '.'), maxLength: 12 })),
      (text) => {
        expect(isAddressText(text)).toBe(isIP(text) !== 0 || /^(?:0?\d{1,2}|\d{3})(?:\.(?:0?\d{1,2}|\d{3})){3}$/.test(text));
      },
    ),
  );
});

it('finds every form of an IPv6 address in a text', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      expect(sixes(`from ${address}, then`)).toEqual([address]);
      expect(sixes(`[${address}]:443`)).toEqual([address]);
    }),
  );
});

it.each(['std::vector', 'x::1', '12:30:45', 'x1:2:3:4:5:6:7:8', ':'])('finds none in %s', (text) => {
  expect(sixes(text)).toEqual([]);
});

it('takes the zone along', () => {
  expect(sixes('fe80::1%eth0 up')).toEqual(['fe80::1%eth0']);
});

it.each([
  ['v 1.2.3.4, 255.255.255.255', ['1.2.3.4', '255.255.255.255']],
  ['1.2.3', []],
  ['256.1.1.1', []],
  ['a1.2.3.4', []],
])('finds IPv4 addresses in %s: %j', (text, expected) => {
  expect(ipv4Finder()(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
