import { expect, test } from 'vitest';
import { hasDigit, isDocumentNumber, isPassportZone, isPostalCode } from './person-value.ts';

test('a postal code has a digit, and no sign but one between two groups', () => {
  expect(['10115', 'SW1A 1AA', '1234 AB', '01310-100'].map(isPostalCode)).toEqual(Array(4).fill(true));
  expect(['archive.zip', 'compressed', '', 'a 1 b 2', '123456789'].map(isPostalCode)).toEqual(Array(5).fill(false));
});

test('the number of a document has letters and digits, five or more', () => {
  expect(['C01X00T47', 'D1234567', '12 345 678'].map(isDocumentNumber)).toEqual(Array(3).fill(true));
  expect(['required', '1234', 'C01X/00T47'].map(isDocumentNumber)).toEqual(Array(3).fill(false));
});

test('a date has a digit', () => {
  expect(['1815-12-10', 'unknown'].map(hasDigit)).toEqual([true, false]);
});

test('the zone of a passport has its check digits', () => {
  const zone = `P<UTOERIKSSON<<ANNA<MARIA${'<'.repeat(19)}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10`;
  expect(isPassportZone(zone)).toBe(true);
  for (const [from, to] of [
    ['C36', 'C37'],
    ['740812', '740813'],
    ['120415', '120416'],
    ['<10', '<11'],
  ] as const) {
    expect(isPassportZone(zone.replace(from, to))).toBe(false);
  }
});
