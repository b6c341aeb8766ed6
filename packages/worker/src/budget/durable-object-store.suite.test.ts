import { describeStore } from '@vedette/testing/vitest';
import { afterAll, beforeAll, describe } from 'vitest';
import { createObjectStore } from './durable-object-store.ts';
import { type Objects, startObjects } from './objects-sample.ts';

describe('in workerd', () => {
  const opened: { objects?: Objects } = {};
  beforeAll(async () => {
    opened.objects = await startObjects();
  });
  afterAll(async () => {
    await opened.objects?.close();
  });

  describeStore('the store in a Durable Object', {
    open: () => {
      const { objects } = opened;
      if (objects === undefined) throw new Error('not started');
      return createObjectStore(() => objects.namespace, { name: 'suite', isPacing: false });
    },
    rounds: 25,
  });
});
