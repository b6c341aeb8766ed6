import { expect, test } from 'vitest';
import {
  isCzechNumber,
  isHungarianInsuranceNumber,
  isHungarianTaxNumber,
  isPolishNumber,
  isPolishTaxNumber,
} from './europe-east.ts';

test.each([
  { is: isPolishNumber, numbers: ['44051401359'], others: ['44051401358', '44131401359', '4405140135'] },
  { is: isPolishTaxNumber, numbers: ['8567346215'], others: ['8567346216', '0567346215', '856734621'] },
  { is: isCzechNumber, numbers: ['7103192745', '991231123'], others: ['7103192746', '7113192745', '71031927'] },
  { is: isHungarianInsuranceNumber, numbers: ['123456788'], others: ['123456789', '12345678'] },
  { is: isHungarianTaxNumber, numbers: ['8071592153'], others: ['8071592154', '7071592153'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
