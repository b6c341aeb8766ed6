import * as core from '@vedette/core';
import { expect, test } from 'vitest';
import * as node from './index.ts';

test('what core exports is exported here, where this package has nothing of its own under the name', () => {
  // The built declarations promise every name of core, as a value too.
  expect(Object.keys(node)).toEqual(expect.arrayContaining(Object.keys(core)));
  const own = Object.keys(node).filter((name) => Reflect.get(node, name) !== Reflect.get(core, name));
  expect(own.sort()).toEqual(['definePolicy', 'guard', 'init', 'leastCollection', 'stats', 'vedette']);
});
