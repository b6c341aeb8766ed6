import { expect, test } from 'vitest';
import { isDeviceNumber } from './device-number.ts';

test('the number of a device has its check digit, or none, or the version of its software', () => {
  expect(
    ['490154203237518', '49-015420-323751-8', '49015420323751', '4901542032375101', 'A0000009F2C13E'].map(isDeviceNumber),
  ).toEqual(Array(5).fill(true));
  expect(['490154203237519', '12345', 'none', 'A0000009F2C13EF4'].map(isDeviceNumber)).toEqual(Array(4).fill(false));
});
