import { matchAt } from '../../detectors/match-at.ts';
import { longestEncoded } from './base64.ts';
import type { EncodedText } from './encoded-text.ts';

/** How many bytes decide: of digests, hardly one begins with so many characters of a text. */
const telling = 8;

/** Digits of bytes, of which the first are characters of a text in ASCII; databases write a mark before them. */
const bytes = new RegExp(
  `(?<mark>0?x)?(?<digits>(?:[2-6][\\da-f]|7[\\da-e]|0[9ad]){${telling}}(?:[\\da-f]{2}){0,${longestEncoded / 2}})`,
  'iy',
);

/** A word that is a text in hexadecimal digits (RFC 4648, 8), from its beginning on; undefined for all others. */
export function hexadecimalAt(text: string, at: number): EncodedText | undefined {
  const { mark = '', digits } = matchAt(bytes, text, at)?.groups ?? {};
  if (digits === undefined) return undefined;
  const end = bytes.lastIndex;
  const spelled = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return { start: at + mark.length, end, padded: end, text: new TextDecoder().decode(spelled) };
}
