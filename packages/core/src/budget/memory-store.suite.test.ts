import { describeStore } from '@vedette/testing/vitest';
import { createMemoryStore } from './memory-store.ts';
import { createSharedStore } from './shared-store-sample.ts';

describeStore('the store in memory', { open: createMemoryStore });

const clock = { now: Date.UTC(2027, 4, 10, 12) };

describeStore('the shared store of these tests', {
  open: createSharedStore(() => clock.now, { isPacing: false }).connect,
  now: () => clock.now,
  pass: async (milliseconds) => {
    clock.now += milliseconds;
  },
});
