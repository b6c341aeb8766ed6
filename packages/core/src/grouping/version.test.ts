import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';

test('a policy has a way of grouping, and another than those that exist is refused with the nearest', () => {
  expect(definePolicy().grouping).toBe('2026-11');
  expect(definePolicy({ grouping: '2026-11' }).grouping).toBe('2026-11');
  expect(() => definePolicy(JSON.parse('{ "grouping": "2026-12" }'))).toThrow(
    new TypeError('[vedette] policy.grouping: a text of 7 characters that names no way of grouping. Did you mean "2026-11"?'),
  );
  expect(() => definePolicy(JSON.parse('{ "grouping": 2026 }'))).toThrow(/policy\.grouping: a number where a text belongs/);
});
