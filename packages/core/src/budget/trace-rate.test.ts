import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTraceRate } from './trace-rate.ts';

describe('the rate of traces', () => {
  test('is what was asked for while there is enough', () => {
    const rate = createTraceRate({ limit: 100, milliseconds: 60_000 }, { now: () => 0 });
    expect([1, 0.25, 0].map(rate)).toEqual([1, 0.25, 0]);
  });

  test('is 0 for what is no rate from 0 to 1', () => {
    const rate = createTraceRate({ limit: 100, milliseconds: 60_000 }, { now: () => 0 });
    expect([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map(rate)).toEqual([0, 0, 0, 0]);
    expect(rate(1)).toBe(1);
  });

  test('sums to no more than the limit within the length of any window, wherever it lies', () => {
    const arrivals = fc.array(
      fc.tuple(fc.oneof(fc.nat(50), fc.nat(1500), fc.constantFrom(999, 1000)), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        maxLength: 100,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 3000 }), (offers, limit, milliseconds) => {
        let now = 0;
        const rate = createTraceRate({ limit, milliseconds }, { now: () => now });
        const granted = offers.map(([gap, asked]) => {
          now += gap;
          return { at: now, asked, rate: rate(asked) };
        });
        for (const { at: start } of granted) {
          const within = granted.filter(({ at }) => at >= start && at - start < milliseconds);
          expect(within.reduce((sum, { rate: spent }) => sum + spent, 0)).toBeLessThanOrEqual(limit);
        }
        expect(granted.filter(({ asked, rate: given }) => !(given >= 0 && given <= asked))).toEqual([]);
      }),
      { numRuns: draws(300) },
    );
  });

  test('holds a window that begins late in one slice and ends early in another', () => {
    const gaps = fc.array(fc.constantFrom(0, 0, 0, 0.25, 0.5, 0.75, 1, 58.5, 59, 59.5, 60, 61), { maxLength: 100, size: 'max' });
    fc.assert(
      fc.property(gaps, (offers) => {
        let now = 0;
        const rate = createTraceRate({ limit: 3, milliseconds: 60 }, { now: () => now });
        const granted = offers.map((gap) => {
          now += gap;
          return { at: now, rate: rate(1) };
        });
        for (const { at: start } of granted) {
          const within = granted.filter(({ at }) => at >= start && at - start < 60);
          expect(within.reduce((sum, { rate: spent }) => sum + spent, 0)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test('opens again when the window has passed', () => {
    let now = 0;
    const rate = createTraceRate({ limit: 2, milliseconds: 60_000 }, { now: () => now });
    for (let time = 0; time < 100; time += 1) rate(1);
    expect(rate(1)).toBeLessThan(0.01);
    now = 61_000;
    expect(rate(1)).toBe(1);
    // Of the 61 slices that are counted, the first one again.
    now = 61_000 + 121_000;
    expect(rate(1)).toBe(1);
  });

  test('a clock that goes back, or that tells no time, frees nothing', () => {
    let now = 100_000;
    const rate = createTraceRate({ limit: 2, milliseconds: 60_000 }, { now: () => now });
    for (let time = 0; time < 100; time += 1) rate(1);
    for (const told of [0, Number.NaN, Number.POSITIVE_INFINITY, 100_000]) {
      now = told;
      expect(rate(1)).toBeLessThan(0.01);
    }
    now = 161_000;
    expect(rate(1)).toBe(1);
    expect(createTraceRate({ limit: 2, milliseconds: 60_000 }, { now: () => Number.NaN })(1)).toBe(0);
  });

  test('reads a clock of its own where none is given', () => {
    expect(createTraceRate({ limit: 10, milliseconds: 60_000 })(0.5)).toBe(0.5);
  });
});
