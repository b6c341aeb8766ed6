import { expect, onTestFinished, test } from 'vitest';
import { unreferenced } from './timer.ts';

test('what is to run later runs', async () => {
  await new Promise<void>((resolve) => unreferenced(resolve, 1));
});

test('where there are no timers, nothing is thrown', () => {
  const { setTimeout: original } = globalThis;
  onTestFinished(() => void Reflect.set(globalThis, 'setTimeout', original));
  Reflect.set(globalThis, 'setTimeout', () => {
    throw new Error('not outside of a request');
  });
  expect(() => unreferenced(() => undefined, 1)).not.toThrow();
});
