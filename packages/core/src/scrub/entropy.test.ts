import { expect, test } from 'vitest';
import { entropyOf } from './entropy.ts';

test('what is always alike tells nothing, and what is always another tells most', () => {
  expect(['aaaa', 'abab', 'abcd', '0123456789abcdef', ''].map(entropyOf)).toEqual([0, 1, 2, 4, 0]);
});
