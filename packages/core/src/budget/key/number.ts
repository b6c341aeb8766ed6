/** What a digit is worth, by its code; 255 for what is none. */
const worth: Uint8Array = Uint8Array.from({ length: 128 }, (_none, code) => {
  return code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : 255;
});

/** Reads eight hexadecimal digits; -1 where they are not. */
function numberAt(text: string, start: number): number {
  let number = 0;
  for (let at = start; at < start + 8; at += 1) {
    const digit = worth[text.charCodeAt(at)] ?? 255;
    if (digit > 15) return -1;
    number = (number << 4) | digit;
  }
  return number >>> 0;
}

/** A finishing step of MurmurHash3 by Austin Appleby, who placed it in the public domain. */
function finished(state: number): number {
  const half = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  const mixed = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Reads a key into two numbers of 32 bits, without allocating: the digits of one that ends in 16 hexadecimal digits,
 * the hash of any other text. Answers how long the text before the digits is, -1 for a hash.
 */
export function readKey(text: string, into: Uint32Array): number {
  const start = text.length - 16;
  const low = start < 0 ? -1 : numberAt(text, start + 8);
  const high = low < 0 ? -1 : numberAt(text, start);
  if (high >= 0) {
    into[0] = high;
    into[1] = low;
    return start;
  }
  hashInto(text, into);
  return -1;
}

/** Multiplying moves bits up only; turned round, the upper ones have a say as well. */
function rotated(state: number): number {
  return (state << 13) | (state >>> 19);
}

function hashInto(text: string, into: Uint32Array): void {
  let high = 0x9747b28c;
  let low = 0x3c6ef372;
  const even = text.length & ~1;
  for (let at = 0; at < even; at += 2) {
    const codes = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    high = Math.imul(rotated(high) ^ codes, 0x9e3779b1);
    low = Math.imul(rotated(low) ^ codes, 0x5f356495);
  }
  if (even < text.length) high = Math.imul(rotated(high) ^ text.charCodeAt(even), 0x9e3779b1);
  into[0] = finished(high ^ text.length);
  into[1] = finished(low ^ high);
}

/** The key that two numbers were read from, of what stands before its digits. */
export function keyOfNumbers(prefix: string, high: number, low: number): string {
  return prefix + high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
