/** The zeros of decimal digits that are not ASCII, as far as they stand in the basic plane (Unicode, category Nd). */
const zeros: readonly number[] =
  '660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10'
    .split(' ')
    .map((zero) => Number.parseInt(zero, 16));

export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

export function isUpper(code: number): boolean {
  return code > 64 && code < 91;
}

/** Letters of ASCII. */
export function isLetter(code: number): boolean {
  return code > 64 && code < 123 && isUpper(code & 95);
}

/** Digits of other scripts, and the first half of the mathematical ones. */
export function isForeignDigit(code: number): boolean {
  return code === 0xd835 || zeros.some((zero) => code >= zero && code < zero + 10);
}

export function isSpace(code: number): boolean {
  return code < 33 || (code > 159 && String.fromCharCode(code).trim() === '');
}

/** Marks that stand between words although they are not ASCII: dashes, quotes, ellipses, and those of Chinese and Japanese. */
export function isMark(code: number): boolean {
  return code === 0xab || code === 0xbb || (code > 0x200f && code < 0x205f) || (code > 0x3000 && code < 0x3020);
}

/** What words are made of; whatever is not ASCII counts, but for marks between words. */
export function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || (code > 127 && !isSpace(code) && !isMark(code));
}

/** The first place from one to another whose character does not pass. */
export function skip(text: string, start: number, end: number, passes: (code: number) => boolean): number {
  let at = start;
  while (at < end && passes(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether every character of a text passes, and there is one. */
export function isAll(text: string, passes: (code: number) => boolean): boolean {
  return text !== '' && skip(text, 0, text.length, passes) === text.length;
}
