import { expect, test } from 'vitest';
import { matchAt } from './match-at.ts';

test('a sticky pattern matches at the place alone, wherever it matched before', () => {
  const pattern = /\d+/y;
  expect([0, 2, 3, 2].map((at) => matchAt(pattern, 'a 12', at)?.[0])).toEqual([undefined, '12', '2', '12']);
});
