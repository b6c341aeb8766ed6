import { expect, test } from 'vitest';
import { fingerprintPlaces } from './places.ts';

const wide = { isNarrow: false };
const narrow = { isNarrow: true };
const range = (length: number): readonly number[] => Array.from({ length }, (_none, at) => at);

test('there are so many places within a window and no more, and what has one keeps it', () => {
  const places = fingerprintPlaces(3);
  expect(['a', 'b', 'c', 'd', 'a'].map((name) => places.take(name, 0, wide))).toEqual([true, true, true, false, true]);
  expect(places.take('a', 6, wide)).toBe(true);
  expect(places.take('d', 6, wide)).toBe(false);
  expect(['a', 'd', 'e', 'f'].map((name) => places.take(name, 7, wide))).toEqual([true, true, true, false]);
  expect(places.size()).toBe(3);
});

test('what has narrow parts leaves a fifth of the places free', () => {
  const places = fingerprintPlaces(10);
  expect(range(9).map((at) => places.take(`n${at}`, 0, narrow))).toEqual([...range(8).map(() => true), false]);
  expect(range(3).map((at) => places.take(`w${at}`, 0, wide))).toEqual([true, true, false]);
});

test('after a crowd nothing new with narrow parts is taken until half of the places are free', () => {
  const places = fingerprintPlaces(4);
  for (const at of range(5)) places.take(`n${at}`, 0, narrow);
  for (const at of range(3)) places.take(`n${at}`, 6, narrow);
  expect(places.take('new', 7, narrow)).toBe(false);
  expect(places.take('n1', 7, narrow)).toBe(true);
  places.take('n2', 8, narrow);
  expect(places.take('new', 13, narrow)).toBe(true);
});
