import { expect, test } from 'vitest';
import { weightOf } from './weight.ts';

test('a weight has three significant bits', () => {
  expect([1, 7, 8, 9, 15, 17, 1000, 4_294_967_295].map(weightOf)).toEqual([1, 7, 8, 8, 14, 16, 896, 3_758_096_384]);
  const weights = new Set(Array.from({ length: 100_000 }, (_none, at) => weightOf(at + 1)));
  expect(weights.size).toBeLessThan(70);
});
