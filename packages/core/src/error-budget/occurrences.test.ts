import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOccurrences } from './occurrences.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('what is counted', () => {
  test('is told for the last minutes, hours and days', () => {
    const occurrences = createOccurrences();
    occurrences.add({ valid: 10, bad: 1 }, 0);
    occurrences.add({ valid: 20, bad: 2 }, 5 * hour);
    occurrences.add({ valid: 40, bad: 4 }, 50 * hour);
    const now = 50 * hour + minute - 1;
    expect(occurrences.within(5 * minute, now)).toEqual({ valid: 40, bad: 4 });
    expect(occurrences.within(72 * hour, now)).toEqual({ valid: 70, bad: 7 });
    expect(occurrences.within(46 * hour, now)).toEqual({ valid: 60, bad: 6 });
    expect(occurrences.within(45 * hour, now)).toEqual({ valid: 40, bad: 4 });
  });

  test('is as it was after what is no counts', () => {
    const occurrences = createOccurrences();
    occurrences.add({ valid: 5, bad: 2 }, 0);
    const odd: readonly unknown[] = [
      { valid: Number.NaN, bad: 1 },
      { valid: 1 },
      { valid: -1, bad: 0 },
      { valid: 1, bad: -1 },
      { valid: 1.5, bad: 0 },
      { valid: 1, bad: 0.5 },
      { valid: Number.POSITIVE_INFINITY, bad: 0 },
      { valid: 2 ** 53, bad: 0 },
      { valid: '1', bad: 0 },
      null,
      undefined,
      Promise.resolve(),
    ];
    for (const counts of odd) Reflect.apply(occurrences.add, undefined, [counts, 0]);
    expect(occurrences.within(60_000, 0)).toEqual({ valid: 5, bad: 2 });
  });

  test('is told of no time that is none', () => {
    const occurrences = createOccurrences();
    occurrences.add({ valid: 5, bad: 2 }, 0);
    for (const none of [Number.NaN, 0, -hour, '60000', undefined])
      expect(() => Reflect.apply(occurrences.within, undefined, [none, 0])).toThrow(
        /^\[vedette\] createOccurrences\(\), within: .* where milliseconds belong\. Give a number above 0, such as 3600000\.$/,
      );
    expect(occurrences.within(Number.POSITIVE_INFINITY, 0)).toEqual({ valid: 5, bad: 2 });
  });

  test('is forgotten once a slot comes again', () => {
    const occurrences = createOccurrences();
    occurrences.add({ valid: 10, bad: 1 }, 0);
    occurrences.add({ valid: 1, bad: 0 }, 400 * 24 * hour);
    expect(occurrences.within(366 * 24 * hour, 400 * 24 * hour)).toEqual({ valid: 1, bad: 0 });
  });

  test('counts with the last instant where the clock goes back or tells no time', () => {
    const occurrences = createOccurrences();
    occurrences.add({ valid: 1, bad: 0 }, hour);
    for (const now of [0, Number.NaN, -hour]) occurrences.add({ valid: 1, bad: 1 }, now);
    expect(occurrences.within(minute, hour)).toEqual({ valid: 4, bad: 3 });
  });

  test('is never lost within six hours, and no more than there was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 * minute), { maxLength: 100 }), fc.integer({ min: 1, max: 360 }), (gaps, minutes) => {
        const occurrences = createOccurrences();
        let now = 0;
        const instants = gaps.map((gap) => {
          now += gap;
          occurrences.add({ valid: 1, bad: 0 }, now);
          return now;
        });
        const { valid } = occurrences.within(minutes * minute, now);
        const within = (milliseconds: number): number => instants.filter((at) => now - at < milliseconds).length;
        expect(valid).toBeGreaterThanOrEqual(within((minutes - 1) * minute));
        expect(valid).toBeLessThanOrEqual(within(minutes * minute));
      }),
    );
  });
});

test('what went wrong happened, also where both are told apart and only the one was of late', () => {
  const occurrences = createOccurrences();
  occurrences.add({ valid: 1, bad: 0 }, 59_000);
  occurrences.add({ valid: 0, bad: 1 }, 61_000);
  expect(occurrences.within(60_000, 61_000)).toEqual({ valid: 1, bad: 1 });
  expect(occurrences.within(120_000, 61_000)).toEqual({ valid: 1, bad: 1 });
});
