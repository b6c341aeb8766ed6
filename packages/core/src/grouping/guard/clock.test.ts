import { expect, test } from 'vitest';
import { sliceClock, slices } from './clock.ts';

/** The slices that a clock counts at some times. */
function slicesAt(times: readonly number[], milliseconds = 600): readonly number[] {
  let at = 0;
  const slice = sliceClock(milliseconds, () => times[at] ?? 0);
  return times.map((_time, next) => {
    at = next;
    return slice();
  });
}

test('a window has so many slices', () => {
  expect(slicesAt([0, 99, 100, 250, 600])).toEqual([0, 0, 1, 2, slices]);
});

test('a clock that goes back, or tells no time, stops until it goes on from there', () => {
  expect(slicesAt([1000, 1100, 0, Number.NaN, 100, 200])).toEqual([0, 1, 1, 1, 2, 3]);
});

test('a clock that leaps ahead passes a window and no more', () => {
  expect(slicesAt([0, 1e12, 1e12 + 100])).toEqual([0, slices + 2, slices + 3]);
});
