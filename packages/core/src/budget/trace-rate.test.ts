import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Window } from './rate.ts';
import { createTraceRate } from './trace-rate.ts';

/** Numbers from 0 to 1 that look as if drawn, the same each time (Numerical Recipes, a linear congruential generator). */
function drawsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What became of two windows with so many arrivals each, at random instants: all asked to be kept. */
function windowsOf(
  window: Window,
  arrivals: number,
): { readonly tenths: readonly number[]; readonly total: number; readonly kept: number } {
  const draw = drawsFrom(7);
  let now = 0;
  const rate = createTraceRate(window, { now: () => now });
  const tenths = Array.from({ length: 20 }, () => 0);
  let [total, kept] = [0, 0];
  for (let at = 0; at < arrivals * 2; at += 1) {
    now = ((at + draw()) * window.milliseconds) / arrivals;
    const granted = rate(1);
    const tenth = Math.min(19, Math.floor((now * 10) / window.milliseconds));
    tenths[tenth] = (tenths[tenth] ?? 0) + granted;
    if (draw() >= granted) continue;
    total += 1 / granted;
    kept += 1;
  }
  return { tenths, total, kept };
}

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

  test('keeps a window evenly, so that what is kept stands for all there were', () => {
    for (const { limit, arrivals, extrapolates } of [
      { limit: 600, arrivals: 4000, extrapolates: 0.1 },
      { limit: 600, arrivals: 590, extrapolates: 0.1 },
      { limit: 10_000, arrivals: 40_000, extrapolates: 0.1 },
      { limit: 20, arrivals: 400, extrapolates: 0.5 },
    ]) {
      const { tenths, total, kept } = windowsOf({ limit, milliseconds: 3_600_000 }, arrivals);
      expect(Math.abs(total / (arrivals * 2) - 1)).toBeLessThan(extrapolates);
      expect(kept).toBeGreaterThan(limit * 2 * 0.8 - 3 * Math.sqrt(limit));
      const share = (Math.min(limit, arrivals) / 10) * (11 / 12);
      for (const granted of tenths) {
        expect(granted).toBeGreaterThan(share * 0.6);
        expect(granted).toBeLessThan(share * 1.5 + 1);
      }
    }
  });

  test('a burst at the start spends a part, and those who come later get theirs', () => {
    let now = 0;
    const rate = createTraceRate({ limit: 600, milliseconds: 3_600_000 }, { now: () => now });
    const first = Array.from({ length: 5000 }, () => rate(1));
    expect(first.every((granted) => granted > 0)).toBe(true);
    expect(first.reduce((sum, granted) => sum + granted, 0)).toBeLessThan(600 / 12);
    now = 900_000;
    expect(rate(1)).toBe(1);
  });

  test('thins out all alike, and no trace for others that were hardly asked for', () => {
    let now = 0;
    const rate = createTraceRate({ limit: 60, milliseconds: 60_000 }, { now: () => now });
    const granted = Array.from({ length: 12_000 }, () => {
      now += 5;
      return { rare: rate(0.0001), whole: now % 2000 === 0 ? rate(1) : 0 };
    });
    expect(granted.filter(({ rare }) => rare !== 0.0001)).toEqual([]);
    expect(granted.filter(({ whole }) => whole === 1)).toHaveLength(30);
    const scarce = createTraceRate({ limit: 60, milliseconds: 60_000 }, { now: () => 0 });
    for (let time = 0; time < 1000; time += 1) scarce(1);
    expect(scarce(0.1) / scarce(1)).toBeCloseTo(0.1, 2);
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
          expect(within.reduce((sum, { rate: spent }) => sum + spent, 0)).toBeLessThanOrEqual(limit + 1e-9);
        }
        expect(granted.filter(({ asked, rate: given }) => !(given >= 0 && given <= asked))).toEqual([]);
      }),
      { numRuns: draws(300) },
    );
  });

  test('fills again as time passes', () => {
    let now = 0;
    const rate = createTraceRate({ limit: 5, milliseconds: 60_000 }, { now: () => now });
    expect(rate(1)).toBe(1);
    for (let time = 0; time < 1000; time += 1) rate(1);
    expect(rate(1)).toBeLessThan(0.01);
    now = 61_000;
    expect(rate(1)).toBeCloseTo(1, 5);
  });

  test('a clock that goes back, or that tells no time, brings nothing in', () => {
    let now = 100_000;
    const rate = createTraceRate({ limit: 5, milliseconds: 60_000 }, { now: () => now });
    for (let time = 0; time < 1000; time += 1) rate(1);
    for (const told of [0, Number.NaN, Number.POSITIVE_INFINITY, 100_000]) {
      now = told;
      expect(rate(1)).toBeLessThan(0.01);
    }
    now = 161_000;
    expect(rate(1)).toBeCloseTo(1, 5);
    expect(createTraceRate({ limit: 5, milliseconds: 60_000 }, { now: () => Number.NaN })(1)).toBe(0);
  });

  test('reads a clock of its own where none is given', () => {
    expect(createTraceRate({ limit: 10, milliseconds: 60_000 })(0.5)).toBe(0.5);
  });
});
