import { expect, test } from 'vitest';
import { failuresOf } from './examples-sample.ts';
import { graphqlPack } from './graphql-pack.ts';

test('the examples of the pack hold, and show each rule', () => {
  expect(failuresOf(graphqlPack)).toEqual([]);
});
