import { expect, test } from 'vitest';
import { createKeyTable } from './key/table.ts';
import { closeAll } from './last-closings.ts';
import { weightOf } from './weight.ts';

/** Three keys that owe: two that were sent before, and one that never was. */
function tableOf(): ReturnType<typeof createKeyTable> {
  const table = createKeyTable(16, () => undefined);
  for (const [key, pending, gap] of [
    [1, 9, 2],
    [2, 200, 2],
    [3, 1, 0],
  ] as const) {
    const slot = table.place(0, key);
    [table.total[slot], table.pending[slot], table.gap[slot]] = [1, pending, gap];
  }
  return table;
}

function closedOf(most: number, { isPaid = (_key: number): boolean => true } = {}): readonly (readonly [string, number])[] {
  const table = tableOf();
  const closed = closeAll(table, most, (slot) => {
    const [key, pending] = [table.low[slot] ?? 0, table.pending[slot] ?? 0];
    if (!isPaid(key)) return [];
    const weight = weightOf(pending);
    table.pending[slot] = pending - weight;
    return [{ key: `${key}`, weight, left: pending - weight }];
  });
  return closed.map(({ key, weight }) => [key, weight]);
}

test('keys that were never sent are closed first, then those that owe most, then what weights left over', () => {
  expect(closedOf(10)).toEqual([
    ['3', 1],
    ['2', 192],
    ['1', 8],
    ['2', 8],
    ['1', 1],
  ]);
});

test('no more events are made than there may be, and a key that cannot be paid for stops no other', () => {
  expect(closedOf(2)).toEqual([
    ['3', 1],
    ['2', 192],
  ]);
  expect(closedOf(10, { isPaid: (key) => key !== 2 })).toEqual([
    ['3', 1],
    ['1', 8],
    ['1', 1],
  ]);
});
