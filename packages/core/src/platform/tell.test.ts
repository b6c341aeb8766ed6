import { expect, test } from 'vitest';
import { tell } from './tell.ts';

test('a sentence is told with the name of who tells it', () => {
  const told: string[] = [];
  expect(tell((sentence) => told.push(sentence), 'All is well.')).toBe(true);
  expect(told).toEqual(['[vedette] All is well.']);
});

test('whoever is told may fail later', async () => {
  expect(tell(() => Promise.reject(new Error('later')), 'All is well.')).toBe(true);
  await new Promise((waited) => setTimeout(waited));
});

test('whoever is told may throw', () => {
  const fail = (): never => {
    throw new Error('no');
  };
  expect(tell(fail, 'All is well.')).toBe(false);
});
