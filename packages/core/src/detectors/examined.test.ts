import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import type { Detector } from './detector.ts';
import { examined, isExamined } from './examined.ts';

const order: Detector = { id: 'shop/order', label: 'order', starts: ['ord-'], pattern: /ord-\d{6}/g };

test('a detector that was examined counts as such, and neither what it was made of nor a changed copy does', () => {
  const [made = order] = examined([order]);
  expect(made).toEqual(order);
  expect([made, order, { ...made }, { ...made, label: 'other' }].map(isExamined)).toEqual([true, false, false, false]);
  expect([Object.isFrozen(made), Object.isFrozen(order)]).toEqual([true, false]);
});

test('a changed copy of an examined detector is refused by a policy where its pattern can backtrack', () => {
  const [made = order] = examined([order]);
  const bad = { ...made, pattern: /ord-(?:\d{1,64}){1,64}x/g };
  expect(() => definePolicy({ detectors: [bad] })).toThrow('policy.detectors[0].pattern');
  expect(definePolicy({ detectors: [made] }).detectors[0]).toBe(made);
});
