import { expect, it } from 'vitest';
import { autoAttributes, manualAttributes, neverAttributes } from './attribute-flags.generated.ts';

it('lists each attribute once, in order', () => {
  const lists = [autoAttributes, manualAttributes, neverAttributes].map((table) => table.trim().split('\n'));
  for (const list of lists) expect(list).toEqual([...list].sort());
  const all = lists.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(900);
});
