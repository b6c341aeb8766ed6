import { expect, test } from 'vitest';
import { requestFor } from './lease-sample.ts';
import { answeringLater, leasingOf } from './leasing.ts';
import { createMemoryStore } from './memory-store.ts';
import type { LeaseReply } from './store.ts';

test('a store that answers later brings the engine that it needs, also into a copy of it', async () => {
  const memory = createMemoryStore();
  const store = answeringLater({ scope: 'shared', lease: async (request) => memory.lease(request) });
  expect(store).toMatchObject({ scope: 'shared', answers: 'later' });
  const windows = [{ name: 'all', limit: 3, milliseconds: 1000 }];
  expect((await store.lease(requestFor(windows, 0))).tokens.granted).toBe(1);
  expect([store, { ...store }].map((each) => typeof leasingOf(each))).toEqual(['function', 'function']);
  expect(leasingOf(memory)).toBeUndefined();
});

test('a store may be an instance of a class, whose methods belong to it', async () => {
  class Remote {
    readonly scope = 'shared';
    readonly #memory = createMemoryStore();
    lease(request: Parameters<ReturnType<typeof createMemoryStore>['lease']>[0]): Promise<LeaseReply> {
      return Promise.resolve(this.#memory.lease(request));
    }
  }
  const store = answeringLater(new Remote());
  const windows = [{ name: 'all', limit: 3, milliseconds: 1000 }];
  expect((await store.lease(requestFor(windows, 0))).tokens.granted).toBe(1);
});

test('what is no store is refused with what to give', () => {
  for (const none of [undefined, null, 5, {}])
    expect(() => Reflect.apply(answeringLater, undefined, [none])).toThrow('Give it a store: { scope, lease, … }.');
});
