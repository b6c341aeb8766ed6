import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keccak256 } from './keccak256.ts';

/** The first is the hash of an account without code (Ethereum Yellow Paper, 4.1), the others name a call and an event (Solidity ABI). */
test.each([
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['transfer(address,uint256)', 'a9059cbb2ab09eb219583f4a59a5d0623ade346d962bcd4e46b11da047c9049b'],
  ['Transfer(address,address,uint256)', 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'],
])('the hash of "%s" is the one that Ethereum has for it', (text, hash) => {
  expect(keccak256(text)).toBe(hash);
});

test('texts that differ have hashes that differ, of 64 digits, and not those of SHA-3', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 135 }), (text) => {
      const hash = keccak256(text);
      expect(hash).toMatch(/^[\da-f]{64}$/);
      expect(hash).not.toBe(keccak256(`${text.slice(1)}x`.slice(0, 135) === text ? 'y' : `${text.slice(1)}x`.slice(0, 135)));
      expect(hash).not.toBe(createHash('sha3-256').update(text).digest('hex'));
    }),
    { numRuns: 50 },
  );
});
