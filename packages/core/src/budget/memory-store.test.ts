import { collectGarbage } from '@vedette/tooling/collect-garbage';
import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, requestFor, takeFrom } from './lease-sample.ts';
import { createMemoryStore } from './memory-store.ts';
import type { NamedWindow } from './store.ts';

/** How many of some instants lie within the length of a window that begins with one of them, at most. */
function mostWithin(instants: readonly number[], milliseconds: number): number {
  const counts = instants.map((start) => instants.filter((at) => at >= start && at - start < milliseconds).length);
  return Math.max(0, ...counts);
}

function instantsOf(gaps: readonly number[]): readonly number[] {
  let now = 0;
  return gaps.map((gap) => {
    now += gap;
    return now;
  });
}

/** Instants from the gaps between them, many of which are none or a whole window. */
const arrivals = fc
  .array(fc.oneof(fc.nat(3), fc.nat(200), fc.constantFrom(10, 50, 100, 101), fc.double({ min: 0, max: 30, noNaN: true })), {
    maxLength: 200,
    size: 'max',
  })
  .map(instantsOf);

/** Instants that crowd, so that a window of 64 ms fills: gaps of parts of its 64th, and now and then of about its length. */
const crowded = fc
  .array(
    fc.oneof(
      { weight: 15, arbitrary: fc.constantFrom(0, 0.25, 0.5, 0.75) },
      { weight: 1, arbitrary: fc.constantFrom(2, 31, 62, 63, 63.5, 64, 65) },
    ),
    { maxLength: 300, size: 'max' },
  )
  .map(instantsOf);

