/** What a character of ASCII is: 0 punctuation, 1 space, 2 a sign between words, 3 a digit, 4 a small letter or `_`, 5 a capital. */
const classes: readonly number[] = Array.from({ length: 128 }, (_none, code) => {
  if (code < 33) return 1;
  const sign = String.fromCharCode(code);
  if ('"`()[]{}<>,;|='.includes(sign)) return 2;
  if (sign >= '0' && sign <= '9') return 3;
  if (sign === '_' || (sign >= 'a' && sign <= 'z')) return 4;
  return sign >= 'A' && sign <= 'Z' ? 5 : 0;
});

/** What a character is: as of ASCII, where 4 stands for the letters and symbols of other scripts as well. */
export function classOf(code: number): number {
  const known = classes[code];
  if (known !== undefined) return known;
  // Most letters of other scripts stand here, and no spaces and marks.
  if (code > 0xbb && code < 0x1680) return 4;
  if (code > 159 && String.fromCharCode(code).trim() === '') return 1;
  // Dashes, quotes, ellipses, and the marks of Chinese and Japanese.
  const isMark = code === 0xab || code === 0xbb || (code > 0x200f && code < 0x205f) || (code > 0x3000 && code < 0x3020);
  return isMark ? 2 : code > 127 ? 4 : 0;
}

export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

export function isUpper(code: number): boolean {
  return code > 64 && code < 91;
}

/** Letters of ASCII. */
export function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123);
}

/** Letters of ASCII but the vowels and `y`. */
export function isConsonant(code: number): boolean {
  return isLetter(code) && ((0x1104111 >> ((code | 32) - 97)) & 1) === 0;
}

/** How many consonants follow each other in a word at most; more stand in what is drawn by chance. */
export const mostConsonants = 6;

/** Digits of other scripts, and the first half of the mathematical ones. */
export function isForeignDigit(code: number): boolean {
  return code === 0xd835 || (code > 57 && /\p{Nd}/u.test(String.fromCharCode(code)));
}

export function isSpace(code: number): boolean {
  return classOf(code) === 1;
}

/** What words are made of. */
export function isWordCode(code: number): boolean {
  return classOf(code) > 2;
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
