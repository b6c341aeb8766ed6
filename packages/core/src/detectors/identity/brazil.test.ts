import { expect, test } from 'vitest';
import { isCompanyNumber, isIntegrationNumber, isPersonNumber } from './brazil.ts';

test.each([
  { is: isPersonNumber, numbers: ['39053344705'], others: ['39053344706', '11111111111', '3905334470'] },
  {
    is: isCompanyNumber,
    numbers: ['16727230000197', '12ABC34501DE35'],
    others: ['16727230000198', '12ABC34501DE36', '00000000000000'],
  },
  { is: isIntegrationNumber, numbers: ['12056874107'], others: ['12056874108', '1205687410'] },
])('$is.name', ({ is, numbers, others }) => {
  expect(numbers.filter((number) => !is(number))).toEqual([]);
  expect(others.filter((number) => is(number))).toEqual([]);
});
