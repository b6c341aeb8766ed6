import { expect, test } from 'vitest';
import { createKeyTable, slotsOf } from './key/table.ts';
import { createSweep, isQuiet } from './quiet.ts';

const minute = 960;

test('a key is quiet ten minutes after it was seen, where it owes enough', () => {
  const table = createKeyTable(8, () => undefined);
  const slot = table.place(1, 2);
  const state = (pending: number, total: number, gap: number): boolean => {
    table.pending[slot] = pending;
    table.total[slot] = total;
    table.gap[slot] = gap;
    return isQuiet(table, slot, 11 * minute, { isPlenty: true });
  };
  table.seenAt[slot] = 1;
  table.sentAt[slot] = 0;
  expect([state(8, 80, 2), state(7, 8, 2), state(8, 81, 2), state(1, 1, 0), state(0, 5, 0)]).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  table.seenAt[slot] = 2 * minute;
  expect(state(8, 8, 2)).toBe(false);
});

test('twelve hours after it was seen a key is quiet that owes anything at all', () => {
  const table = createKeyTable(8, () => undefined);
  const slot = table.place(1, 2);
  table.gap[slot] = 64;
  table.pending[slot] = 1;
  table.total[slot] = 900;
  table.seenAt[slot] = 10 * minute;
  expect([
    isQuiet(table, slot, 729 * minute, { isPlenty: true }),
    isQuiet(table, slot, 730 * minute, { isPlenty: true }),
  ]).toEqual([false, true]);
  expect(isQuiet(table, slot, 730 * minute, { isPlenty: false })).toBe(false);
});

test('a key that comes once an hour is not quiet after ten minutes', () => {
  const table = createKeyTable(8, () => undefined);
  const slot = table.place(1, 2);
  table.gap[slot] = 64;
  table.pending[slot] = 10;
  table.total[slot] = 20;
  table.seenAt[slot] = 600 * minute;
  expect([
    isQuiet(table, slot, 700 * minute, { isPlenty: true }),
    isQuiet(table, slot, 1900 * minute, { isPlenty: true }),
  ]).toEqual([false, true]);
});

test('a sweep visits every slot in 16 steps, again and again', () => {
  const table = createKeyTable(64, () => undefined);
  const sweep = createSweep(table);
  const visited: number[] = [];
  for (let step = 0; step < 32; step += 1) sweep((slot) => visited.push(slot));
  expect(visited).toEqual([...slotsOf(table), ...slotsOf(table)]);
  expect(new Set(visited).size).toBe(64);
});
