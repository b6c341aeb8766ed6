import type { Stretch, Surroundings } from './detector.ts';
import { passesLuhn } from './luhn.ts';
import { matchAt } from './match-at.ts';

/** What the numbers of an issuer begin with, and how long they are. */
export type Issuer = readonly [prefix: RegExp, lengths: readonly number[]];

/** Issuer prefix and lengths of Visa, Mastercard, American Express, Discover, JCB, Diners Club, UnionPay, Maestro, Mir, RuPay, Dankort and Troy (ISO/IEC 7812-1). */
const issuers: readonly Issuer[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^3(?:0[0-5]|[689])/, [14, 16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/, [12, 13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-4]/, [16, 17, 18, 19]],
  [/^(?:508[5-9]|60|8[12])/, [16]],
  [/^(?:5019|9792)/, [16]],
];

/** Whether a number is one that these issuers may have given, with its check digit, and no part of a longer word or fraction. */
export function isNumberOf(given: readonly Issuer[], match: string, { before, after }: Surroundings): boolean {
  const digits = match.replace(/\D/g, '');
  const isKnown = passesLuhn(digits) && given.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));
  return isKnown && !/[a-z\d]$|[\d\]]\.$/i.test(before) && !/^[a-z\d]/i.test(after);
}

/** Whether digits are the number of an article of trade, with its check digit (GS1 General Specifications, 7.9). */
function passesGtin(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/**
 * Whether a number is that of a card of the schemes that are in use all over the world. A value that is nothing but thirteen
 * digits which are the number of an article is none: cards of that length are of old, and shops are full of such values.
 */
export function isCardNumber(match: string, surroundings: Surroundings): boolean {
  const isValue = surroundings.before === '' && surroundings.after === '';
  const isArticle = isValue && match.length === 13 && passesGtin(match);
  return !isArticle && isNumberOf(issuers, match, surroundings);
}

/** What may stand between groups of digits: blanks, dots, dashes and strokes, also in blanks. */
const between = '(?:[\\s.·_/\\u2010-\\u2015-]{1,2}|\\s[·_/\\u2010-\\u2015-]\\s)';

/** Four groups of four, groups of 4, 6 and 4 or 5, or three or four groups of four with a shorter last one. */
const groups = [`\\d{4}(?:${between}\\d{4}){3}`, `\\d{4}${between}\\d{6}${between}\\d{4,5}`].join('|');

const inGroups = new RegExp(groups, 'y');

const inUnevenGroups = new RegExp(`\\d{4}(?:${between}\\d{4}){2,3}${between}\\d{1,3}`, 'y');

function findIn(pattern: RegExp, text: string, at: number): Stretch | undefined {
  const code = text.charCodeAt(at + 4);
  const mayGoOn = (code >= 45 && code <= 47) || code === 95 || code > 127 || (code <= 32 && code > 8);
  if (!mayGoOn) return undefined;
  const match = matchAt(pattern, text, at);
  return match === null ? undefined : { start: at, end: at + match[0].length };
}

/** What looks like a card number: 13 to 19 digits in a row, or in the groups that are printed on cards. */
export function findCardNumber(text: string, at: number): Stretch | undefined {
  let end = at;
  while (end - at < 20 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end - at === 4 ? findIn(inGroups, text, at) : { start: at, end };
}

/** Digits that stand one by one, with one sign between them, as people spell them out. */
const oneByOne = /\d(?:([ .-])\d)(?:\1\d){11,17}(?![\d])(?!\1\d)/y;

/** What looks like a card number whose last group is shorter than the others, or whose digits stand one by one. */
export function findUnevenCardNumber(text: string, at: number): Stretch | undefined {
  if (text.charCodeAt(at + 1) >= 48 && text.charCodeAt(at + 1) <= 57) return findIn(inUnevenGroups, text, at);
  const match = matchAt(oneByOne, text, at);
  return match === null || /\d[ .-]$/.test(text.slice(Math.max(0, at - 2), at))
    ? undefined
    : { start: at, end: at + match[0].length };
}
