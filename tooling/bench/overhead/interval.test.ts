import { expect, test } from 'vitest';
import { inBlocks } from './blocks.ts';
import { excess } from './interval.ts';

test('what is a tenth more in each pair is a tenth more, without doubt', () => {
  const { estimate, low, high } = excess([
    [110, 100],
    [220, 200],
    [55, 50],
  ]);
  for (const share of [estimate, low, high]) expect(share).toBeCloseTo(0.1, 10);
});

test('pairs that differ by chance alone have an interval around nothing', () => {
  const { estimate, low, high } = excess([
    [100, 104],
    [104, 100],
    [98, 100],
    [100, 98],
  ]);
  expect(estimate).toBeCloseTo(0, 10);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test('a block measures each thing twice, in one order and in its reverse, so that what drifts meets all alike', async () => {
  const order: string[] = [];
  const readings = await inBlocks(
    ['first', 'second', 'third'],
    async (name) => {
      order.push(name);
      return order.length;
    },
    { blocks: 4, say: () => undefined },
  );
  for (const block of [0, 6, 12, 18]) {
    const there = order.slice(block, block + 3);
    expect(order.slice(block + 3, block + 6)).toEqual([...there].reverse());
    expect([...there].sort()).toEqual(['first', 'second', 'third']);
  }
  for (const values of readings.values()) expect(values).toEqual([3.5, 9.5, 15.5, 21.5]);
});
