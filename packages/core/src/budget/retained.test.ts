import { expect, test } from 'vitest';
import { createRetained } from './retained.ts';

test('keeps the first of so many keys, those that came last, and drops what it is told to', () => {
  const retained = createRetained<number>(32);
  for (let key = 0; key < 32; key += 1) retained.keep(`${key}`, () => key);
  retained.keep('0', () => 100);
  retained.keep('new', () => 5);
  expect([retained.has('0'), retained.has('1'), retained.has('new')]).toEqual([true, false, true]);
  expect([retained.get('0'), retained.get('0'), retained.get('1')]).toEqual([0, 0, undefined]);
  for (const key of ['new', ...Array.from({ length: 32 }, (_none, at) => `${at}`)]) retained.drop(key);
  expect(retained.isEmpty()).toBe(true);
});
