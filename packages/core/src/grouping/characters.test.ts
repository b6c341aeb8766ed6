import { describe, expect, test } from 'vitest';
import { classOf, isAll, isDigit, isForeignDigit, isLetter, isSpace, isUpper, isWordCode, skip } from './characters.ts';

const plane = Array.from({ length: 0x10000 }, (_none, code) => code);

/** Those of the basic plane for which a check and the tables of Unicode differ. */
function differing(check: (code: number) => boolean, pattern: RegExp): readonly number[] {
  return plane.filter((code) => check(code) !== pattern.test(String.fromCharCode(code)));
}

describe('a character', () => {
  test('is a digit of another script where Unicode says so, or the first half of a mathematical one', () => {
    expect(differing((code) => isDigit(code) || isForeignDigit(code), /\p{Nd}|\ud835/u)).toEqual([]);
    expect(isForeignDigit('𝟗'.charCodeAt(0))).toBe(true);
  });

  test('is a space where the language says so, or a control', () => {
    expect(differing((code) => isSpace(code) && code > 31, /(?![\t-\r])\s/)).toEqual([]);
    expect(isAll('\0\t\r\n\u001f', isSpace)).toBe(true);
  });

  test('is a letter or a capital of ASCII', () => {
    expect(differing(isLetter, /[a-zA-Z]/)).toEqual([]);
    expect(differing(isUpper, /[A-Z]/)).toEqual([]);
  });

  test('is of a word unless it stands between words', () => {
    expect([...'aZ_7é字٤'].every((sign) => isWordCode(sign.charCodeAt(0)))).toBe(true);
    expect([...' .-@/\\:"“—…。«、'].some((sign) => isWordCode(sign.charCodeAt(0)))).toBe(false);
    expect([...' "a7A.é—'].map((sign) => classOf(sign.charCodeAt(0)))).toEqual([1, 2, 4, 3, 5, 0, 4, 2]);
  });
});

test('characters that pass are skipped, up to an end', () => {
  expect([skip('123ab', 0, 5, isDigit), skip('123ab', 0, 2, isDigit), skip('ab', 0, 2, isDigit)]).toEqual([3, 2, 0]);
  expect([isAll('123', isDigit), isAll('12a', isDigit), isAll('', isDigit)]).toEqual([true, false, false]);
});
