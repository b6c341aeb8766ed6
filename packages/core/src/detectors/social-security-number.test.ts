import { describe, expect, test } from 'vitest';
import { findSocialSecurityNumber, isSocialSecurityNumber } from './social-security-number.ts';

const alone = { before: '', after: '' };

describe('a social security number', () => {
  test.each(['536-22-8726', '001-01-0001', '899-99-9999', '912-70-1234', '987-65-4329'])('may be %s', (number) => {
    expect(findSocialSecurityNumber(`ssn ${number}.`, 4)).toEqual({ start: 4, end: 15 });
    expect(isSocialSecurityNumber(number, alone)).toBe(true);
  });

  test.each([
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '912-89-1234',
    '536-00-8726',
    '536-22-0000',
    '078-05-1120',
    '123-45-6789',
  ])('is not %s', (number) => {
    expect(isSocialSecurityNumber(number, alone)).toBe(false);
  });

  test('is no part of something longer', () => {
    for (const around of [
      { before: '1-', after: '' },
      { before: '', after: '-1' },
      { before: '', after: '7' },
      { before: '1.', after: '' },
    ]) {
      expect(isSocialSecurityNumber('536-22-8726', around)).toBe(false);
    }
    expect(isSocialSecurityNumber('536-22-8726', { before: 'of ', after: '.' })).toBe(true);
    expect(isSocialSecurityNumber('536-22-8726', { before: 'of_', after: '_a' })).toBe(true);
    expect(findSocialSecurityNumber('536 22 8726', 0)).toBeUndefined();
    expect(findSocialSecurityNumber('536-2-28726', 0)).toBeUndefined();
  });
});
