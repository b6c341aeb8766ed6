import { expect, test } from 'vitest';
import { isDrawn, isMixed } from './token.ts';

test('what a machine drew is told from placeholders and examples', () => {
  expect(['q7ZtK4mPx9', 'a1b2c3d4e5f6'].map(isDrawn)).toEqual([true, true]);
  expect(['xxxxxxxxxxxxxxxx', 'q7ZtK4mPx9xxxxxx', 'abababababababab', 'AKIA7EXAMPLEQZ'].map(isDrawn)).toEqual(
    Array(4).fill(false),
  );
});

test('keys are told from words by their mixture', () => {
  expect(isMixed('sk-q7ZtK4mPx9')).toBe(true);
  expect(['sk-learn-pipelines-are-fine', 'SK-Q7ZTK4MPX9', 'sk-qZtKmPxabcdef'].map(isMixed)).toEqual([false, false, false]);
});
