import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unkeyedHash } from './sha1.ts';

it('is the HMAC-SHA-1 of node:crypto with an empty key, in upper case', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(unkeyedHash(bytes)).toBe(createHmac('sha1', '').update(bytes).digest('hex').toUpperCase());
    }),
  );
});

it.each([0, 55, 56, 63, 64, 119, 120, 1000])('fits where a block ends: %i bytes', (length) => {
  const bytes = new Uint8Array(length).fill(97);
  expect(unkeyedHash(bytes)).toBe(createHmac('sha1', '').update(bytes).digest('hex').toUpperCase());
});