const windowsOf = (mostTokens: number): fc.Arbitrary<readonly NamedWindow[]> =>
  fc
    .array(fc.record({ limit: fc.integer({ min: 1, max: mostTokens }), milliseconds: fc.integer({ min: 1, max: 300 }) }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((windows) => windows.map((window, at) => ({ ...window, name: `window ${at}` })));

describe('the store in memory', () => {
  test('never takes more than the limit within the length of any window, wherever it lies', () => {
    fc.assert(
      fc.property(fc.oneof(arrivals, crowded), windowsOf(200), (instants, windows) => {
        const store = createMemoryStore();
        const taken = instants.filter((now) => takeFrom(store, windows, now));
        for (const { limit, milliseconds } of windows) expect(mostWithin(taken, milliseconds)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: draws(300) },
    );
  });

  test('takes whatever a sliding window allows where the window has up to 64 tokens', () => {
    const limits = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 60, max: 64 }));
    fc.assert(
      fc.property(fc.oneof(arrivals, crowded), windowsOf(64), limits, fc.boolean(), (instants, others, limit, alone) => {
        const windows = [...(alone ? [] : others), { name: 'crowded', limit, milliseconds: 64 }];
        const store = createMemoryStore();
        const allowed: number[] = [];
        for (const now of instants) {
          const taken = ({ milliseconds }: NamedWindow): number => allowed.filter((at) => now - at < milliseconds).length;
          if (windows.every((window) => taken(window) < window.limit)) allowed.push(now);
        }
        expect(instants.filter((now) => takeFrom(store, windows, now))).toEqual(allowed);
      }),
      { numRuns: draws(300) },
    );
  });

  test('gives the tokens of a larger window back at most a 64th of its length late', () => {
    fc.assert(
      fc.property(crowded, fc.integer({ min: 65, max: 70 }), (instants, limit) => {
        const [store, milliseconds] = [createMemoryStore(), 64];
        const taken: number[] = [];
        const tooLate: number[] = [];
        for (const now of instants) {
          if (takeFrom(store, [{ name: 'large', limit, milliseconds }], now)) taken.push(now);
          else if (taken.filter((at) => now - at < milliseconds + 1).length < limit) tooLate.push(now);
        }
        expect(tooLate).toEqual([]);
        expect(mostWithin(taken, milliseconds)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: draws(300) },
    );
  });

  test('takes from none of the windows where one has no token', () => {
    const store = createMemoryStore();
    const [narrow, wide] = [
      { name: 'narrow', limit: 1, milliseconds: 100 },
      { name: 'wide', limit: 2, milliseconds: 1000 },
    ];
    expect([0, 1, 2].map((now) => takeFrom(store, [wide, narrow], now))).toEqual([true, false, false]);
    expect([3, 4].map((now) => takeFrom(store, [wide], now))).toEqual([true, false]);
  });

  test('keeps windows of different names apart', () => {
    const store = createMemoryStore();
    const window = { limit: 1, milliseconds: 100 };
    expect(['a', 'b', 'a', 'b'].map((name) => takeFrom(store, [{ ...window, name }], 0))).toEqual([true, true, false, false]);
  });

  test('a clock that goes back, or that tells no time, frees nothing', () => {
    const store = createMemoryStore();
    const window = { name: 'x', limit: 1, milliseconds: 100 };
    expect(takeFrom(store, [window], 1000)).toBe(true);
    const told = [900, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e9, 1099.9];
    expect(told.map((now) => takeFrom(store, [window], now))).toEqual(told.map(() => false));
    expect(takeFrom(store, [window], 1100)).toBe(true);
  });

  test('a clock that goes back after tokens came back does not give them twice', () => {
    const store = createMemoryStore();
    const [short, full] = [
      { name: 'short', limit: 1, milliseconds: 100 },
      { name: 'full', limit: 1, milliseconds: 9999 },
    ];
    expect([takeFrom(store, [short], 1000), takeFrom(store, [full], 1000), takeFrom(store, [short, full], 1100)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(takeFrom(store, [short], 1050)).toBe(false);
  });

  test('a window that makes no sense is closed', () => {
    const closed: readonly NamedWindow[] = [
      { name: 'none', limit: 0, milliseconds: 100 },
      { name: 'no number', limit: Number.NaN, milliseconds: 100 },
    ];
    for (const window of closed) expect(takeFrom(createMemoryStore(), [window], 0)).toBe(false);
    const endless = { name: 'endless', limit: 1, milliseconds: Number.NaN };
    const store = createMemoryStore();
    expect([0, 1e12].map((now) => takeFrom(store, [endless], now))).toEqual([true, false]);
  });

  test('forgets only windows whose tokens have come back, and opens no further one while there are too many', () => {
    const store = createMemoryStore();
    const window = (name: string, milliseconds: number): NamedWindow => ({ name, limit: 1, milliseconds });
    const many = (kind: string, now: number): boolean =>
      Array.from({ length: 9999 }, (_none, at) => takeFrom(store, [window(`${kind} ${at}`, 100)], now)).every(Boolean);
    expect(takeFrom(store, [window('first', 1000)], 0)).toBe(true);
    expect(many('other', 1)).toBe(true);
    expect(takeFrom(store, [window('one too many', 100)], 50)).toBe(false);
    expect(takeFrom(store, [window('first', 1000)], 50)).toBe(false);
    expect(takeFrom(store, [window('one too many', 100)], 101)).toBe(true);
    expect(takeFrom(store, [window('one too many', 100)], 201)).toBe(true);
    expect(many('later', 301)).toBe(true);
    expect(takeFrom(store, [window('first', 1000)], 500)).toBe(false);
    expect(takeFrom(store, [window('first', 1000)], 1000)).toBe(true);
  });

  test('while there are too many, those that are open go on, and the next opens as soon as one can be forgotten', () => {
    const store = createMemoryStore();
    const window = (name: string, milliseconds: number): NamedWindow => ({ name, limit: 2, milliseconds });
    expect(takeFrom(store, [window('short', 100)], 0)).toBe(true);
    for (let at = 1; at < 10_000; at += 1) takeFrom(store, [window(`other ${at}`, 1000)], 0);
    expect([takeFrom(store, [window('new', 5000)], 99), takeFrom(store, [window('other 1', 1000)], 99)]).toEqual([false, true]);
    expect([takeFrom(store, [window('new', 5000)], 100), takeFrom(store, [window('newer', 5000)], 100)]).toEqual([true, false]);
    expect([takeFrom(store, [window('newer', 5000)], 999), takeFrom(store, [window('newer', 5000)], 1000)]).toEqual([
      false,
      true,
    ]);
  });

  test('of too many windows of single faults those used least are forgotten, and none of the others ever', () => {
    const store = createMemoryStore();
    const own = (name: string, limit = 5): NamedWindow => ({ name, limit, milliseconds: 3_600_000, isOwn: true });
    const rare = { name: 'rare', limit: 1, milliseconds: 3_600_000 };
    const takeMany = (kind: string, start: number): number =>
      Array.from({ length: 10_000 }, (_none, at) => {
        if (at % 1000 === 0) takeFrom(store, [own('loud', 2)], start + at);
        return takeFrom(store, [own(`${kind} ${at}`)], start + at);
      }).filter(Boolean).length;
    expect([takeFrom(store, [rare], 0), takeFrom(store, [own('loud', 2)], 0)]).toEqual([true, true]);
    expect([takeMany('first', 1), takeMany('second', 20_000)]).toEqual([10_000, 10_000]);
    // What is asked for again and again is still known to be full, and so is what belongs to no fault.
    expect([takeFrom(store, [own('loud', 2)], 40_000), takeFrom(store, [rare], 40_000)]).toEqual([false, false]);
    const { standings } = answerOf(store, requestFor([own('first 1'), own('second 9999')], 40_001, { want: 0 })).tokens;
    expect(standings.map(({ spent }) => spent)).toEqual([0, 1]);
  });

  test('an offer that is refused opens no window', () => {
    const store = createMemoryStore();
    const total = { name: 'total', limit: 1, milliseconds: 1000 };
    for (let at = 0; at < 20_000; at += 1) takeFrom(store, [{ name: `issue ${at}`, limit: 5, milliseconds: 1000 }, total], 0);
    expect(takeFrom(store, [{ name: 'another', limit: 5, milliseconds: 1000 }], 0)).toBe(true);
  });

  test('needs little memory however large the limits are and however many tokens are taken', () => {
    const [store, month] = [createMemoryStore(), 31 * 86_400_000];
    const held = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    };
    const before = held();
    for (let at = 0; at < 9000; at += 1) takeFrom(store, [{ name: `issue ${at}`, limit: 50_000, milliseconds: month }], at);
    const all = { name: 'all', limit: 999_999_999, milliseconds: month };
    for (let at = 0; at < 500_000; at += 1) takeFrom(store, [all], 9000 + at * 5000);
    expect(held() - before).toBeLessThan(10_000_000);
    // Whoever still asks keeps the store from being collected.
    expect(takeFrom(store, [all], month)).toBe(true);
  });

  test('grants several at once, and no more than every window has left', () => {
    const store = createMemoryStore();
    const [wide, narrow] = [
      { name: 'wide', limit: 9, milliseconds: 1000 },
      { name: 'narrow', limit: 4, milliseconds: 100 },
    ];
    const ask = (want: number, now: number): number => answerOf(store, requestFor([wide, narrow], now, { want })).tokens.granted;
    expect([ask(3, 0), ask(3, 1), ask(3, 2), ask(9, 101), ask(9, 202), ask(9, 303)]).toEqual([3, 1, 0, 4, 1, 0]);
  });

  test('tells how each window stands, also where nothing is wanted', () => {
    const store = createMemoryStore();
    const now = Date.UTC(2028, 1, 10);
    const windows = [
      { name: 'minute', limit: 5, milliseconds: 60_000 },
      { name: 'month', limit: 9, milliseconds: 31 * 86_400_000, billingDay: 7 },
    ];
    answerOf(store, requestFor(windows, now, { want: 2 }));
    expect(answerOf(store, requestFor(windows, now + 1, { want: 0 }))).toEqual({
      tokens: {
        granted: 0,
        validFor: 0,
        standings: [
          { spent: 2, start: now + 1 - 60_000, end: now + 1 },
          { spent: 2, start: Date.UTC(2028, 1, 7), end: Date.UTC(2028, 2, 7) },
        ],
      },
    });
  });

  test('a month has its tokens until it ends, and the next one has them all', () => {
    const store = createMemoryStore();
    const month = { name: 'month', limit: 2, milliseconds: 31 * 86_400_000, billingDay: 15 };
    const [first, last] = [Date.UTC(2028, 1, 15), Date.UTC(2028, 2, 15) - 1];
    expect([first, first, first, last].map((now) => takeFrom(store, [month], now))).toEqual([true, true, false, false]);
    expect([last + 1, last + 2, last + 3].map((now) => takeFrom(store, [month], now))).toEqual([true, true, false]);
  });
});
