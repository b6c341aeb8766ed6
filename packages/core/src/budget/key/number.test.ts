import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOfNumbers, readKey } from './number.ts';

const hexadecimal = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 }).map((all) => all.join(''));

describe('the numbers of a key', () => {
  test('are its digits, and it can be written again from them', () => {
    fc.assert(
      fc.property(hexadecimal, fc.constantFrom('k1-', '', 'k12-', 'other '), (digits, prefix) => {
        const numbers = new Uint32Array(2);
        expect(readKey(prefix + digits, numbers)).toBe(prefix.length);
        expect(keyOfNumbers(prefix, numbers[0] ?? 0, numbers[1] ?? 0)).toBe(prefix + digits);
      }),
    );
  });

  test('are a hash of any other text, that hardly two share', () => {
    const texts = Array.from(
      { length: 50_000 },
      (_none, at) => `TypeError at handler of /orders/${at % 7}/${at}, which is no key`,
    );
    const numbers = new Uint32Array(2);
    const hashes = texts.map((text) => {
      expect(readKey(text, numbers)).toBe(-1);
      return keyOfNumbers('', numbers[0] ?? 0, numbers[1] ?? 0);
    });
    expect(new Set(hashes).size).toBe(texts.length);
    const [high, low] = [new Set(hashes.map((text) => text.slice(0, 8))), new Set(hashes.map((text) => text.slice(8)))];
    expect([high.size > 49_900, low.size > 49_900]).toEqual([true, true]);
    for (const text of ['', 'k1-unreadable', 'K1-0123456789ABCDEF', '0123456789abcdeg']) expect(readKey(text, numbers)).toBe(-1);
  });
});
