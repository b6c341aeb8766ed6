import { expect, test } from 'vitest';
import { createKeyGaps } from './gap.ts';
import { createKeyTable } from './table.ts';

test('a gap doubles with each event, closes with time, and is due by what is owed', () => {
  let now = 0;
  const table = createKeyTable(8, () => undefined);
  const slot = table.place(1, 2);
  const purse = { rise: () => 1 / 62_500, price: () => 1 };
  const { gapOf, isDue, rest } = createKeyGaps(table, { tick: () => now, purse, random: () => 0.5 });
  rest(slot, 0);
  expect([table.gap[slot], gapOf(slot)]).toEqual([2, 2]);
  rest(slot, gapOf(slot));
  expect(gapOf(slot)).toBe(4);
  table.pending[slot] = 3;
  expect([isDue(slot, 1), isDue(slot, 2)]).toEqual([false, true]);
  table.carried[slot] = 2;
  expect(isDue(slot, 1)).toBe(true);
  // In a thousand ticks the probability rises by one: of a gap of 4 one fifth is left.
  now = 1000;
  expect(gapOf(slot)).toBeCloseTo(0.8);
  rest(slot, gapOf(slot));
  expect(gapOf(slot)).toBe(2);
});
