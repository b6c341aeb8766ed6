import { expect, test } from 'vitest';
import { isDriverNumber, isHealthNumber, isInsuranceNumber, isTaxpayerReference } from './britain.ts';

test.each([
  { is: isHealthNumber, numbers: ['9434765919', '9434765870'], others: ['9434765918', '1434765919', '943476591'] },
  { is: isInsuranceNumber, numbers: ['AB123456C'], others: ['BG123456C', 'DB123456C', 'AB123456E', 'AB12345C'] },
  { is: isTaxpayerReference, numbers: ['1955839661'], others: ['2955839661', '195583966'] },
  {
    is: isDriverNumber,
    numbers: ['MORGA753116SM9IJ', 'LEE99703112SM9IJ'],
    others: ['MORGA773116SM9IJ', 'MORGA753996SM9IJ', 'MO9GA753116SM9IJ'],
  },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
