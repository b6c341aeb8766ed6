import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCheckDigit } from '../scrub/planted-sample.ts';
import { passesLuhn } from './luhn.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 30 });

test('a number passes with its check digit and with no other', () => {
  fc.assert(
    fc.property(digits, (number) => {
      const checked = withCheckDigit(number);
      const others = [...'0123456789'].map((digit) => number + digit).filter((other) => other !== checked);
      expect(passesLuhn(checked)).toBe(true);
      expect(others.filter(passesLuhn)).toEqual([]);
    }),
  );
});

test('what is no digit is passed over, and a text without digits does not pass', () => {
  expect(passesLuhn(['4111', '1111', '1111', '1112'].join('-'))).toBe(false);
  expect(passesLuhn(['5555', '5555', '5555', '4444'].join(' - '))).toBe(true);
  expect(passesLuhn('')).toBe(false);
  expect(passesLuhn('no number')).toBe(false);
});
