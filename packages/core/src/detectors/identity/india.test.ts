import { expect, test } from 'vitest';
import { isAadhaar, isAccountNumber, isTaxpayerNumber } from './india.ts';

test.each([
  { is: isAadhaar, numbers: ['234123412346'], others: ['234123412347', '134123412346', '222222222222'] },
  { is: isAccountNumber, numbers: ['ACUPA7085R'], others: ['ACUDA7085R', 'ACUPA0000R', 'ACUPA708R'] },
  { is: isTaxpayerNumber, numbers: ['27AAPFU0939F1ZV'], others: ['27AAPFU0939F1ZW', '47AAPFU0939F1ZV', '27AAPFU0939F1AV'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
