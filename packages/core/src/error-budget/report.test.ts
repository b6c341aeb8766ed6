import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineObjective } from './objective.ts';
import { type Counts, createOccurrences } from './occurrences.ts';
import { detailOf, errorBudget } from './report.ts';

const hour = 3_600_000;
const objective = defineObjective({ threshold: 0.001 });

/** Counts of a service that gets a million requests an hour, by the share that goes wrong in the last so many milliseconds. */
function failing(share: (milliseconds: number) => number): (milliseconds: number) => Counts {
  return (milliseconds) => {
    const valid = (milliseconds / hour) * 1_000_000;
    return { valid, bad: valid * share(milliseconds) };
  };
}

describe('an error budget', () => {
  test('is spent by the share that went wrong in its period', () => {
    const { consumed, remaining, state, burns } = errorBudget(
      objective,
      failing(() => 0.0004),
    );
    expect(consumed).toBeCloseTo(0.4);
    expect(remaining).toBeCloseTo(0.6);
    expect(state).toBe('ok');
    for (const { rate, shortRate } of burns) expect([rate, shortRate]).toEqual([expect.closeTo(0.4), expect.closeTo(0.4)]);
  });

  test('is exhausted where more went wrong than it allows', () => {
    const spent = errorBudget(
      objective,
      failing(() => 0.002),
    );
    expect([spent.state, spent.exhaustedIn]).toEqual(['exhausted', 0]);
    expect(spent.remaining).toBeCloseTo(-1);
  });

  test('that burns fast in an hour and in five minutes calls somebody; once the five minutes are over it does not', () => {
    const outage = (from: number, to: number) =>
      failing((milliseconds) => (milliseconds >= from && milliseconds <= to ? 0.02 : 0));
    expect(errorBudget(objective, outage(0, hour)).state).toBe('page');
    expect(errorBudget(objective, outage(hour, hour)).state).toBe('ok');
  });

  test('that burns slowly over days is a ticket', () => {
    const { state, burns, exhaustedIn } = errorBudget(
      objective,
      failing((milliseconds) => (milliseconds <= 72 * hour ? 0.0012 : 0.0001)),
    );
    expect(state).toBe('ticket');
    expect(burns.filter(({ isFiring }) => isFiring).map(({ long }) => long / hour)).toEqual([72]);
    expect((exhaustedIn ?? 0) / hour).toBeCloseTo((0.9 * 720) / 1.2);
  });

  test('says nothing where too little happened, and nothing burns where nothing did', () => {
    const one = errorBudget(objective, () => ({ valid: 100, bad: 1 }));
    expect(one.burns.map(({ isFiring }) => isFiring)).toEqual([undefined, undefined, undefined, undefined]);
    const none = errorBudget(objective, () => ({ valid: 0, bad: 0 }));
    expect([none.state, none.consumed, none.exhaustedIn, detailOf(none)]).toEqual(['insufficient data', 0, undefined, 1]);
    expect(errorBudget(objective, () => ({ valid: 100, bad: 0 })).state).toBe('ok');
  });

  test('is exhausted only where enough happened, and enough of it went wrong, to tell', () => {
    const stateOf = (valid: number, bad: number): string => errorBudget(objective, () => ({ valid, bad })).state;
    expect([stateOf(1, 1), stateOf(9, 9), stateOf(999, 1), stateOf(999, 2)]).toEqual(Array(4).fill('insufficient data'));
    expect([stateOf(10, 3), stateOf(3000, 3)]).toEqual(['exhausted', 'exhausted']);
    const strict = defineObjective({ threshold: 0.001, least: { valid: 1, bad: 1 } });
    expect(errorBudget(strict, () => ({ valid: 1, bad: 1 })).state).toBe('exhausted');
    expect(detailOf(errorBudget(objective, () => ({ valid: 1, bad: 1 })))).toBe(1);
  });

  test('is refused where more went wrong than happened', () => {
    expect(() => errorBudget(objective, () => ({ valid: 3, bad: 5 }))).toThrow(
      '[vedette] errorBudget, counts: more that went wrong than happened. Count what went wrong in valid as well: { valid: 100, bad: 1 }.',
    );
  });

  test('is refused where it is given a promise, or what is no counts', () => {
    const objective = defineObjective({ threshold: 0.001 });
    const report = (counts: unknown): unknown => Reflect.apply(errorBudget, undefined, [objective, () => counts]);
    expect(() => report(Promise.resolve({ valid: 1, bad: 0 }))).toThrow(
      '[vedette] errorBudget, counts: a promise of counts. Wait for the counts first, and answer them.',
    );
    expect(() => report(Promise.reject(new Error('late')))).toThrow('a promise of counts');
    for (const counts of [undefined, null, { valid: Number.NaN, bad: 1 }, { valid: 1 }])
      expect(() => report(counts)).toThrow('without counts. Answer { valid: 100, bad: 1 }.');
  });

  test('that burns asks for more detail', () => {
    const detailAt = (share: number): number =>
      detailOf(
        errorBudget(
          objective,
          failing((period) => (period < 720 * hour ? share : 0)),
        ),
      );
    expect([0, 0.0005, 0.002, 0.02].map(detailAt)).toEqual([1, 1, 2, 5]);
    expect(
      detailOf(
        errorBudget(
          objective,
          failing(() => 0.01),
        ),
      ),
    ).toBe(5);
  });

  test('never has more left for more that went wrong', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((bad) =>
          errorBudget(objective, () => ({ valid: 1_000_000, bad })),
        );
        expect(more?.remaining).toBeLessThanOrEqual(less?.remaining ?? Number.NaN);
        expect(more?.exhaustedIn ?? 0).toBeLessThanOrEqual(less?.exhaustedIn ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('is that of what is counted', () => {
    const occurrences = createOccurrences();
    for (let now = 0; now < 2 * hour; now += 60_000) occurrences.add({ valid: 1000, bad: now < 1.9 * hour ? 0 : 200 }, now);
    const now = 2 * hour - 1;
    const { state, counts } = errorBudget(objective, (milliseconds) => occurrences.within(milliseconds, now));
    expect(counts).toEqual({ valid: 120_000, bad: 1200 });
    expect(state).toBe('exhausted');
  });
});
