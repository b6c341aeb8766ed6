import { afterEach, describe, expect, test } from 'vitest';
import { createBench, createNames, seeded } from './asker.ts';
import { checkedReply } from './checked-reply.ts';
import { describeSharing } from './describe-sharing.ts';
import { monthTroubles } from './month.ts';
import type { StoreOptions, StoreWindow } from './store.ts';

/** Tokens that were granted, and when they may be spent. */
interface Grant {
  readonly from: number;
  readonly until: number;
  readonly tokens: number;
}

/** The most tokens that may be spent within this length of time, wherever it lies and whenever within their time each is. */
function mostSpendable(grants: readonly Grant[], milliseconds: number): number {
  const starts = grants.map(({ until }) => until);
  const within = (start: number): number =>
    grants
      .filter(({ from, until }) => until >= start && from < start + milliseconds)
      .reduce((sum, { tokens }) => sum + tokens, 0);
  return Math.max(0, ...starts.map(within));
}

/** The suite for the author of a budget store, as tests of vitest. Each test uses windows of its own names. */
export function describeStore(name: string, options: StoreOptions): void {
  describe(name, () => {
    const bench = createBench(options);
    const named = createNames();
    const sliding = (limit: number, milliseconds = 60_000): StoreWindow => ({ name: named('sliding'), limit, milliseconds });
    const month = (limit: number, billingDay = 1): StoreWindow => ({
      name: named('month'),
      limit,
      milliseconds: 31 * 86_400_000,
      billingDay,
    });
    afterEach(() => bench.closeAll());

    test('answers in the way it says', async () => {
      const { store } = await bench.connect();
      const tokens = { windows: [sliding(1)], want: 0, first: 0, returned: 0, known: [] };
      const request = { asker: 'suite', now: bench.now(), tokens };
      const reply: unknown = store.lease(request);
      expect(reply instanceof Object && 'then' in reply, 'whether lease() answers with a promise').toBe(
        store.answers === 'later',
      );
      checkedReply(await reply, request);
      expect(['process', 'file', 'page', 'session', 'shared']).toContain(store.scope);
    });

    test('grants several, and no more than there are', async () => {
      const asker = await bench.connect();
      const window = sliding(10);
      const granted: number[] = [];
      for (const want of [4, 4, 4, 4]) granted.push(await asker.take([window], want));
      expect(granted).toEqual([4, 4, 2, 0]);
    });

    test('grants nothing where nothing is wanted, and tells how each window stands, in order', async () => {
      const asker = await bench.connect();
      const windows = [sliding(10), month(100, 7)];
      expect(await asker.take(windows, 0)).toBe(0);
      await asker.take(windows, 3);
      const [one, other] = await asker.standings(windows);
      expect([one?.spent, other?.spent]).toEqual([3, 3]);
      const days = ((other?.end ?? 0) - (other?.start ?? 0)) / 86_400_000;
      expect([28, 29, 30, 31]).toContain(days);
      expect(new Date(other?.start ?? 0).toISOString()).toMatch(/-07T00:00:00.000Z$/);
      expect((one?.end ?? 0) - (one?.start ?? 0)).toBeGreaterThanOrEqual(60_000);
    });

    test('takes each token from every window or from none', async () => {
      const asker = await bench.connect();
      const [wide, narrow] = [sliding(9), month(4)];
      expect(await asker.take([wide, narrow], 9)).toBe(4);
      expect(await asker.take([wide, narrow], 1)).toBe(0);
      expect(await asker.take([wide], 9)).toBe(5);
    });

    test('what is out counts for whatever limit is asked for next', async () => {
      const asker = await bench.connect();
      for (const window of [sliding(9), month(9)]) {
        expect(await asker.take([window], 6)).toBe(6);
        expect(await asker.take([{ ...window, limit: 5 }], 1)).toBe(0);
        expect(await asker.take([{ ...window, limit: 8 }], 6)).toBe(2);
        expect(await asker.take([{ ...window, limit: 70 }], 99)).toBe(62);
      }
    });

    test('keeps windows of other names apart', async () => {
      const asker = await bench.connect();
      const [one, other] = [sliding(2), sliding(2)];
      expect([await asker.take([one], 2), await asker.take([one], 1), await asker.take([other], 2)]).toEqual([2, 0, 2]);
    });

    test('never grants more than may be spent within the length of a sliding window, wherever one lays it', async () => {
      const asker = await bench.connect();
      const isAtOnce = asker.store.answers === 'at once';
      const [windows, random] = [[sliding(7, 400), sliding(70, 700)], seeded(7)];
      const grants: Grant[] = [];
      for (let round = 0; round < (options.rounds ?? (isAtOnce ? 200 : 40)); round += 1) {
        const asked = bench.now();
        const { tokens } = await asker.ask(windows, { want: Math.floor(random() * 5) });
        // The answer of a store that is asked over a network came from some instant in between.
        const from = isAtOnce ? asked : bench.now();
        if (tokens.granted > 0) grants.push({ from, until: asked + tokens.validFor, tokens: tokens.granted });
        await bench.pass(Math.floor(random() * 90));
      }
      for (const { limit, milliseconds } of windows) expect(mostSpendable(grants, milliseconds)).toBeLessThanOrEqual(limit);
      expect(grants.length).toBeGreaterThan(2);
    });

    test('gives the tokens of a sliding window back in time', async () => {
      const asker = await bench.connect();
      const window = sliding(3, 300);
      const { tokens } = await asker.ask([window], { want: 3 });
      expect(tokens.granted).toBe(3);
      // Twice, as a store may count a window in parts.
      await bench.pass(2 * (300 + tokens.validFor));
      expect(await asker.take([window], 3)).toBe(3);
    });

    test('tokens of a month end with it, and the next month has as many', async () => {
      const asker = await bench.connect();
      for (const billingDay of [1, 28]) expect(await monthTroubles(bench, asker, month(10, billingDay))).toEqual([]);
    });

    test('asked at random, grants as many as there are and never more', async () => {
      const [asker, random] = [await bench.connect(), seeded(11)];
      const window = month(50);
      let granted = 0;
      for (let round = 0; round < 40; round += 1) {
        const want = Math.floor(random() * 6);
        const got = await asker.take([window], want);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(want);
        granted += got;
      }
      expect(granted).toBe(50);
    });

    describeSharing(bench, options, { month, sliding, named });
  });
}
