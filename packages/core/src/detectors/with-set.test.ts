import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import type { Detector } from './detector.ts';
import { withSet } from './with-set.ts';

const [order, token]: readonly Detector[] = [
  { id: 'shop/order', label: 'order', keys: ['order'] },
  { id: 'shop/token', label: 'token', keys: ['shop token'] },
];
const set = order && token ? [order, token] : [];

test('a set stands behind the own detectors, without those that they replace', () => {
  const own: Detector = { id: 'shop/token', label: 'shop token', keys: ['shop token'] };
  expect(withSet([own], set)).toEqual([own, order]);
  expect(withSet(undefined, set)).toEqual(set);
});

test('what is no list of detectors is left for the policy to refuse', () => {
  for (const wrong of ['{}', '7', '[null]', '[{}]']) {
    expect(() => definePolicy({ detectors: withSet(JSON.parse(wrong), set) })).toThrow('[vedette] policy.detectors');
  }
});
