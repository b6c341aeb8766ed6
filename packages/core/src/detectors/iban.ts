import type { Stretch } from './detector.ts';

/** How many characters an account number has, and the countries in which it has so many (ISO 13616, SWIFT IBAN Registry). */
const registry =
  '15NO 16BE 18DKFIFKFOGLNLSD 19MKSI 20ATBAEEKZLTLUMNXK 21CHHRLILV 22BGBHCRDEGBGEIEMERSVA 23AEGIILIQOMSOTL ' +
  '24ADCZESMDPKROSASESKTNVG 25LYPTST 26ISTR 27BIDJFRGRITMCMRSM 28ALAZBYCYDOGTHNHULBNIPLSV 29BREGPSQAUA 30JOKWMUYE 31MTSC ' +
  '32LC 33RU';

/** Countries that give such numbers and are not registered (ECBS TR201). */
const others = '25AOCVGWMZ 26DZIR 27CFCGCMGAGQKMMGTD 28BFBJCIMAMLNESNTG';

const lengths: ReadonlyMap<string, number> = new Map(
  `${registry} ${others}`
    .split(' ')
    .flatMap((entry) => (entry.slice(2).match(/../g) ?? []).map((country) => [country, Number(entry.slice(0, 2))] as const)),
);

/** The countries in lower case, each with the first check digit, as starts of a detector. */
export const ibanStarts: readonly string[] = [...lengths.keys()].flatMap((country) =>
  [...'0123456789'].map((digit) => country.toLowerCase() + digit),
);

/** Whether a code is that of a digit, or of a letter of the case that `small` tells: 32 for small letters, 0 for capitals. */
function isAlphanumeric(code: number, small: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 + small && code <= 90 + small);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f || code === 45;
}

/** As many letters and digits as an account number of the country has, all in one case, with single blanks between them. */
export function findIban(text: string, at: number): Stretch | undefined {
  const third = text.charCodeAt(at + 2);
  if (third < 48 || third > 57) return undefined;
  const length = lengths.get(text.slice(at, at + 2).toUpperCase());
  if (length === undefined) return undefined;
  const small = text.charCodeAt(at) & 32;
  let end = at;
  for (let count = 0; count < length; end += 1) {
    const code = text.charCodeAt(end);
    if (isAlphanumeric(code, small)) count += 1;
    else if (!isBlank(code) || isBlank(text.charCodeAt(end + 1))) return undefined;
  }
  return { start: at, end };
}

/** Whether the check digits of an account number are right (ISO 7064, MOD 97-10), and it is no part of a longer word. */
export function isIban(match: string, { after }: { readonly after: string }): boolean {
  // In small letters, what has letters behind its country cannot be told from a hash.
  if (/^[a-z]{2}.*[a-z]/.test(match)) return false;
  const number = match.toUpperCase().replace(/[^A-Z\d]/g, '');
  let rest = 0;
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1 && /^\d\d$/.test(number.slice(2, 4)) && !/^[A-Za-z\d]/.test(after);
}
