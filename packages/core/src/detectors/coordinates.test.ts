import { expect, test } from 'vitest';
import { areCoordinates, areDegrees, findCoordinates } from './coordinates.ts';

const alone = { before: '', after: '' };

test('coordinates are two numbers with four decimals or more, and the sign before them', () => {
  expect(findCoordinates('at -33.8688,151.2093', 4)).toEqual({ start: 3, end: 20 });
  expect(findCoordinates('at 33.8688, -151.2093', 3)).toEqual({ start: 3, end: 21 });
  expect(findCoordinates('at 33.86, 151.20', 3)).toBeUndefined();
  expect(findCoordinates('at 1234', 3)).toBeUndefined();
});

test('coordinates are degrees, and no part of a longer row', () => {
  expect(areCoordinates('-33.8688,151.2093', alone)).toBe(true);
  expect(areCoordinates('95.1234, 120.1234', alone)).toBe(false);
  expect(areCoordinates('0.1234, 0.2345', { before: '', after: ', 0.3456' })).toBe(false);
  expect(areCoordinates('0.2345, 0.3456', { before: '0.1234, ', after: '' })).toBe(false);
});

test('degrees are a number with decimals, and no language', () => {
  expect(['52.52', '-0.1', '13,4', '52°31'].map(areDegrees)).toEqual(Array(4).fill(true));
  expect(['de', 'en-US', '7', '', '3.2ms', '0.25 s', '12.5%'].map(areDegrees)).toEqual(Array(7).fill(false));
});
