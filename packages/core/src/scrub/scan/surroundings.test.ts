import { expect, test } from 'vitest';
import { around } from './surroundings.ts';

test('a validator is shown what stands around a value, and no more than it needs', () => {
  expect(around('pay 17 now', { start: 4, end: 6 })).toEqual({ before: 'pay ', after: ' now' });
  expect(around(`${'a'.repeat(100)}17${'b'.repeat(100)}`, { start: 100, end: 102 })).toEqual({
    before: 'a'.repeat(32),
    after: 'b'.repeat(32),
  });
});
