import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from './pace.ts';

const [start, end] = [Date.UTC(2027, 3, 1), Date.UTC(2027, 4, 1)];
const month = { limit: 3000, milliseconds: 31 * 86_400_000, billingDay: 1 };

describe('the pace of a month', () => {
  test('never gives more than the limit, whoever asks when', () => {
    const asks = fc.array(fc.tuple(fc.nat(86_400_000), fc.constantFrom('first', 'protected', 'repeat')), {
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 60 }), (all, limit) => {
        const pace = createPace({ ...month, limit }, start);
        let [now, spent] = [start, 0];
        for (const [later, claim] of all) {
          now = Math.min(end - 1, now + later);
          pace.tick(now);
          if (!pace.gives(claim, now)) continue;
          spent += 1;
          pace.hear({ spent, start, end }, {});
          pace.take(1);
        }
        expect(spent).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('keeps some for first occurrences, which may borrow nine tenths of what is to come and no more', () => {
    const pace = createPace(month, start);
    const spend = (claim: 'first' | 'repeat'): number => {
      let given = 0;
      for (; pace.gives(claim, start); given += 1, spent += 1) {
        pace.take(1);
        pace.hear({ spent: spent + 1, start, end }, {});
      }
      return given;
    };
    let spent = 0;
    pace.hear({ spent, start, end }, {});
    expect(spend('repeat')).toBe(91);
    expect(spend('first')).toBe(9 + 2600);
    expect(spend('repeat')).toBe(0);
  });

  test('spends evenly what is asked for without end, and keeps nothing at the end', () => {
    const pace = createPace(month, start);
    pace.hear({ spent: 0, start, end }, {});
    const spentBy: number[] = [];
    let spent = 0;
    for (let now = start; now < end; now += 60_000) {
      pace.tick(now);
      for (; pace.gives('repeat', now); spent += 1) {
        pace.take(1);
        pace.hear({ spent: spent + 1, start, end }, {});
      }
      if ((now - start) % 86_400_000 === 0) spentBy.push(spent);
    }
    expect(spent).toBeGreaterThan(2990);
    const days = spentBy.slice(1).map((until, at) => until - (spentBy[at] ?? 0));
    expect([Math.min(...days) > 85, Math.max(...days) < 115]).toEqual([true, true]);
  });

  test('who begins in the middle begins with less than a full bucket', () => {
    const pace = createPace(month, start);
    pace.hear({ spent: 500, start, end }, {});
    expect([pace.isPlenty(), pace.allowance()]).toEqual([false, 60]);
    const shared = createPace(month, start);
    shared.hear({ spent: 500, start, end }, { askers: 4 });
    expect(shared.allowance()).toBe(15);
  });

  test('a store that paces all says how full their bucket is', () => {
    const pace = createPace(month, start);
    pace.hear({ spent: 0, start, end }, { fill: 0.95 });
    expect([pace.isPlenty(), pace.allowance()]).toEqual([true, 3000]);
    pace.hear({ spent: 0, start, end }, { fill: 0.02 });
    expect([pace.isPlenty(), pace.gives('repeat', start), pace.gives('first', start)]).toEqual([false, false, true]);
  });
});

test('a window that slides lets repeated ones go evenly, and first and protected ones as long as any is left', () => {
  const pace = createPace({ limit: 100, milliseconds: 60_000 }, 0);
  let spent = 0;
  const spend = (claim: 'first' | 'protected' | 'repeat', now: number, most = 200): number => {
    pace.hear({ spent, start: now - 60_000, end: now }, {});
    pace.tick(now);
    let given = 0;
    for (; given < most && pace.gives(claim, now); given += 1) {
      pace.take(1);
      spent += 1;
      pace.hear({ spent, start: now - 60_000, end: now }, {});
    }
    return given;
  };
  expect([spend('repeat', 0), spend('repeat', 10_000), spend('repeat', 20_000)]).toEqual([10, 10, 10]);
  expect([spend('first', 20_000, 15), spend('repeat', 29_000), spend('repeat', 40_000)]).toEqual([15, 0, 10]);
  expect([spend('protected', 40_000, 5), spend('first', 40_000), spend('repeat', 60_000)]).toEqual([5, 40, 0]);
});

test('an empty bucket makes the horizon longer and occurrences count less, a full one makes it shorter and them count more', () => {
  const pace = createPace({ limit: 100, milliseconds: 60_000 }, 0);
  const after = (spent: number, from: number): readonly [number, number] => {
    for (let now = from; now < from + 600_000; now += 1000) {
      pace.hear({ spent, start: now - 60_000, end: now }, {});
      pace.tick(now);
    }
    return [pace.horizon(), pace.price()];
  };
  const [empty, price] = after(100, 1000);
  const [full, fullPrice] = after(0, 700_000);
  expect([empty > 10 * full, price, fullPrice > 30]).toEqual([true, 0, true]);
});

test('up to nine there is nothing to thin out', () => {
  const [nine, ten] = [9, 10].map((limit) => createPace({ limit, milliseconds: 60_000 }, 0));
  for (const pace of [nine, ten]) pace?.hear({ spent: 5, start: 0, end: 60_000 }, {});
  expect([nine?.isPlenty(), ten?.isPlenty()]).toEqual([true, false]);
});

test('the bucket of a sliding window that many share grows with the share of each', () => {
  const hour = { limit: 10_000, milliseconds: 3_600_000 };
  const pace = createPace(hour, 0);
  const standing = { spent: 500, start: 0, end: hour.milliseconds };
  pace.hear(standing, { askers: 20 });
  expect([pace.isScarce(0), pace.allowance()]).toEqual([false, 950]);
  pace.hear(standing, { askers: 1 });
  expect([pace.isScarce(0), pace.allowance()]).toEqual([false, 950]);
  pace.hear(standing, { askers: 5 });
  expect([pace.isScarce(0), pace.allowance()]).toEqual([false, 950]);
});

test('of a window that slides a full bucket is plenty, as long as there is room for more than first occurrences', () => {
  const hour = { limit: 1000, milliseconds: 3_600_000 };
  const isPlenty = (spent: number, taken: number): boolean => {
    const pace = createPace(hour, 0);
    pace.hear({ spent, start: 0, end: hour.milliseconds }, {});
    for (let minute = 1; minute <= 60; minute += 1) pace.tick(minute * 60_000);
    pace.take(taken);
    return pace.isPlenty();
  };
  expect([isPlenty(500, 5), isPlenty(500, 20), isPlenty(50, 50), isPlenty(850, 0)]).toEqual([true, false, true, false]);
});

test('who begins in the middle of a window that slides goes by what is left of it from the first answer on', () => {
  const begun = (spent: number): readonly [number, boolean] => {
    const pace = createPace({ limit: 1000, milliseconds: 3_600_000 }, 0);
    pace.hear({ spent, start: 0, end: 3_600_000 }, {});
    return [Math.round(pace.allowance()), pace.price() > 10];
  };
  expect([begun(0), begun(400), begun(950)]).toEqual([
    [100, true],
    [60, true],
    [25, false],
  ]);
});
