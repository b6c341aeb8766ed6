import { expect, test } from 'vitest';
import { isDeviceNumber } from './device-number.ts';

test('the number of a device has its check digit, or none, or the version of its software', () => {
  expect(['490154203237518', '49-015420-323751-8', '49015420323751', '4901542032375101'].map(isDeviceNumber)).toEqual(
    Array(4).fill(true),
  );
  expect(['490154203237519', '12345', 'none', ''].map(isDeviceNumber)).toEqual(Array(4).fill(false));
});
