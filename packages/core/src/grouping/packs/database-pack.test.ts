import { expect, test } from 'vitest';
import { databasePack } from './database-pack.ts';
import { failuresOf } from './examples-sample.ts';

test('the examples of the pack hold, and show each rule', () => {
  expect(failuresOf(databasePack)).toEqual([]);
});
