import { expect, it } from 'vitest';
import { isPairList } from './pair-list.ts';

it.each([
  [[['a', 1]], true],
  [
    [
      ['a', { b: [] }],
      ['a', null],
    ],
    true,
  ],
  [[], false],
  [['a', 'b'], false],
  [[['a', 1], ['b']], false],
  [[[1, 'a']], false],
  [{ 0: ['a', 1] }, false],
  [null, false],
])('%j: %s', (list, is) => {
  expect(isPairList(list)).toBe(is);
});
