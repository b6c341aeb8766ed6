import { describe, expect, test } from 'vitest';
import type { Asker, Bench } from './asker.ts';
import type { StoreOptions, StoreWindow } from './store.ts';

/** What the tests name windows and keys by. */
interface Naming {
  readonly month: (limit: number) => StoreWindow;
  readonly sliding: (limit: number, milliseconds?: number) => StoreWindow;
  readonly named: (kind: string) => string;
}

/** A key as Vedette makes them. */
function keyFrom(name: string): string {
  const digits = Array.from(name, (letter) => letter.charCodeAt(0).toString(16)).join('');
  return `k1-${digits.slice(-16).padStart(16, '0')}`;
}

/** What a store promises that many askers share; of one for a process these tests are left out. */
export function describeSharing(bench: Bench, { lose }: StoreOptions, { month, sliding, named }: Naming): void {
  describe('shared by many', () => {
    async function sharing(): Promise<readonly [Asker, Asker] | undefined> {
      const [one, other] = [await bench.connect(), await bench.connect()];
      return one.store.scope === 'shared' ? [one, other] : undefined;
    }

    test('askers at the same time get no more than there are', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined) return skip();
      const window = month(30);
      const asked = Array.from({ length: 20 }, (_none, at) => (askers[at % 2 === 0 ? 0 : 1] ?? askers[0]).take([window], 3));
      const granted = await Promise.all(asked);
      expect(granted.reduce((sum, tokens) => sum + tokens, 0)).toBe(30);
    });

    test('takes back what comes back, and never more than the asker has', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined) return skip();
      const [one, other] = askers;
      const window = month(100);
      expect([await one.take([window], 4), await other.take([window], 3)]).toEqual([4, 3]);
      await one.ask([window], { want: 0, returned: 4 });
      expect((await other.standings([window]))[0]?.spent).toBe(3);
      await one.ask([window], { want: 0, returned: 50 });
      expect((await other.standings([window]))[0]?.spent).toBe(3);
    });

    test('what comes back frees what its own grant took, and not what others spent', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined) return skip();
      const [one, other] = askers;
      const window = sliding(10, 400);
      const { tokens: spent } = await one.ask([window], { want: 4 });
      await bench.pass(150);
      const { tokens: unspent } = await other.ask([window], { want: 3 });
      expect([spent.granted, unspent.granted]).toEqual([4, 3]);
      await other.ask([window], { want: 0, returned: 3, returnedOf: [[unspent.grant ?? 0, 3]] });
      await bench.pass(400 + spent.validFor - 150 + 10);
      expect((await one.standings([window]))[0]?.spent).toBe(0);
    });

    test('tells each asker which keys were sent, once', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined || askers[0].store.capabilities?.firstSeen !== true) return skip();
      const [one, other] = askers;
      const [windows, keys] = [[month(9)], ['a', 'b', 'c'].map((letter) => keyFrom(named(letter)))];
      const [a = '', b = '', c = ''] = keys;
      await one.ask(windows, { want: 0, keys: { sent: [a, b], cursor: undefined } });
      const first = await other.ask(windows, { want: 0, keys: { sent: [], cursor: undefined } });
      expect(first.keys?.known).toEqual(expect.arrayContaining([a, b]));
      await one.ask(windows, { want: 0, keys: { sent: [b, c], cursor: undefined } });
      const second = await other.ask(windows, { want: 0, keys: { sent: [], cursor: first.keys?.cursor } });
      expect(second.keys?.known).toEqual([c]);
      const third = await other.ask(windows, { want: 0, keys: { sent: [], cursor: second.keys?.cursor } });
      expect(third.keys?.known).toEqual([]);
    });

    test('adds up what is pushed, tells it where 0 is, and hands it to one asker only', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined || askers[0].store.capabilities?.carry !== true) return skip();
      const [one, other] = askers;
      const [windows, key, rest] = [[month(9)], keyFrom(named('loud')), keyFrom(named('none'))];
      const pushes = [
        await one.ask(windows, { want: 0, carry: { pushed: [[key, 5]], claimed: [] } }),
        await other.ask(windows, { want: 0, carry: { pushed: [[key, 7]], claimed: [] } }),
      ];
      expect(pushes.map(({ carry }) => carry)).toEqual([
        { totals: [[key, 5]], counts: [] },
        { totals: [[key, 12]], counts: [] },
      ]);
      const asked = await other.ask(windows, { want: 0, carry: { pushed: [key, rest].map((one) => [one, 0]), claimed: [] } });
      expect(new Map(asked.carry?.totals)).toEqual(new Map([key, rest].map((one) => [one, one === key ? 12 : 0])));
      const claim = { want: 0, carry: { pushed: [], claimed: [key, rest] } };
      const claims = await Promise.all([one.ask(windows, claim), other.ask(windows, claim)]);
      expect(claims.flatMap(({ carry }) => carry?.counts)).toEqual([[key, 12]]);
    });

    test('after its data is lost, takes over the highest count that an asker knows', async ({ skip }) => {
      const askers = await sharing();
      if (askers === undefined || lose === undefined) return skip();
      const [one, other] = askers;
      const window = month(20);
      const { tokens } = await one.ask([window], { want: 15 });
      expect(tokens.granted).toBe(15);
      await lose();
      await one.ask([window], { want: 0, known: tokens.standings });
      let granted = 0;
      for (let time = 0; time < 20 && granted < 5; time += 1) {
        granted += await other.take([window], 5);
        await bench.pass(300);
      }
      expect(granted + (await other.take([window], 5))).toBe(5);
    });
  });
}
