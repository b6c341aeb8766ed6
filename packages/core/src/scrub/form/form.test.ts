import { expect, test } from 'vitest';
import { placeOf } from './form.ts';

test('a place is where the sought text stands, or the limit, or the end of the text', () => {
  expect([
    placeOf('a<b<c', '<', 2, 9),
    placeOf('a<b<c', '<', 2, 1),
    placeOf('a<b', '>', 0, 9),
    placeOf('a<b', '<', 0, 9),
  ]).toEqual([3, 3, 3, 1]);
});
