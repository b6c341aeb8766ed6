import { expect, test } from 'vitest';
import {
  isAustrianInsuranceNumber,
  isBelgianNumber,
  isDutchNumber,
  isFrenchNumber,
  isGermanPensionNumber,
  isGermanTaxId,
  isIrishNumber,
  isSwissInsuranceNumber,
} from './europe-west.ts';

test.each([
  {
    is: isGermanTaxId,
    numbers: ['36574261809', '65929970489', '86095742719'],
    others: ['36574261808', '06574261809', '12345678903', '3657426180'],
  },
  {
    is: isGermanPensionNumber,
    numbers: ['15070649C103', '65170839J003'],
    others: ['15070649C104', '15990649C103', '15070649c103', '150706491103'],
  },
  { is: isAustrianInsuranceNumber, numbers: ['1237010180'], others: ['1238010180', '0237010180', '1237400180', '123701018'] },
  { is: isSwissInsuranceNumber, numbers: ['7569217076985'], others: ['7569217076986', '7579217076985', '756921707698'] },
  {
    is: isFrenchNumber,
    numbers: ['295109912611193', '253072B07300470'],
    others: ['295109912611194', '253072B07300471', '995109912611193', '29510991261119'],
  },
  { is: isDutchNumber, numbers: ['111222333', '123456782'], others: ['111252333', '123456789', '000000000', '11122233'] },
  { is: isBelgianNumber, numbers: ['85073003328'], others: ['85073003329', '85403003328', '8507300332'] },
  { is: isIrishNumber, numbers: ['6433435F', '6433435OA'], others: ['6433435E', '6433435OH', '643343F', '64334355'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
