import { expect, test } from 'vitest';
import { vedette } from '../pipeline.ts';
import { isGuard } from './guard-kind.ts';

test('a guard is known by what it offers, and nothing else is one', () => {
  expect(isGuard(vedette())).toBe(true);
  for (const value of [undefined, null, 'Vedette', { name: 'Vedette' }, { name: 'Dedupe', stats: () => ({}) }])
    expect(isGuard(value)).toBe(false);
});
