import { expect, test } from 'vitest';
import { createBench } from './asker.ts';
import { monthTroubles } from './month.ts';
import type { StoreRequest, StoreShape } from './store.ts';

const window = { name: 'errors', limit: 4, milliseconds: 31 * 86_400_000, billingDay: 1 };
const monthOf = (now: number, later = 0): number => Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth() + later);

/** A store of one window, which keeps to what it is told of months. */
function storeWith({
  startOf = monthOf,
  endOf = (now) => monthOf(now, 1),
  spentIn = (start) => start,
  validFor = () => 0,
}: {
  readonly startOf?: (now: number) => number;
  readonly endOf?: (now: number) => number;
  /** The month that tokens are counted under. */
  readonly spentIn?: (start: number) => number;
  readonly validFor?: (now: number) => number;
}): StoreShape {
  const spent = new Map<number, number>();
  return {
    scope: 'process',
    answers: 'at once',
    lease: ({ now, tokens: { want } }: StoreRequest) => {
      const [start, end] = [startOf(now), endOf(now)];
      const before = spent.get(spentIn(start)) ?? 0;
      const granted = Math.min(want, window.limit - before);
      spent.set(spentIn(start), before + granted);
      return { tokens: { granted, validFor: validFor(now), standings: [{ spent: before + granted, start, end }] } };
    },
  };
}

async function troublesWith(store: StoreShape): Promise<readonly string[]> {
  const bench = createBench({ open: () => store });
  return monthTroubles(bench, await bench.connect(), window);
}

test('a store that begins each month anew has no trouble', async () => {
  expect(await troublesWith(storeWith({}))).toEqual([]);
});

test('a store that never gives the tokens of a month back is told', async () => {
  expect(await troublesWith(storeWith({ spentIn: () => 0 }))).toEqual([
    'In the month from 2027-06-01T00:00:00.000Z, 0 of 4 tokens were granted, and 4 said to be spent.',
  ]);
});

test('a store that never begins a new month is told', async () => {
  const [may, june] = [Date.UTC(2027, 4), Date.UTC(2027, 5)];
  expect(await troublesWith(storeWith({ startOf: () => may, endOf: () => june }))).toEqual([
    'The month after 2027-06-01T00:00:00.000Z was said to begin at 2027-05-01T00:00:00.000Z.',
    'In the month from 2027-06-01T00:00:00.000Z, 0 of 4 tokens were granted, and 4 said to be spent.',
  ]);
});

test('a store whose tokens outlast the month, or whose month is another, is told', async () => {
  expect(await troublesWith(storeWith({ validFor: (now) => monthOf(now, 1) - now + 1 }))).toEqual([
    'Tokens of the month that ends at 2027-06-01T00:00:00.000Z may be spent until 2027-06-01T00:00:00.001Z.',
  ]);
  const [april, may] = [Date.UTC(2027, 3), Date.UTC(2027, 4)];
  expect(await troublesWith(storeWith({ startOf: () => april, endOf: () => may }))).toEqual([
    'At 2027-05-10T12:00:00.000Z the month was said to last from 2027-04-01T00:00:00.000Z to 2027-05-01T00:00:00.000Z.',
  ]);
});

test('a store whose clock is a little behind that of its asker has no trouble', async () => {
  const now = Date.UTC(2027, 4, 7);
  const behind = storeWith({ validFor: () => monthOf(now, 1) - (now - 8) });
  const store: StoreShape = { ...behind, answers: 'later', lease: async (request) => behind.lease({ ...request, now: now - 8 }) };
  const bench = createBench({ open: () => store, now: () => now });
  expect(await monthTroubles(bench, await bench.connect(), window)).toEqual([]);
});
