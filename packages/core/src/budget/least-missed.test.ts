import { expect, test } from 'vitest';
import { leastMissed } from './least-missed.ts';
import { createTokenCount } from './token-count.ts';

function counts(spent: readonly number[]): readonly (readonly [string, ReturnType<typeof createTokenCount>])[] {
  return spent.map((tokens, at) => {
    const count = createTokenCount({ limit: 100, milliseconds: 1000 });
    if (tokens > 0) count.take(tokens, 0);
    return [`window ${at}`, count];
  });
}

test('of the windows asked for longest ago the one with the fewest tokens out is missed least', () => {
  expect(leastMissed(counts([5, 2, 9]), 10)).toBe('window 1');
  expect(leastMissed(counts([...Array.from({ length: 16 }, () => 3), 0]), 10)).toBe('window 0');
  expect(leastMissed([], 10)).toBeUndefined();
});

test('tokens that have come back are out no more', () => {
  expect(leastMissed(counts([1, 0]), 10)).toBe('window 1');
  expect(leastMissed(counts([1, 0]), 1000)).toBe('window 0');
});
