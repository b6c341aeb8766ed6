import { describe, expect, test } from 'vitest';
import { createExchange, type Exchange } from './exchange.ts';
import { readKey } from './key/number.ts';
import { createKeyTable, type KeyTable, slotsOf } from './key/table.ts';

const [one, other] = ['k1-0000000000000001', 'k1-0000000000000002'];

function exchangeOn(
  capabilities: { readonly firstSeen?: boolean; readonly carry?: boolean },
  environment?: string,
): {
  readonly table: KeyTable;
  readonly exchange: Exchange;
  readonly slotFor: (key: string) => number;
  readonly handed: readonly number[];
  readonly ticks: { now: number };
} {
  const table = createKeyTable(64, () => undefined);
  const ticks = { now: 0 };
  const numbers = new Uint32Array(2);
  const slotFor = (key: string): number => {
    readKey(key, numbers);
    const [high = 0, low = 0] = numbers;
    const found = table.find(high, low);
    const slot = found >= 0 ? found : table.place(high, low);
    table.total[slot] = Math.max(1, table.total[slot] ?? 0);
    return slot;
  };
  const handed: number[] = [];
  const hand = (slots: readonly number[]): void => void handed.push(...slots);
  const add = (slot: number, occurrences: number): void => {
    table.pending[slot] = (table.pending[slot] ?? 0) + occurrences;
  };
  return {
    table,
    slotFor,
    handed,
    ticks,
    exchange: createExchange(
      { table, capabilities, environment, tick: () => ticks.now, prefix: () => 'k1-', add, slotFor, hand },
      0,
    ),
  };
}

type Asked = NonNullable<ReturnType<Exchange['collect']>['carry']>['pushed'] | undefined;

const tokens = { granted: 0, validFor: 0, standings: [] };

