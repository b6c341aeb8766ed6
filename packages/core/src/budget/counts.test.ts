import { expect, test } from 'vitest';
import { loudestIn, waitingIn } from './counts.ts';
import { keyOfNumbers } from './key/number.ts';
import { createKeyTable } from './key/table.ts';

test('the loudest keys come first, with their digits, and keys with nothing owed do not wait', () => {
  const table = createKeyTable(16, () => undefined);
  for (const [key, seen, sent, pending] of [
    [1, 5, 2, 0],
    [2, 9, 1, 4],
    [3, 1, 0, 1],
  ] as const) {
    const slot = table.place(key, key * 16);
    table.total[slot] = seen;
    table.sent[slot] = sent;
    table.pending[slot] = pending;
  }
  expect(waitingIn(table)).toBe(2);
  expect(loudestIn(table, 2, (slot) => keyOfNumbers('k1-', table.high[slot] ?? 0, table.low[slot] ?? 0))).toEqual([
    { key: 'k1-0000000200000020', seen: 9, sent: 1, pending: 4 },
    { key: 'k1-0000000100000010', seen: 5, sent: 2, pending: 0 },
  ]);
});
