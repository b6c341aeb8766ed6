import { expect, test } from 'vitest';
import { replyOf, storeOf } from './lease-sample.ts';
import type { BudgetStore, LeaseReply, LeaseRequest } from './store.ts';
import { failingStore, watchedStore } from './watched-store.ts';

const request: LeaseRequest = {
  asker: 'test',
  now: 0,
  tokens: { windows: [{ name: 'errors', limit: 5, milliseconds: 1000 }], want: 1, first: 0, returned: 0, known: [] },
};

function watchedWith(lease: BudgetStore['lease']): { readonly store: BudgetStore; readonly said: readonly string[] } {
  const said: string[] = [];
  const given: BudgetStore = { scope: 'shared', answers: 'at once', lease };
  return { store: watchedStore(given, { onStoreDown: 'share', fail: (sentence) => said.push(sentence) }), said };
}

const end = " Until it answers, errors are sent as onStoreDown: 'share' says.";

test('a store answers as it did, and nothing is said', () => {
  const said: string[] = [];
  const given = storeOf(() => true, 'shared');
  const store = watchedStore(given, { onStoreDown: 'escrow', fail: (sentence) => said.push(sentence) });
  expect(store.lease(request)).toEqual(given.lease(request));
  expect([store.scope, store.answers, said]).toEqual([given.scope, given.answers, []]);
});

test('one that is made by a class keeps what it is', () => {
  const prototype = {
    get scope() {
      return 'shared' as const;
    },
  };
  const own = { answers: 'at once' as const, lease: storeOf(() => true, 'shared').lease };
  const given: BudgetStore = Object.assign(Object.create(prototype), own);
  const store = watchedStore(given, { onStoreDown: 'escrow', fail: () => undefined });
  expect([store.scope, store.answers]).toEqual(['shared', 'at once']);
});

test('what it throws is thrown, and told by its own words or its code, without its message', () => {
  const thrown: readonly (readonly [unknown, string])[] = [
    [new Error('jane@example.com'), failingStore],
    [Object.assign(new Error('jane@example.com'), { code: 'ENOENT' }), `${failingStore} It failed with ENOENT.`],
    [Object.assign(new Error('jane@example.com'), { code: 'jane@example.com' }), failingStore],
    [Object.assign(new Error('x'), { code: 'ENOENT', remedy: 'Make the folder.' }), 'Make the folder.'],
    [undefined, failingStore],
  ];
  for (const [one, sentence] of thrown) {
    const { store, said } = watchedWith(() => {
      throw one;
    });
    let caught: unknown = 'nothing';
    try {
      expect(store.lease(request)).toBe('nothing');
    } catch (again) {
      caught = again;
    }
    expect([caught, said]).toEqual([one, [sentence + end]]);
  }
});

test('of one that answers later and has not answered yet nothing is told for three seconds, while its client connects', async () => {
  const said: string[] = [];
  let now = 0;
  const answers: (() => Promise<LeaseReply>)[] = [];
  const lease: BudgetStore['lease'] = () => answers.shift()?.() ?? Promise.reject(new Error('no client yet'));
  const given: BudgetStore = { scope: 'shared', answers: 'later', lease };
  const watched = (): BudgetStore =>
    watchedStore(given, { onStoreDown: 'share', fail: (sentence) => said.push(sentence), now: () => now });
  const askedAt = async (instant: number, store: BudgetStore): Promise<number> => {
    now = instant;
    await Promise.resolve(store.lease(request)).catch(() => undefined);
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    return said.length;
  };
  const silent = watched();
  expect([await askedAt(0, silent), await askedAt(2999, silent), await askedAt(3000, silent)]).toEqual([0, 0, 1]);
  const heard = watched();
  answers.push(async () => replyOf(request, 0));
  expect([await askedAt(5000, heard), await askedAt(5001, heard)]).toEqual([1, 2]);
  const talking = watched();
  answers.push(async () => ({ ...replyOf(request, 0), tokens: { granted: -1, validFor: 0, standings: [] } }));
  expect(await askedAt(9000, talking)).toBe(3);
});

test('what it rejects with is told, and the promise is the one it gave', async () => {
  const rejected: Promise<LeaseReply> = Promise.reject(Object.assign(new Error('jane'), { code: 'ECONNRESET' }));
  const { store, said } = watchedWith(() => rejected);
  expect(store.lease(request)).toBe(rejected);
  await expect(rejected).rejects.toThrow('jane');
  expect(said).toEqual([`${failingStore} It failed with ECONNRESET.${end}`]);
});
