import { expect, test } from 'vitest';
import { isAccountNumber, isBic, isRoutingNumber } from './bank.ts';

test('a routing number has its weighted sum and a district', () => {
  expect(isRoutingNumber('021000021')).toBe(true);
  for (const number of ['021000022', '921000021', '12345678', '0210000210']) expect(isRoutingNumber(number)).toBe(false);
});

test('a business identifier code names a country', () => {
  for (const code of ['DEUTDEFF', 'DEUTDEFF500', 'NEDSZAJJ']) expect(isBic(code)).toBe(true);
  for (const code of ['DEUTXXFF', 'DEUTDEF', 'SWIFT', 'deutdeff', 'BUSIXXSS']) expect(isBic(code)).toBe(false);
});

test('an account number is one of digits', () => {
  for (const number of ['12-34-56', '000123456789', 'NWBK 6016 1331']) expect(isAccountNumber(number)).toBe(true);
  for (const text of ['checking', '1234', 'main account']) expect(isAccountNumber(text)).toBe(false);
});
