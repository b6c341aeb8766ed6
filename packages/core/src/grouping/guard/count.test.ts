import { describe, expect, test } from 'vitest';
import { distinctCount, isPast } from './count.ts';

describe('a count of different names', () => {
  test('is exact up to its limit, and knows from there on that there are more', () => {
    const count = distinctCount(2);
    expect(['a', 'a', 'b', 'c', 'd'].map((name) => count.see(name, 0))).toEqual([true, false, true, true, true]);
    expect(count.size()).toBe(3);
    expect(count.count(0)).toBe(Number.POSITIVE_INFINITY);
  });

  test('forgets what did not come for a window', () => {
    const count = distinctCount(5);
    count.see('a', 0);
    count.see('b', 3);
    count.see('a', 4);
    expect([4, 9, 10, 11].map((slice) => count.count(slice))).toEqual([2, 2, 1, 0]);
    expect(count.see('a', 20)).toBe(true);
  });

  test('knows nothing until what it does not know is past', () => {
    const count = distinctCount(5, { unknownAt: 0 });
    count.see('a', 6);
    expect([6, 7].map((slice) => count.count(slice))).toEqual([Number.POSITIVE_INFINITY, 1]);
  });
});

test('what came a window ago is past', () => {
  expect([isPast(0, 6), isPast(0, 7)]).toEqual([false, true]);
});
