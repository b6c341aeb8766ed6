import { describe, expect, test } from 'vitest';
import { hash, murmur3 } from './hash.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Keys as they occur: a type, a function and a file that differ little from each other. */
const keys: readonly string[] = Array.from({ length: 200_000 }, (_none, at) =>
  JSON.stringify([['Error', [`handler${at % 500}@routes:orders${Math.floor(at / 500)}`]], '']),
);

describe('the hash of a key', () => {
  test('is MurmurHash3 of 32 bits, as its published values say', () => {
    const published: readonly (readonly [text: string, seed: number, value: number])[] = [
      ['', 0, 0],
      ['', 1, 0x514e28b7],
      ['', 0xffffffff, 0x81f16f39],
      ['aaaa', 0x9747b28c, 0x5a97808a],
      ['aaa', 0x9747b28c, 0x283e0130],
      ['aa', 0x9747b28c, 0x5d211726],
      ['a', 0x9747b28c, 0x7fa09ea6],
      ['abcd', 0x9747b28c, 0xf0478627],
      ['Hello, world!', 0x9747b28c, 0x24884cba],
      ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
      ['ππππππππ', 0x9747b28c, 0xd58063c1],
    ];
    for (const [text, seed, value] of published) expect(murmur3(bytes(text), seed)).toBe(value);
  });

  test('is 16 hexadecimal digits, the same for the same text', () => {
    for (const text of ['', 'a', 'ß', '\ud800', 'x'.repeat(5000)]) {
      expect(hash(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(hash(text)).toBe(hash(`${text}`));
    }
  });

  test('keeps 200,000 keys that differ little apart, and neither half of it follows the other', { timeout: 60_000 }, () => {
    const hashes = keys.map(hash);
    expect(new Set(hashes).size).toBe(keys.length);
    const partners = new Map<string, Set<string>>();
    for (const text of hashes) {
      const [high, low] = [text.slice(0, 4), text.slice(8, 12)];
      partners.set(high, (partners.get(high) ?? new Set()).add(low));
    }
    // 200,000 hashes in 65,536 classes: three in each on average, hardly any class empty, some with a dozen.
    expect(partners.size).toBeGreaterThan(60_000);
    expect(Math.max(...[...partners.values()].map(({ size }) => size))).toBeGreaterThan(8);
  });

  test('changes half of its bits, and each of them half of the time, where one bit of a key changes', () => {
    const flips = new Float64Array(64);
    const sample = keys.filter((_key, at) => at % 100 === 0);
    for (const [at, key] of sample.entries()) {
      const place = (at * 7) % key.length;
      const changed = key.slice(0, place) + String.fromCharCode(key.charCodeAt(place) ^ (1 << (at % 6))) + key.slice(place + 1);
      const difference = BigInt(`0x${hash(key)}`) ^ BigInt(`0x${hash(changed)}`);
      for (let bit = 0; bit < 64; bit += 1) flips[bit] = (flips[bit] ?? 0) + Number((difference >> BigInt(bit)) & 1n);
    }
    const shares = [...flips].map((count) => count / sample.length);
    expect(Math.min(...shares)).toBeGreaterThan(0.45);
    expect(Math.max(...shares)).toBeLessThan(0.55);
  });
});
