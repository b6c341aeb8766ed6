import { expect, test } from 'vitest';
import { failuresOf } from './examples-sample.ts';
import { httpPack } from './http-pack.ts';

test('the examples of the pack hold, and show each rule', () => {
  expect(failuresOf(httpPack)).toEqual([]);
});
