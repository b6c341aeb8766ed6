import type { Surroundings } from './detector.ts';
import { passesLuhn } from './luhn.ts';

/** Issuer prefix and lengths of Visa, Mastercard, American Express, Discover, JCB, Diners Club and UnionPay (ISO/IEC 7812-1). */
const issuers: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^62/, [16, 17, 18, 19]],
];

/** Whether a number is one that an issuer may have given, with its check digit, and no part of a longer word or fraction. */
export function isCardNumber(match: string, { before, after }: Surroundings): boolean {
  const digits = match.replace(/\D/g, '');
  const known = issuers.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length));
  return known && passesLuhn(digits) && !/[a-z\d]$|[\d\]]\.$/i.test(before) && !/^[a-z\d]/i.test(after);
}
