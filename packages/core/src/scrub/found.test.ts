import { expect, test } from 'vitest';
import { added, floorOf, raiseFloor } from './found.ts';

const span = { start: 4, end: 9, detector: { id: 'a/b', label: 'b' }, rank: 3 };

test('a detector goes on behind what it found last, and all others where they were', () => {
  const found = added(span, undefined);
  expect(floorOf(undefined, 3)).toBe(0);
  raiseFloor(found, 3, 9);
  raiseFloor(found, 7, 12);
  raiseFloor(found, 3, 20);
  expect([3, 7, 5].map((rank) => floorOf(found, rank))).toEqual([20, 12, 0]);
});

test('spans are added to those before', () => {
  const found = added(span, undefined);
  const later = { ...span, start: 12, end: 14 };
  expect(added(later, found)).toBe(found);
  expect(found.spans).toEqual([span, later]);
});
