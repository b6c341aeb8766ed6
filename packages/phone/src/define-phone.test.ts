import { scrubbedBy } from '@vedette/core';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { definePhone } from './define-phone.ts';

const scrubbed = scrubbedBy([definePhone({ countries: ['DE', 'US', 'FR', 'GB'] })]);

describe('a telephone number', () => {
  test.each([
    ['call 030 901820', 'call [phone]'],
    ['at (030) 90 18 20.', 'at [phone].'],
    ['tel: 0301234567', 'tel: [phone]'],
    ['(415) 555-2671, please', '[phone], please'],
    ['415-555-2671', '[phone]'],
    ['mobile 4155552671', 'mobile [phone]'],
    ['01 42 68 53 00', '[phone]'],
    ['020 7183 8750', '[phone]'],
    ['0049 30 901820', '[phone]'],
    ['+49 30 901820', '[phone]'],
    ['room 12 415-555-2671', 'room 12 [phone]'],
  ])('is found in "%s"', (text, expected) => {
    expect(scrubbed(text)).toBe(expected);
    expect(scrubbed(expected)).toBe(expected);
  });

  test.each([
    'order 4155552671, invoice 0301234567, [phone] or 4155552671',
    '2026-11-26 10:22:41, 26.11.2026, 1785312000, 1785312000000',
    'v1.2.3, 12.345.678, 3.141592653',
    '1024-2048, 1 234 567, 1234567.891',
    '3f2a9c1d-0301-4e7a-8b52-6a99b44ca4e7',
    '/orders/415-555-2671/items',
    '000-000-0000, 123-456-7890',
    '4199 1111 1111 1111 and 1234 5678 90 12 34 56 78',
  ])('is not "%s"', (text) => {
    expect(scrubbed(text)).toBe(text);
  });

  const examplesByCountry = getCountries().map((country) => [country, getExampleNumber(country, examples)] as const);
  const longEnough = examplesByCountry.filter(([, example]) => (example?.nationalNumber.length ?? 0) >= 6);

  test.each(longEnough)('of %s is found as it is written there', (country, example) => {
    const found = scrubbedBy([definePhone({ countries: [country] })]);
    for (const number of [example?.formatNational(), example?.formatInternational(), example?.number]) {
      expect(found(`phone ${number}, please`)).toBe('phone [phone], please');
    }
  });
});

test('takes the place of the detector of core, with its keys', () => {
  const detector = definePhone({ countries: ['DE'] });
  expect(detector.id).toBe('contact/phone');
  expect(detector.keys).toEqual(expect.arrayContaining(['phone number', 'tel']));
});

test('countries that are not known are refused, in words and without what was given', () => {
  const refused = (countries: unknown): unknown => {
    try {
      return Reflect.apply(definePhone, undefined, [{ countries }]);
    } catch (failure) {
      return failure instanceof TypeError ? failure.message : failure;
    }
  };
  expect(refused([])).toBe('[vedette] definePhone.countries: no list of countries. Give codes such as ["DE", "US"].');
  expect(refused(['DE', 'secret'])).toBe(
    '[vedette] definePhone.countries[1]: no country that is known. Give codes of two capitals, such as "DE".',
  );
});
