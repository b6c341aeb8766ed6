import { expect, test } from 'vitest';
import { isCased, isDrawn, isDrawnWord, isMixed, isModelKey } from './token.ts';

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

test('short keys are told from words by their capitals and small letters', () => {
  expect(['cioQzKtmPxWv', 'aio_q7ZtK4mPx9'].map(isCased)).toEqual([true, true]);
  expect(['live_stream_of_a_concert', 'LIVE_STREAM', 'live_Stream_of_it'].map(isCased)).toEqual([false, false, false]);
});

test('letters without a digit are drawn where nobody speaks them', () => {
  expect(['live_bjdrqdJpJiZnJmqciEra', 'live_q7ZtK4mPx9wA'].map(isDrawnWord)).toEqual([true, true]);
  expect(['test_TheOrderOfATulipInASpring', 'live_stream_of_a_concert'].map(isDrawnWord)).toEqual([false, false]);
});

test('a key of a model is mixed, or hexadecimal where it says so', () => {
  expect(['sk-q7ZtK4mPx9', `sk-${'or-v1-'}0a1b2c3d4e5f6789`].map(isModelKey)).toEqual([true, true]);
  expect(['sk-learn-pipelines-are-fine', `sk-${'or-v1-'}aaaaaaaaaaaaaaaa`].map(isModelKey)).toEqual([false, false]);
});
