import { expect, test } from 'vitest';
import { failuresOf } from './examples-sample.ts';
import { releasePack } from './release-pack.ts';

test('the examples of the pack hold, and show each rule', () => {
  expect(failuresOf(releasePack)).toEqual([]);
});
