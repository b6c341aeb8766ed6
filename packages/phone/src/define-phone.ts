import { type Detector, phone } from '@vedette/core';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { candidateAt, isWrittenOut, mostDigits } from './candidate.ts';

export interface PhoneOptions {
  /** The countries whose numbers are recognised as they are written there (ISO 3166-1), such as `['DE', 'US']`. */
  readonly countries: readonly CountryCode[];
}

/** What says that a number is dialled. */
const near =
  /phone|telefon|t[e\u00e9]l[e\u00e9]f|\btel\b|mobil|\bcell|handy|\bfax|\bsms|whatsapp|\bcall|\bring|\bdial|rufnummer|anruf/i;

/** What was put in the place of other numbers names them, and says nothing of what follows; the first may be cut. */
const labels = /(?:\[|^)[a-z ]{0,31}\]/g;

/** How many characters before a number are looked at for it. */
const reach = 32;

const joinedBefore = /[\p{L}\p{N}_./\\@#$\u20ac\u00a3=&?%-]$|\d:$/u;
/** Digits and what stands between them, up to the end. */
const rowBefore = /(?:\d[ .()/\u00a0-]{0,3}){1,20}$/;

const joinedAfter = /^[\p{L}\p{N}_@%]|^[.,:/=-]\d/u;

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function checkCountries(countries: unknown): void {
  if (!Array.isArray(countries) || countries.length === 0)
    throw new TypeError('[vedette] definePhone.countries: no list of countries. Give codes such as ["DE", "US"].');
  for (const [at, country] of countries.entries()) {
    if (typeof country !== 'string' || !isSupportedCountry(country))
      throw new TypeError(
        `[vedette] definePhone.countries[${at}]: no country that is known. Give codes of two capitals, such as "DE".`,
      );
  }
}

/**
 * A detector for telephone numbers as they are written in the countries given, also without `+` and the code of the
 * country, and for international ones. It takes the place of the detector of the set `phone`. Digits without any sign
 * between them are taken for a number where a word such as `phone` stands before them. Throws a TypeError where a country
 * is not known.
 */
export function definePhone({ countries }: PhoneOptions): Detector {
  checkCountries(countries);
  const known = [...countries];
  const international = phone.find(({ id }) => id === 'contact/phone');

  function isNumberOf(country: CountryCode, text: string): boolean {
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isValid() !== true) return false;
    // The library passes over a missing trunk prefix, with which most countries begin what they dial.
    const dialled = digitsOf(text);
    return dialled.startsWith('0') || dialled.endsWith(digitsOf(number.formatNational()));
  }

  return {
    id: 'contact/phone',
    label: 'phone',
    keys: [
      ...(international?.keys ?? []),
      'tel',
      'mobile',
      'cell',
      'fax',
      'phone no',
      'whatsapp',
      'telefon',
      'handy',
      'rufnummer',
    ],
    starts: ['+'],
    digits: Array.from({ length: 15 }, (_none, at) => at + 1),
    find: (text, at) => {
      if (text.charCodeAt(at) === 43) return international?.find?.(text, at);
      const candidate = candidateAt(text, at);
      if (candidate === undefined) return undefined;
      const before = text.slice(Math.max(0, candidate.start - reach), candidate.start).replace(labels, '');
      return isWrittenOut(candidate) || near.test(before) ? { start: candidate.start, end: candidate.end } : undefined;
    },
    validate: (match, surroundings) => {
      if (match.startsWith('+')) return international?.validate?.(match, surroundings) ?? true;
      const { before, after } = surroundings;
      const row = (rowBefore.exec(before)?.[0] ?? '') + match;
      const standsAlone = !joinedBefore.test(before) && !joinedAfter.test(after) && digitsOf(row).length <= mostDigits;
      return standsAlone && known.some((country) => isNumberOf(country, match));
    },
  };
}
