import { isHexadecimal } from '../detectors/character.ts';
import type { Matcher } from './match.ts';
import type { Span } from './span.ts';
import type { Work } from './work.ts';

/** The value of each digit of Base64 and of its form for URLs (RFC 4648, 4 and 5) by its code; -1 for any other character. */
const digits: Int8Array = Int8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code).replace('-', '+').replace('_', '/');
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character);
});

/** How long a word is that is looked into. */
export const shortestEncoded = 24;

/** How much of a word is looked into. */
const longestEncoded = 32_768;

/** What ranks behind all detectors, which know a word better by its looks. */
const rank = 4096;

/** Where an encoded word ends, and what is hidden of it. */
interface Encoded {
  readonly end: number;
  readonly span: Span | undefined;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (digits[code] ?? -1) : -1;
}

/** Whether four digits stand for three characters of a text in ASCII. */
function isAsciiAt(text: string, at: number): boolean {
  let bits = 0;
  for (let offset = 0; offset < 4; offset += 1) bits = bits * 64 + Math.max(0, digitAt(text, at + offset));
  return isAscii(bits >> 16) && isAscii((bits >> 8) & 255) && isAscii(bits & 255);
}

function decoded(encoded: string): string {
  const standard = encoded.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
  // Each character of what is decoded is a byte, which in UTF-8 may be a part of a character.
  return /[\x80-\xff]/.test(bytes) ? new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))) : bytes;
}

/** The value of a hexadecimal digit; -1 for any other character. */
function hexadecimalAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!isHexadecimal(code)) return -1;
  return code < 58 ? code - 48 : (code | 32) - 87;
}

/** What two hexadecimal digits stand for; below 0 where they are none. */
function byteAt(text: string, at: number): number {
  const high = hexadecimalAt(text, at);
  const low = hexadecimalAt(text, at + 1);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** Whether a byte is one of a text in ASCII. */
function isAscii(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

/** How many bytes have to be characters of ASCII for a word to be taken for a text in hexadecimal digits; few hashes have as many. */
const fewestBytes = 8;

/** Where the text in hexadecimal digits begins that a word is: behind `0x` or `x`, as databases write it; -1 where it is none. */
function hexadecimalStart(text: string, start: number): number {
  const zero = text.charCodeAt(start) === 48 ? 1 : 0;
  const from = (text.charCodeAt(start + zero) | 32) === 120 ? start + zero + 1 : start;
  for (let at = from; at < from + fewestBytes * 2; at += 2) if (!isAscii(byteAt(text, at))) return -1;
  return from;
}

/** A text in hexadecimal digits with a value in it. */
function hexadecimalTextAt(text: string, start: number, from: number, matcher: Matcher, work: Work): Encoded {
  const digits = /^[\da-f]*/i.exec(text.slice(from, from + longestEncoded))?.[0] ?? '';
  const end = from + digits.length;
  const bytes = Uint8Array.from({ length: digits.length >> 1 }, (_none, at) => byteAt(digits, at * 2));
  work.characters += end - start;
  const [first] = matcher.scan(new TextDecoder().decode(bytes), {}, work).spans;
  return { end, span: first && { start: from, end, detector: first.detector, rank } };
}

/**
 * A long word that is a text in Base64, or in hexadecimal digits, with a value in it, from its beginning on, and where it ends; undefined for all
 * others. Most are told by their first digits.
 */
export function encodedAt(text: string, start: number, matcher: Matcher, work: Work): Encoded | undefined {
  const hexadecimal = hexadecimalStart(text, start);
  if (hexadecimal !== -1) return hexadecimalTextAt(text, start, hexadecimal, matcher, work);
  if (!isAsciiAt(text, start) || !isAsciiAt(text, start + 4)) return undefined;
  const limit = Math.min(text.length, start + longestEncoded);
  let end = start;
  while (end < limit && digitAt(text, end) !== -1) end += 1;
  const inner = decoded(text.slice(start, end));
  work.characters += end - start;
  const [first] = matcher.scan(inner, {}, work).spans;
  const padded = end + (/^={1,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  return { end, span: first && { start, end: padded, detector: first.detector, rank } };
}
