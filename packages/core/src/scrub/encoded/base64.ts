import type { EncodedText } from './encoded-text.ts';

/** The value of each digit of Base64 and of its form for URLs (RFC 4648, 4 and 5) by its code; -1 for any other character. */
const digits: Int8Array = Int8Array.from({ length: 128 }, (_none, code) => {
  const character = String.fromCharCode(code).replace('-', '+').replace('_', '/');
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character);
});

/** How much of a word is looked into. */
export const longestEncoded = 32_768;

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (digits[code] ?? -1) : -1;
}

/** Whether a byte is a character of a text in ASCII. */
function isAscii(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

/** How many bytes follow the first of a character in UTF-8 (RFC 3629, 3); -1 for one that begins none. */
function tailOf(byte: number): number {
  if (byte < 0x80) return isAscii(byte) ? 0 : -1;
  return byte < 0xc2 || byte > 0xf4 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}

/** Whether eight digits stand for the beginning of a text in UTF-8: they are six bytes. Most words are told by the first. */
function isTextAt(text: string, at: number): boolean {
  let bits = 0;
  let tail = 0;
  for (let place = 0; place < 8; place += 1) {
    bits = (bits << 6) | Math.max(0, digitAt(text, at + place));
    if (place % 4 === 0) continue;
    const byte = (bits >> (6 - 2 * (place % 4))) & 255;
    if (tail > 0 && byte >> 6 !== 2) return false;
    tail = tail > 0 ? tail - 1 : tailOf(byte);
    if (tail === -1) return false;
  }
  return true;
}

function decoded(encoded: string): string {
  const standard = encoded
    .replace(/\s|\\[nr]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const bytes = atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
  // Each character of what is decoded is a byte, which in UTF-8 may be a part of a character.
  return /[\x80-\xff]/.test(bytes) ? new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))) : bytes;
}

/** A word in Base64 with the lines that follow, of which all but the last have sixty digits or more, in groups of four (RFC 2045, 6.8). */
const word = /(?:(?:[\w+/-]{4}){15,1024}(?:\r?\n[ \t]{0,8}|(?:\\r)?\\n)(?=[\w+/-]))*[\w+/-]*/y;

/** A long word that is a text in Base64, from its beginning on; undefined for all others. Most are told by their first digits. */
export function base64At(text: string, start: number): EncodedText | undefined {
  if (!isTextAt(text, start)) return undefined;
  word.lastIndex = 0;
  const end = start + (word.exec(text.slice(start, start + longestEncoded))?.[0].length ?? 0);
  const padded = end + (/^={1,2}/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  return { start, end, padded, text: decoded(text.slice(start, end)) };
}

/** How long a word is at least beside a plus sign in Base64; few words of forms are as long. */
const shortestBeside = 13;

/** Whether a text has a plus sign of Base64, and not only those that stand for spaces in a form. */
export function hasPlusOfBase64(text: string): boolean {
  for (let at = text.indexOf('+'); at !== -1; at = text.indexOf('+', at + 1)) {
    const besides = [text.slice(at + 1, at + 1 + shortestBeside), text.slice(Math.max(0, at - shortestBeside), at)];
    if (besides.some((beside) => beside.length === shortestBeside && /^[\w/\\]+$/.test(beside))) return true;
  }
  return false;
}
