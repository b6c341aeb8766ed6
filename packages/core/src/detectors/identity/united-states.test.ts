import { expect, test } from 'vitest';
import {
  isBeneficiaryNumber,
  isEmployerNumber,
  isIndividualTaxpayerNumber,
  isProviderNumber,
  isRegistrantNumber,
  isSecurityNumber,
} from './united-states.ts';

test.each([
  {
    is: isSecurityNumber,
    numbers: ['536904399'],
    others: ['000904399', '666904399', '936904399', '536004399', '536900000', '123456789', '111111111'],
  },
  { is: isIndividualTaxpayerNumber, numbers: ['912903456', '912703456'], others: ['912933456', '812903456', '912493456'] },
  { is: isEmployerNumber, numbers: ['911144442'], others: ['071144442', '491144442', '00114444', '971144442'] },
  { is: isProviderNumber, numbers: ['1234567893'], others: ['1234567892', '3234567893'] },
  { is: isRegistrantNumber, numbers: ['AB1234563', 'F91234563'], others: ['AB1234564', 'IB1234563'] },
  { is: isBeneficiaryNumber, numbers: ['1EG4TE5MK73'], others: ['0EG4TE5MK73', '1SG4TE5MK73', '1EG4TE5MK7'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
