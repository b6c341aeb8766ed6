import { expect, test } from 'vitest';
import {
  isBulgarianNumber,
  isGreekInsuranceNumber,
  isGreekTaxNumber,
  isItalianCode,
  isPortugueseTaxNumber,
  isRomanianNumber,
  isSpanishNumber,
  isYugoslavNumber,
} from './europe-south.ts';

test.each([
  { is: isSpanishNumber, numbers: ['54362315K', 'X2482300W'], others: ['54362315Z', 'X2482300A', '5436231K', 'A2482300W'] },
  { is: isItalianCode, numbers: ['RCCMNL83S18D969H'], others: ['RCCMNL83S18D969I', 'RCCMNL83S18D968H'] },
  { is: isPortugueseTaxNumber, numbers: ['501964843'], others: ['501964842', '401964843', '50196484'] },
  { is: isGreekTaxNumber, numbers: ['094259216'], others: ['094259217', '000000000', '09425921'] },
  { is: isGreekInsuranceNumber, numbers: ['01013099997'], others: ['01013099999', '01133099997', '0101309999'] },
  { is: isYugoslavNumber, numbers: ['0101006500006'], others: ['0101006500007', '0113006500006', '010100650000'] },
  { is: isRomanianNumber, numbers: ['1630615123457'], others: ['1630615123458', '1631315123457', '0630615123457'] },
  { is: isBulgarianNumber, numbers: ['7523169263'], others: ['7523169264', '7513169263', '752316926'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
