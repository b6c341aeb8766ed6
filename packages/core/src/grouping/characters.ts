/** The zeros of the decimal digits that are not ASCII, as far as they stand in the basic plane (Unicode, category Nd). */
const zeros: readonly number[] = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090,
  0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50,
  0xabf0, 0xff10,
];

export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

export function isUpper(code: number): boolean {
  return code > 64 && code < 91;
}

export function isLower(code: number): boolean {
  return code > 96 && code < 123;
}

/** Letters of ASCII. */
export function isLetter(code: number): boolean {
  return isLower(code | 32);
}

/** Digits of other scripts, and the first half of the mathematical ones. */
export function isForeignDigit(code: number): boolean {
  return code > 0x65f && (code === 0xd835 || zeros.some((zero) => code >= zero && code < zero + 10));
}

export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code > 0x167f &&
      ((code >= 0x2000 && code <= 0x200a) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)))
  );
}

/** What words are made of; whatever is not ASCII counts, but for marks between words. */
export function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || (code > 127 && !isSpace(code) && !isMark(code));
}

/** Marks that stand between words although they are not ASCII: dashes, quotes, ellipses, and those of Chinese and Japanese. */
export function isMark(code: number): boolean {
  return (
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2010 && code <= 0x205e) ||
    (code >= 0x3001 && code <= 0x301f) ||
    (code >= 0xff08 && code <= 0xff0c)
  );
}

/** Whether every one of the text's characters passes; also where it is empty. */
export function isAll(text: string, passes: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at += 1) if (!passes(text.charCodeAt(at))) return false;
  return true;
}
