import { expect, test } from 'vitest';
import { createLateRoom } from './late-room.ts';

test('has half of what comes in, and no more than what comes in ten minutes', () => {
  const room = createLateRoom(() => 100 / 3_600_000, 0);
  expect(room.at(0)).toBe(1);
  room.take(1);
  expect([room.at(36_000), room.at(72_000)]).toEqual([0.5, 1]);
  expect(room.at(86_400_000)).toBeCloseTo(100 / 12, 9);
});

test('has one where hardly anything comes in, and whatever is wanted where more does than can be counted', () => {
  expect(createLateRoom(() => 0, 0).at(1e9)).toBe(1);
  const room = createLateRoom(() => Number.MAX_VALUE, 0);
  expect([room.at(0), room.at(1)]).toEqual([1, Number.MAX_VALUE / 2]);
});
