import { expect, test } from 'vitest';
import { requestFor } from './lease-sample.ts';
import { answeringLater, leasingOf } from './leasing.ts';
import { createMemoryStore } from './memory-store.ts';

test('a store that answers later brings the engine that it needs, also into a copy of it', async () => {
  const memory = createMemoryStore();
  const store = answeringLater({ scope: 'shared', lease: async (request) => memory.lease(request) });
  expect(store).toMatchObject({ scope: 'shared', answers: 'later' });
  const windows = [{ name: 'all', limit: 3, milliseconds: 1000 }];
  expect((await store.lease(requestFor(windows, 0))).tokens.granted).toBe(1);
  expect([store, { ...store }].map((each) => typeof leasingOf(each))).toEqual(['function', 'function']);
  expect(leasingOf(memory)).toBeUndefined();
});
