import { expect, test } from 'vitest';
import { createTally } from './tally.ts';

test('counts are given highest first', () => {
  const tally = createTally();
  for (const name of ['a', 'b', 'b']) tally.add(name);
  tally.add('c', 5);
  expect(Object.entries(tally.counts())).toEqual([
    ['c', 5],
    ['b', 2],
    ['a', 1],
  ]);
});

test('names beyond the limit are counted together', () => {
  const tally = createTally({ names: 1 });
  for (const name of ['a', 'b', 'c', 'a']) tally.add(name);
  expect(tally.counts()).toEqual({ a: 2, '(other)': 2 });
});
