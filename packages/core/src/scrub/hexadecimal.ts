import type { EncodedText } from './encoded-text.ts';

/** How many bytes decide: of digests, hardly one begins with so many characters of a text. */
const telling = 8;

/** How much of a word is looked into. */
const longestEncoded = 32_768;

/** Digits of bytes that are characters of a text in ASCII. */
const characters = new RegExp(`(?:0x)?(?<digits>(?:[2-6][\\da-f]|7[\\da-e]|0[9ad]){${telling},${longestEncoded / 2}})`, 'iy');

/** A word that is a text in hexadecimal digits (RFC 4648, 8), from its beginning on; undefined for all others. */
export function hexadecimalAt(text: string, start: number): EncodedText | undefined {
  characters.lastIndex = start;
  const digits = characters.exec(text)?.groups?.['digits'];
  if (digits === undefined) return undefined;
  const end = characters.lastIndex;
  const spelled = digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return { end, padded: end, text: spelled };
}
