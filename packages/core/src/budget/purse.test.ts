import { expect, test } from 'vitest';
import { replyOf, storeOf } from './lease-sample.ts';
import { createMemoryStore } from './memory-store.ts';
import { createPurse } from './purse.ts';

test('tells a window of the key that is full from one of all', () => {
  const store = createMemoryStore();
  const plan = { store, errors: [{ limit: 3, milliseconds: 60_000 }], perIssue: [{ limit: 1, milliseconds: 60_000 }] };
  const purse = createPurse(plan, 0);
  const paid = ['a', 'a', 'b', 'c', 'd', 'a'].map((key) => purse.pay('first', key, 0));
  expect(paid).toEqual(['paid', 'own window full', 'paid', 'paid', 'short', 'short']);
});

test('a store that has no room for another fault refuses that fault, and goes on for the others', () => {
  const store = storeOf(({ tokens: { windows } }) => !windows.some(({ name }) => name.includes('new')));
  const plan = { store, errors: [{ limit: 300, milliseconds: 60_000 }], perIssue: [{ limit: 5, milliseconds: 60_000 }] };
  const purse = createPurse(plan, 0);
  const paid = ['new 1', 'known', 'new 2', 'known'].map((key) => purse.pay('first', key, 0));
  expect(paid).toEqual(['own window full', 'paid', 'own window full', 'paid']);
});

test.each(['open', 'share'] as const)('limits each fault by itself while the store is down and sends "%s"', (onStoreDown) => {
  const memory = createMemoryStore();
  let isDown = false;
  const store = storeOf((request) => {
    if (isDown) throw new Error('not there');
    return memory.lease(request);
  });
  const plan = { errors: [{ limit: 300, milliseconds: 60_000 }], perIssue: [{ limit: 3, milliseconds: 60_000 }] };
  const purse = createPurse({ ...plan, store, onStoreDown }, 0);
  expect(purse.pay('first', 'a', 0)).toBe('paid');
  isDown = true;
  const payments = ['a', 'a', 'a', 'b', 'a', 'b'].map((key, at) => purse.pay('first', key, 1 + at * 600));
  expect(payments).toEqual(['paid', 'paid', 'own window full', 'paid', 'own window full', 'paid']);
  isDown = false;
  expect(['a', 'b', 'b'].map((key) => purse.pay('first', key, 6000))).toEqual(['own window full', 'paid', 'own window full']);
});

test('where the windows are spent the store is not asked again until something may have changed', () => {
  const asked: number[] = [];
  const memory = createMemoryStore();
  const store = storeOf((request) => {
    asked.push(request.now);
    return memory.lease(request);
  });
  const purse = createPurse({ store, errors: [{ limit: 2, milliseconds: 60_000 }], perIssue: [] }, 0);
  for (let now = 0; now < 1000; now += 1) {
    purse.tick(now);
    purse.pay('repeat', 'a', now);
  }
  expect(asked.length).toBe(3);
});

test('a store that refuses although there should be something is asked ten times a second at most', () => {
  let asked = 0;
  const store = storeOf((request) => {
    asked += request.tokens.want;
    return replyOf(request, 0);
  });
  const purse = createPurse({ store, errors: [{ limit: 20, milliseconds: 3_600_000 }], perIssue: [] }, 0);
  for (let now = 0; now < 10_000; now += 1) purse.pay('first', 'a', now);
  expect(asked).toBe(10);
});

test('what was shared out while the store was down is taken from it afterwards, so that the limit holds', () => {
  const memory = createMemoryStore();
  let isDown = false;
  const store = storeOf((request) => {
    if (isDown) throw new Error('not there');
    return memory.lease(request);
  });
  const purse = createPurse({ store, errors: [{ limit: 20, milliseconds: 3_600_000 }], perIssue: [], onStoreDown: 'share' }, 0);
  const paidFrom = (start: number): number =>
    Array.from({ length: 30 }, (_none, at) => purse.pay('first', 'k1-0000000000000001', start + at * 2000)).filter(
      (payment) => payment === 'paid',
    ).length;
  expect(purse.pay('first', 'k1-0000000000000001', 0)).toBe('paid');
  isDown = true;
  const shared = paidFrom(1000);
  expect(shared).toBe(9);
  isDown = false;
  expect(paidFrom(120_000)).toBe(20 - 1 - shared);
});

test("nothing is thinned out while a store is down and sends 'open', however little was left", () => {
  const memory = createMemoryStore();
  let isDown = false;
  const store = storeOf((request) => {
    if (isDown) throw new Error('not there');
    return memory.lease(request);
  });
  const errors = [{ limit: 100, milliseconds: 60_000 }];
  for (const onStoreDown of ['open', 'escrow'] as const) {
    isDown = false;
    const purse = createPurse({ store, errors, perIssue: [], onStoreDown }, 0);
    for (let at = 0; at < 100; at += 1) purse.pay('first', `fault ${at}`, at);
    expect([purse.isPlenty(), purse.pay('repeat', 'fault 1', 200)]).toEqual([false, 'short']);
    isDown = true;
    purse.tick(5000);
    const paid = Array.from({ length: 40 }, (_none, at) => [purse.isPlenty(), purse.pay('repeat', 'fault 1', 5000 + at * 500)]);
    expect(new Set(paid.map(String))).toEqual(new Set([onStoreDown === 'open' ? 'true,paid' : 'false,short']));
  }
});

test('a store that never answered shares nothing out, as another process may have spent all of it', () => {
  const store = storeOf(() => {
    throw new Error('locked');
  });
  const errors = [{ limit: 20, milliseconds: 3_600_000 }];
  const purse = createPurse({ store, errors, perIssue: [], onStoreDown: 'share' }, 0);
  const paid = Array.from({ length: 30 }, (_none, at) => purse.pay('first', `fault ${at}`, at * 2000));
  expect(new Set(paid)).toEqual(new Set(['short']));
});

test('a new fault leaves as soon as a full window has room, however long the window is', () => {
  for (const [limit, milliseconds] of [
    [10, 3_600_000],
    [10, 86_400_000],
  ] as const) {
    const purse = createPurse({ store: createMemoryStore(), errors: [{ limit, milliseconds }], perIssue: [] }, 0);
    for (let at = 0; at < limit; at += 1) expect(purse.pay('first', `early ${at}`, at)).toBe('paid');
    expect(purse.pay('first', 'too early', milliseconds - 200)).toBe('short');
    expect(purse.pay('first', 'late', milliseconds + 10)).toBe('paid');
  }
});
