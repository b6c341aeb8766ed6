import { expect, test } from 'vitest';
import { windowsOf } from './plan-check.ts';

test('several rates are read in the order they were written', () => {
  expect(windowsOf('place', ['100/minute', '2000/hour', '9000/month'], 7)).toEqual([
    { limit: 100, milliseconds: 60_000 },
    { limit: 2000, milliseconds: 3_600_000 },
    { limit: 9000, milliseconds: 31 * 86_400_000, billingDay: 7 },
  ]);
  expect([windowsOf('place', undefined, 1), windowsOf('place', '1/second', 1)]).toEqual([[], [{ limit: 1, milliseconds: 1000 }]]);
});
