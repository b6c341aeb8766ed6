import { expect, test } from 'vitest';
import {
  isBalticNumber,
  isDanishNumber,
  isFinnishNumber,
  isIcelandicNumber,
  isLatvianNumber,
  isNorwegianNumber,
  isSwedishNumber,
} from './europe-north.ts';

test.each([
  {
    is: isSwedishNumber,
    numbers: ['8803200016', '198112289874', '8112289874'],
    others: ['8803200018', '8813200016', '880320001', '178112289874'],
  },
  {
    is: isFinnishNumber,
    numbers: ['131052308T', '131052A308T'],
    others: ['131052308U', '311152308T', '131052B308', '13105230T'],
  },
  { is: isDanishNumber, numbers: ['2110625629'], others: ['2110625628', '5110625629', '211062562'] },
  { is: isNorwegianNumber, numbers: ['15108695088'], others: ['15108695077', '15138695088', '1510869508'] },
  { is: isIcelandicNumber, numbers: ['1201743399'], others: ['1201743389', '1213743399', '1201743391'] },
  { is: isBalticNumber, numbers: ['36805280109', '33309240064'], others: ['36805280108', '36813280109', '96805280109'] },
  { is: isLatvianNumber, numbers: ['16117519997', '32123456789'], others: ['16117519996', '16137519997', '1611751999'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
