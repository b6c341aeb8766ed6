import { expect, test } from 'vitest';
import { categoryOf } from './data-category.ts';

test('an item is counted under the category of its type, and one of a type that nobody knows under the default', () => {
  expect(categoryOf({ type: 'log' })).toBe('log_item');
  expect(categoryOf({ type: 'replay_recording' })).toBe('replay');
  for (const type of ['constructor', '', 7, undefined]) expect(categoryOf({ type })).toBe('default');
});
