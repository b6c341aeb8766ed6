import { expect, test } from 'vitest';
import { shapeOf } from './shape.ts';

test('a shape tells the kinds of characters and how many stand in a row', () => {
  const shapes = ['AKIA7Q2F', 'abc-12', 'é1', 'aaaa', ''].map(shapeOf);
  expect(shapes).toEqual(['A{4}9A9A', 'a{3}-9{2}', 'x9', 'a{4}', '']);
});

test('of many runs the first are told', () => {
  expect(shapeOf('a1'.repeat(30))).toBe(`${'a9'.repeat(6)}…`);
});
