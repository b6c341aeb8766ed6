import { expect, test } from 'vitest';
import { createUnsettled } from './unsettled.ts';

test('a text is shown as it was last, and one that is not known as it is', () => {
  const { note, settledOf } = createUnsettled();
  note('to ros', 'to ***', 'to ro');
  note('to rosa', 'to ****', 'to ros');
  expect(['to ro', 'to ros', 'to rosa', ''].map((text) => settledOf(text))).toEqual(['to ro', 'to ros', 'to ****', '']);
  note('to rosa', 'to rosa');
  expect(settledOf('to rosa')).toBe('to rosa');
  note('to rosa', '** ****');
  expect([settledOf('to rosa', 'another'), settledOf('to ro', 'another')]).toEqual(['** ****', 'another']);
});

test('of many texts the first are forgotten, and a long one is not remembered', () => {
  const { note, settledOf } = createUnsettled();
  for (let number = 0; number < 1001; number += 1) note(`text ${number}`, '*');
  note('x'.repeat(9000), '*');
  expect(['text 0', 'text 1', 'text 1000', 'x'.repeat(9000)].map((text) => settledOf(text).length)).toEqual([6, 1, 1, 9000]);
});
