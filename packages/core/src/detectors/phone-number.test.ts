import { expect, test } from 'vitest';
import { findPhoneNumber, isPhoneNumber } from './phone-number.ts';

const alone = { before: '', after: '' };

test('a number begins with a plus and a country code', () => {
  expect(findPhoneNumber('call +49 30 901820-11!', 5)).toEqual({ start: 5, end: 21 });
  expect(findPhoneNumber('+0 30 901820', 0)).toBeUndefined();
  expect(findPhoneNumber('+12', 0)).toBeUndefined();
});

test('a number has seven to fifteen digits, and stands alone', () => {
  expect(isPhoneNumber('+442079460958', alone)).toBe(true);
  expect(isPhoneNumber('+442079', alone)).toBe(false);
  expect(isPhoneNumber('+442079460958', { before: 'a', after: '' })).toBe(false);
  expect(isPhoneNumber('+442079460958', { before: '', after: 'x' })).toBe(false);
});
