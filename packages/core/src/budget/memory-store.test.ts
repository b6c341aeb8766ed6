import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import type { NamedWindow } from './store.ts';

/** How many of some instants lie within the length of a window that begins with one of them, at most. */
function mostWithin(instants: readonly number[], milliseconds: number): number {
  const counts = instants.map((start) => instants.filter((at) => at >= start && at - start < milliseconds).length);
  return Math.max(0, ...counts);
}

/** Instants from the gaps between them, many of which are none or a whole window. */
const arrivals = fc
  .array(fc.oneof(fc.nat(3), fc.nat(200), fc.constantFrom(10, 50, 100, 101), fc.double({ min: 0, max: 30, noNaN: true })), {
    maxLength: 400,
  })
  .map((gaps) => {
    let now = 0;
    return gaps.map((gap) => {
      now += gap;
      return now;
    });
  });

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
      fc.property(arrivals, windowsOf(200), (instants, windows) => {
        const store = createMemoryStore();
        const taken = instants.filter((now) => store.take(windows, now));
        for (const { limit, milliseconds } of windows) expect(mostWithin(taken, milliseconds)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: draws(300) },
    );
  });

  test('takes whatever a sliding window allows where the window has up to 64 tokens', () => {
    fc.assert(
      fc.property(arrivals, windowsOf(64), (instants, windows) => {
        const store = createMemoryStore();
        const allowed: number[] = [];
        for (const now of instants) {
          const isFree = windows.every(
            ({ limit, milliseconds }) => allowed.filter((at) => now - at < milliseconds).length < limit,
          );
          expect(store.take(windows, now)).toBe(isFree);
          if (isFree) allowed.push(now);
        }
      }),
      { numRuns: draws(300) },
    );
  });

  test('gives the tokens of a larger window back at most a 64th of its length late', () => {
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 65, max: 90 }), (instants, limit) => {
        const [store, milliseconds] = [createMemoryStore(), 64];
        const taken: number[] = [];
        for (const now of instants) {
          if (store.take([{ name: 'large', limit, milliseconds }], now)) taken.push(now);
          else expect(taken.filter((at) => now - at < milliseconds + 1).length).toBeGreaterThanOrEqual(limit);
        }
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
    expect([0, 1, 2].map((now) => store.take([wide, narrow], now))).toEqual([true, false, false]);
    expect([3, 4].map((now) => store.take([wide], now))).toEqual([true, false]);
  });

  test('keeps windows of different names apart', () => {
    const store = createMemoryStore();
    const window = { limit: 1, milliseconds: 100 };
    expect(['a', 'b', 'a', 'b'].map((name) => store.take([{ ...window, name }], 0))).toEqual([true, true, false, false]);
  });

  test('a clock that goes back, or that tells no time, frees nothing', () => {
    const store = createMemoryStore();
    const window = { name: 'x', limit: 1, milliseconds: 100 };
    expect(store.take([window], 1000)).toBe(true);
    const told = [900, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e9, 1099.9];
    expect(told.map((now) => store.take([window], now))).toEqual(told.map(() => false));
    expect(store.take([window], 1100)).toBe(true);
  });

  test('a window that makes no sense is closed', () => {
    const closed: readonly NamedWindow[] = [
      { name: 'none', limit: 0, milliseconds: 100 },
      { name: 'no number', limit: Number.NaN, milliseconds: 100 },
    ];
    for (const window of closed) expect(createMemoryStore().take([window], 0)).toBe(false);
    const endless = { name: 'endless', limit: 1, milliseconds: Number.NaN };
    const store = createMemoryStore();
    expect([0, 1e12].map((now) => store.take([endless], now))).toEqual([true, false]);
  });

  test('forgets only windows whose tokens have come back, and opens no further one while there are too many', () => {
    const store = createMemoryStore();
    const window = (name: string, milliseconds: number): NamedWindow => ({ name, limit: 1, milliseconds });
    expect(store.take([window('first', 1000)], 0)).toBe(true);
    for (let at = 1; at < 10_000; at += 1) store.take([window(`other ${at}`, 100)], 1);
    expect(store.take([window('one too many', 100)], 50)).toBe(false);
    expect(store.take([window('first', 1000)], 50)).toBe(false);
    expect(store.take([window('one too many', 100)], 101)).toBe(true);
    for (let at = 1; at < 10_000; at += 1) store.take([window(`later ${at}`, 100)], 102);
    expect(store.take([window('first', 1000)], 500)).toBe(false);
    expect(store.take([window('first', 1000)], 1000)).toBe(true);
  });

  test('an offer that is refused opens no window', () => {
    const store = createMemoryStore();
    const total = { name: 'total', limit: 1, milliseconds: 1000 };
    for (let at = 0; at < 20_000; at += 1) store.take([{ name: `issue ${at}`, limit: 5, milliseconds: 1000 }, total], 0);
    expect(store.take([{ name: 'another', limit: 5, milliseconds: 1000 }], 0)).toBe(true);
  });

  test('needs little memory however large the limits are and however many tokens are taken', () => {
    const [store, month] = [createMemoryStore(), 31 * 86_400_000];
    const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const before = used();
    for (let at = 0; at < 9000; at += 1) store.take([{ name: `issue ${at}`, limit: 50_000, milliseconds: month }], at);
    const all = { name: 'all', limit: 999_999_999, milliseconds: month };
    for (let at = 0; at < 500_000; at += 1) store.take([all], 9000 + at * 5000);
    expect(used() - before).toBeLessThan(60_000_000);
  });
});