describe('an exchange with a shared store', () => {
  test('has nothing to tell to a store that can do neither', () => {
    const { exchange, slotFor } = exchangeOn({});
    exchange.noteSent(slotFor(one));
    exchange.claim(slotFor(one));
    expect([exchange.hasNews(1e9), exchange.collect(1e9), exchange.isKnown(0, 1)]).toEqual([false, {}, false]);
  });

  test('tells keys that were sent once, again where no answer came, and knows those of others', () => {
    const { exchange, slotFor } = exchangeOn({ firstSeen: true });
    exchange.noteSent(slotFor(one));
    const asked = exchange.collect(0);
    expect(asked).toEqual({ keys: { sent: [one], cursor: undefined } });
    exchange.settle(asked, undefined, { isLate: false });
    expect(exchange.collect(0)).toEqual({ keys: { sent: [one], cursor: undefined } });
    exchange.settle(asked, { tokens, keys: { known: [other], cursor: '7' } }, { isLate: false });
    expect([exchange.isKnown(0, 1), exchange.isKnown(0, 2), exchange.isKnown(0, 3)]).toEqual([true, true, false]);
    expect(exchange.collect(0)).toEqual({ keys: { sent: [], cursor: '7' } });
  });

  test('pushes what is pending after a minute, once, and counts it as lost where no answer came', () => {
    const { exchange, slotFor, table } = exchangeOn({ carry: true });
    table.pending[slotFor(one)] = 5;
    expect([exchange.hasNews(59_999), exchange.hasNews(60_000)]).toEqual([false, true]);
    const asked = exchange.collect(60_000);
    expect(asked).toEqual({ carry: { pushed: [[one, 5]], claimed: [] } });
    expect([table.pending[slotFor(one)], exchange.collect(60_000)]).toEqual([0, { carry: { pushed: [], claimed: [] } }]);
    exchange.settle(asked, undefined, { isLate: false });
    expect(exchange.moved()).toEqual({ pushed: 0, claimed: 0, lost: 5 });
    exchange.settle(asked, { tokens, carry: { totals: [[one, 12]], counts: [] } }, { isLate: true });
    expect(exchange.moved()).toEqual({ pushed: 5, claimed: 0, lost: 0 });
    expect(table.carried[slotFor(one)]).toBe(12);
  });

  test('asks what the store holds of keys that owe nothing and were seen since it last asked', () => {
    const { exchange, slotFor, table, ticks } = exchangeOn({ carry: true });
    const [slot, rested] = [slotFor(one), slotFor(other)];
    const ask = (now: number): Asked => {
      ticks.now = now / 62.5;
      const asked = exchange.collect(now);
      exchange.settle(asked, { tokens, carry: { totals: [[one, 7]], counts: [] } }, { isLate: false });
      return asked.carry?.pushed;
    };
    expect(ask(60_000)).toEqual([
      [one, 0],
      [other, 0],
    ]);
    expect([table.carried[slot], table.carried[rested]]).toEqual([7, 0]);
    table.seenAt[slot] = ticks.now + 1;
    expect(ask(120_000)).toEqual([[one, 0]]);
    expect(ask(180_000)).toEqual([]);
    exchange.handOver();
    expect(ask(250_000)).toEqual([]);
    expect(exchange.moved()).toEqual({ pushed: 0, claimed: 0, lost: 0 });
  });

  test('claims a key once, holds its count back meanwhile, and takes over what comes', () => {
    const { exchange, slotFor, table, handed } = exchangeOn({ carry: true });
    const slot = slotFor(one);
    table.pending[slot] = 5;
    table.carried[slot] = 40;
    exchange.claim(slot);
    exchange.claim(slot);
    const asked = exchange.collect(60_000);
    expect([asked, exchange.isClaimed(slot)]).toEqual([{ carry: { pushed: [], claimed: [one] } }, true]);
    exchange.settle(asked, { tokens, carry: { totals: [], counts: [[one, 42]] } }, { isLate: false });
    expect([table.pending[slot], table.carried[slot], exchange.isClaimed(slot), handed]).toEqual([47, 0, false, [slot]]);
    expect(exchange.moved()).toEqual({ pushed: 0, claimed: 42, lost: 0 });
  });

  test('holds the first event of a key whatever the store can do, and hands it on with the next answer, once', () => {
    const { exchange, slotFor, handed } = exchangeOn({});
    const [slot, later] = [slotFor(one), slotFor(other)];
    exchange.claim(slot);
    expect([exchange.isClaimed(slot), exchange.hasNews(0)]).toEqual([false, false]);
    exchange.hold(slot);
    exchange.hold(slot);
    expect([exchange.waiting(), exchange.holding(), exchange.hasNews(0)]).toEqual([1, 1, true]);
    const asked = exchange.collect(0);
    exchange.hold(later);
    expect([asked, exchange.isClaimed(slot), exchange.holding()]).toEqual([{}, true, 1]);
    exchange.settle(asked, { tokens }, { isLate: false });
    exchange.settle(asked, { tokens }, { isLate: true });
    expect([exchange.isClaimed(slot), exchange.isClaimed(later), handed]).toEqual([false, true, [slot]]);
    exchange.settle(exchange.collect(0), undefined, { isLate: false });
    expect([exchange.isClaimed(later), handed]).toEqual([false, [slot, later]]);
  });

  test('of two questions that are under way, as where a process hands over, no claim is forgotten', () => {
    const { exchange, slotFor, handed, table } = exchangeOn({ carry: true });
    const [slot, later] = [slotFor(one), slotFor(other)];
    exchange.hold(slot);
    const asked = exchange.collect(0);
    exchange.hold(later);
    exchange.handOver();
    const leaving = exchange.collect(0);
    exchange.settle(asked, { tokens, carry: { totals: [], counts: [] } }, { isLate: false });
    exchange.settle(leaving, { tokens, carry: { totals: [], counts: [[other, 7]] } }, { isLate: false });
    expect([exchange.isClaimed(slot), exchange.isClaimed(later)]).toEqual([false, false]);
    expect([new Set(handed), table.pending[later]]).toEqual([new Set([slot, later]), 7]);
  });

  test('who leaves hands over what it was about to claim, and claims it no more', () => {
    const { exchange, slotFor, table, handed } = exchangeOn({ carry: true });
    const slot = slotFor(one);
    table.pending[slot] = 3;
    exchange.claim(slot);
    exchange.handOver();
    const leaving = exchange.collect(0);
    expect(leaving.carry).toEqual({ pushed: [[one, 3]], claimed: [] });
    exchange.settle(leaving, { tokens, carry: { totals: [[one, 3]], counts: [] } }, { isLate: false });
    expect([exchange.isClaimed(slot), handed]).toEqual([false, [slot]]);
  });

  test('gives up what waits for its question where the one before it was not answered', () => {
    const { exchange, slotFor, handed } = exchangeOn({ carry: true });
    const asked = exchange.collect(0);
    exchange.hold(slotFor(one));
    exchange.settle(asked, undefined, { isLate: false });
    expect([exchange.isClaimed(slotFor(one)), exchange.waiting(), exchange.holding()]).toEqual([false, 0, 0]);
    expect(handed).toEqual([slotFor(one)]);
  });

  test('tells keys and counts of an environment with a budget of its own apart from those of all others', () => {
    const both = { firstSeen: true, carry: true };
    const [staging, production] = [exchangeOn(both, 'staging'), exchangeOn(both)];
    staging.exchange.noteSent(staging.slotFor(one));
    staging.table.pending[staging.slotFor(one)] = 5;
    const asked = staging.exchange.collect(60_000);
    const told = `${one} (staging)`;
    expect(asked).toEqual({ keys: { sent: [told], cursor: undefined }, carry: { pushed: [[told, 5]], claimed: [] } });
    const keys = { known: [told, `${other} (production)`, 'k1-0000000000000003'], cursor: '3' };
    staging.exchange.settle(asked, { tokens, keys, carry: { totals: [[told, 12]], counts: [[told, 3]] } }, { isLate: false });
    production.exchange.settle(production.exchange.collect(0), { tokens, keys }, { isLate: false });
    const knownTo = ({ exchange }: typeof staging): readonly boolean[] => [1, 2, 3].map((low) => exchange.isKnown(0, low));
    expect([knownTo(staging), knownTo(production)]).toEqual([
      [true, false, false],
      [false, false, true],
    ]);
    expect(staging.table.pending[staging.slotFor(one)]).toBe(3);
  });

  test('hands everything over when it is told to, however much', () => {
    const { exchange, slotFor, table } = exchangeOn({ carry: true });
    for (let at = 0; at < 40; at += 1) table.pending[slotFor(`k1-${(at * 7).toString(16).padStart(16, '0')}`)] = 1;
    exchange.handOver();
    expect(exchange.collect(0).carry?.pushed).toHaveLength(slotsOf(table).filter((slot) => (table.total[slot] ?? 0) > 0).length);
  });
});
