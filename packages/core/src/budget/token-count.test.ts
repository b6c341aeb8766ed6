import { afterEach, describe, expect, test, vi } from 'vitest';
import { monotonic } from './key/clock.ts';
import { createTokenCount, type TokenRun } from './token-count.ts';

test('a sliding window tells when its last token comes back', () => {
  const count = createTokenCount({ limit: 5, milliseconds: 100 });
  count.take(2, 10);
  count.take(1, 50);
  expect([count.standing(60).spent, count.emptyAt(), count.standing(110).spent, count.standing(150).spent]).toEqual([
    3, 150, 1, 0,
  ]);
});

test('a month tells its beginning and its end', () => {
  const count = createTokenCount({ limit: 5, milliseconds: 31 * 86_400_000, billingDay: 10 });
  const now = Date.UTC(2027, 4, 20);
  const [start, end] = [Date.UTC(2027, 4, 10), Date.UTC(2027, 5, 10)];
  expect(count.standing(now)).toEqual({ spent: 0, start, end });
  count.take(3, now);
  expect([count.standing(end - 1).spent, count.emptyAt(), count.standing(end).spent]).toEqual([3, end, 0]);
});

test('what is kept goes on where it was, and what a clock kept that was ahead counts for the month that it is', () => {
  const [sliding, month] = [
    { limit: 500, milliseconds: 1000 },
    { limit: 5, milliseconds: 31 * 86_400_000, billingDay: 10 },
  ];
  const before = createTokenCount(sliding);
  before.take(3, 10);
  before.take(4, 500);
  const after = createTokenCount(sliding, before.runs());
  expect([after.standing(1000).spent, after.standing(1010).spent, after.standing(1500).spent]).toEqual([7, 4, 0]);

  const now = Date.UTC(2027, 4, 20);
  const counted = createTokenCount(month);
  counted.standing(now);
  counted.take(3, now);
  expect(createTokenCount(month, counted.runs()).standing(now + 1000).spent).toBe(3);
  expect(createTokenCount(month, counted.runs()).standing(Date.UTC(2027, 3, 20)).spent).toBe(3);
  expect(createTokenCount(month, counted.runs()).standing(Date.UTC(2027, 6, 20)).spent).toBe(0);
});

describe('a month that was kept by a clock which is set back', () => {
  const month = { limit: 50, milliseconds: 31 * 86_400_000, billingDay: 1 };
  const [october, december] = [Date.UTC(2027, 9, 31, 23, 59), Date.UTC(2027, 11, 10)];
  const hour = 3_600_000;

  /** What is out after so many lives, each of which spends a few tokens when its clock tells so. */
  function spentIn(lives: readonly (readonly [now: number, tokens: number])[]): readonly number[] {
    let runs: readonly TokenRun[] = [];
    return lives.map(([now, tokens]) => {
      const count = createTokenCount(month, runs);
      const { spent, start, end } = count.standing(now);
      expect([start <= now, now < end, end - start <= month.milliseconds]).toEqual([true, true, true]);
      count.take(tokens, now);
      runs = count.runs();
      return spent;
    });
  }

  test('goes on in each life, and also once the clock is right again', () => {
    const behind = Date.UTC(1970, 0, 1);
    expect(
      spentIn([
        [december, 40],
        [behind, 3],
        [behind + hour, 2],
        [december + hour, 1],
      ]),
    ).toEqual([0, 40, 43, 45]);
    expect(
      spentIn([
        [december, 40],
        [october, 3],
        [Date.UTC(2028, 0, 2), 1],
      ]),
    ).toEqual([0, 40, 0]);
  });

  test('does not begin anew where the clock that is behind comes to another month', () => {
    const count = createTokenCount(month, [[Date.UTC(2027, 11, 1), Date.UTC(2028, 0, 1), 40]]);
    expect([october, october + hour].map((now) => count.standing(now).spent)).toEqual([40, 40]);
    const late = createTokenCount(month, [[Date.UTC(2027, 11, 1), Date.UTC(2028, 0, 1), 40]]);
    const november = Date.UTC(2027, 10, 25);
    const ofDecember = [november, december, Date.UTC(2027, 11, 31, 23)].map((now) => late.standing(now).spent);
    expect([ofDecember, late.standing(Date.UTC(2028, 0, 1)).spent]).toEqual([[40, 40, 40], 0]);
  });

  test('is over after the length of a month, as its clock may have been ahead', () => {
    const [now, ahead] = [december, Date.UTC(2099, 0, 1)];
    const later = now + month.milliseconds;
    expect(
      spentIn([
        [ahead, 50],
        [now, 0],
        [later - hour, 0],
        [later, 7],
        [later + hour, 0],
      ]),
    ).toEqual([0, 50, 50, 0, 7]);
  });
});

describe('a month while the calendar and the clock of the process are apart', () => {
  const month = { limit: 50, milliseconds: 31 * 86_400_000, billingDay: 1 };
  const hour = 3_600_000;
  const [january, february] = [Date.UTC(2027, 0, 31, 20), Date.UTC(2027, 1, 1)];

  /** As where a machine slept, whose process does not know it, or where its clock was set since. */
  function apartBy(milliseconds: number): void {
    vi.spyOn(Date, 'now').mockImplementation(() => Math.floor(monotonic() + milliseconds));
  }

  afterEach(() => vi.restoreAllMocks());

  test('begins with the calendar, and not once more when the process comes to it', () => {
    const count = createTokenCount(month);
    count.standing(january);
    count.take(20, january);
    apartBy(10 * hour);
    expect(count.standing(january + 1)).toEqual({ spent: 0, start: february, end: Date.UTC(2027, 2, 1) });
    count.take(30, january + 1);
    expect([february, february + 100 * hour].map((now) => count.standing(now).spent)).toEqual([30, 30]);
    expect(count.standing(Date.UTC(2027, 2, 1) - 10 * hour + 5000).spent).toBe(0);
  });

  test('does not begin before the calendar does', () => {
    const count = createTokenCount(month);
    apartBy(-hour);
    count.standing(january);
    count.take(20, january);
    expect([february, february + hour - 5000].map((now) => count.standing(now).spent)).toEqual([20, 20]);
    expect(count.standing(february + hour + 5000).spent).toBe(0);
  });

  test('goes on where the calendar was ahead for a while, and for no longer than a month', () => {
    const count = createTokenCount(month);
    count.standing(january);
    apartBy(400 * 24 * hour);
    expect(count.standing(january).spent).toBe(0);
    count.take(40, january);
    vi.restoreAllMocks();
    const later = [january + hour, february + hour, january + 30 * 24 * hour];
    expect(later.map((now) => count.standing(now).spent)).toEqual([40, 40, 40]);
    expect(count.standing(january + 32 * 24 * hour).spent).toBe(0);
  });

  test('takes no notice of what is less than a second, or no time', () => {
    for (const apart of [-900, 900, Number.NaN]) {
      apartBy(apart);
      expect([february - 1, february].map((now) => createTokenCount(month).standing(now).start)).toEqual([
        Date.UTC(2027, 0, 1),
        february,
      ]);
    }
  });
});
