import { collectGarbage } from '@vedette/tooling/collect-garbage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyTable, slotsOf } from './table.ts';

function see(table: ReturnType<typeof createKeyTable>, high: number, low: number, at: number): number {
  const found = table.find(high, low);
  const slot = found >= 0 ? found : table.place(high, low);
  table.total[slot] = (table.total[slot] ?? 0) + 1;
  table.seenAt[slot] = at;
  return slot;
}

test('a key is found where it was placed until it is evicted, and eviction is told before the slot is emptied', () => {
  const keys = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 300,
    size: 'max',
  });
  fc.assert(
    fc.property(keys, (seen) => {
      const counts = new Map<string, number>();
      const table = createKeyTable(16, (slot) => {
        const key = `${table.high[slot]} ${table.low[slot]}`;
        expect(table.total[slot]).toBe(counts.get(key));
        counts.delete(key);
      });
      for (const [at, [high, low]] of seen.entries()) {
        const slot = see(table, high, low, at);
        const key = `${high} ${low}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        expect([table.high[slot], table.low[slot], table.total[slot]]).toEqual([high, low, counts.get(key)]);
      }
      for (const [key, count] of counts) {
        const [high = 0, low = 0] = key.split(' ').map(Number);
        expect(table.total[table.find(high, low)]).toBe(count);
      }
      expect(slotsOf(table).filter((slot) => (table.total[slot] ?? 0) > 0)).toHaveLength(counts.size);
    }),
  );
});

test('keys that were seen once go before those that came again, the oldest first', () => {
  const gone: number[] = [];
  const table = createKeyTable(8, (slot) => gone.push(table.high[slot] ?? -1));
  for (let key = 1; key <= 8; key += 1) see(table, key, key, key);
  for (const key of [1, 2, 4]) see(table, key, key, 9);
  for (const key of [100, 101, 102, 103, 105]) see(table, key, key, key);
  expect(gone.sort((one, other) => one - other)).toEqual([3, 5, 6, 7, 8]);
  for (const key of [1, 2, 4]) expect(table.find(key, key)).toBeGreaterThanOrEqual(0);
});

test('a key takes 52 bytes', () => {
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  const table = createKeyTable(2 ** 20, () => undefined);
  const bytes = process.memoryUsage().arrayBuffers - before;
  expect(slotsOf(table)).toHaveLength(2 ** 20);
  expect(Math.round(bytes / 2 ** 20)).toBe(52);
});
