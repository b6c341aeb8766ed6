import { describeStore } from '@vedette/testing/vitest';
import { createMemoryStore } from './memory-store.ts';
import { createSharedStore } from './shared-store-sample.ts';

describeStore('the store in memory', { open: createMemoryStore });

const shared = createSharedStore(() => performance.timeOrigin + performance.now(), { isPacing: false });

describeStore('the shared store of these tests', { open: shared.connect, rounds: 20 });
