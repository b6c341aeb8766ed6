import { expect, test } from 'vitest';
import { createKeySlots } from './slots.ts';
import { createKeyTable } from './table.ts';

test('a key is found again by its slot, with digits or without', () => {
  const table = createKeyTable(64, () => undefined);
  const slots = createKeySlots(table, () => 7);
  const keys = ['k1-unreadable', 'k1-0123456789abcdef', 'k1-fedcba9876543210'];
  const taken = keys.map(slots.slotSeen);
  const totals = taken.map((slot) => table.total[slot]);
  for (const slot of taken) table.total[slot] = 1;
  expect([taken.map(slots.nameOf), keys.map(slots.find), slots.prefix()]).toEqual([keys, taken, 'k1-']);
  expect([slots.find('k1-0000000000000000'), totals]).toEqual([-1, [0, 0, 0]]);
  expect(table.total[slots.slotFor('k1-0000000000000000')]).toBe(1);
});
