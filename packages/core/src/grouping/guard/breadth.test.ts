import { expect, test } from 'vitest';
import { createBreadth, type FaultTraits } from './breadth.ts';

const fault = (traits: Partial<FaultTraits> = {}): FaultTraits => ({ type: 'Error', template: 'late', status: '500', ...traits });
const range = (length: number): readonly number[] => Array.from({ length }, (_none, at) => at);

test('a fingerprint that holds too many faults is told of once, with the trait in which they differ most', () => {
  const breadth = createBreadth(3);
  const seen = range(6).map((at) => breadth.see('k', fault({ template: `t${at}`, type: `T${at % 2}` }), 0));
  expect(seen).toEqual([undefined, undefined, undefined, 'template', undefined, undefined]);
  const byStatus = range(4).map((at) => breadth.see('other', fault({ status: String(at), template: `t${at}` }), 0));
  expect(byStatus.at(-1)).toBe('status');
});

test('the same fault again, and one that came a window ago, count no more', () => {
  const breadth = createBreadth(2);
  for (const _again of range(9)) expect(breadth.see('k', fault(), 0)).toBeUndefined();
  const apart = range(9).map((at) => breadth.see('k', fault({ type: `T${at}` }), at * 7));
  expect(apart).toEqual(apart.map(() => undefined));
});

test('no more fingerprints are watched than there is room for', () => {
  const breadth = createBreadth(100);
  for (const at of range(2000)) breadth.see(`k${at}`, fault(), 0);
  expect(breadth.size()).toBe(256);
});
