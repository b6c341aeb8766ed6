import { describe, expect, test } from 'vitest';
import { essentials } from '../../detectors/essentials.ts';
import { refusalOf } from './pattern.ts';

const backtracks = 'it can backtrack: two repetitions next to or inside each other match the same characters';

const modified = ['(?i:a)b', 'g', 'it could not be understood'] as const;

describe('a pattern', () => {
  test.each(essentials.flatMap(({ id, pattern }) => (pattern === undefined ? [] : [[id, pattern] as const])))(
    'of the built-in detector %s may be used',
    (_id, pattern) => {
      expect(refusalOf(pattern)).toBeUndefined();
    },
  );

  test.each([
    /MRN-\d{8}/g,
    /\b[A-Z]{2}\d{6}[A-Z]\b/g,
    /\d{1,8}(?: \d{1,8}){0,7}/g,
    /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
    /(?<keep>member no\. )\d{9}/gi,
    /(?<![\w-])[a-z]{3}_[\w]{16,64}(?![\w-])/gi,
    /(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{24,99}/g,
    /-----BEGIN [A-Z ]{1,30}-----[A-Za-z0-9+/=\s]{1,8192}-----END/g,
    /(?:0[1-9]|1[0-2])\/\d{2}(?:\d{2})?/g,
    /[\u0400-\u04ff]{1,64} \d{3}/g,
    /😀{1,9}!/gu,
    /(?=\d{3})\w{3,8}#/g,
    /a{2}b?c??/g,
    /[^\s\S]|./g,
  ])('%s may be used', (pattern) => {
    expect(refusalOf(pattern)).toBeUndefined();
  });

  test.each([
    /(?:a{1,10}){1,10}b/g,
    /(?:a|a){1,20}b/g,
    /(?:a|ab|b){1,20}c/g,
    /(?:\d{1,8} ?){1,8}/g,
    /(?:.{0,20}a){10}/g,
    /(?:\w{1,9}|\d{1,9}){1,9}!/g,
    /\w{1,100}\w{1,100}\w{1,100}!/g,
    /\w{1,150}\w{1,150}\w{1,150}$/g,
    /\w{1,100}x\w{1,100}x\w{1,100}!/g,
    /\w{1,100}(?!#)\w{1,100}(?!#)\w{1,100}!/g,
    /\w{1,100}(?<!#)\w{1,100}(?<!#)\w{1,100}!/g,
    /\w{1,99}\b\w{0,99}\b\w{0,99}!/g,
    /[а-я]{1,99}[а-я]{1,99}[а-я]{1,99}!/g,
    /😀{1,99}😀{1,99}😀{1,99}!/gu,
    /[\w.]{1,64}[\w.-]{1,64}@(?:\w{1,63}\.?){1,8}/g,
    /(?:a?){1,50}b/g,
    /(?:a{0,3}b{0,3}){1,9}!/g,
  ])('%s is refused because it can backtrack', (pattern) => {
    expect(refusalOf(pattern)).toBe(backtracks);
  });

  test.each([
    [/a/, 'it lacks the g flag, and only its first match would be hidden'],
    [/a/gy, 'it is sticky and would only match at the start'],
    [/(.*a){10}/g, 'it repeats without bound at position 2; write {1,64} or the like in place of *'],
    [/(a+)+/g, 'it repeats without bound at position 2; write {1,64} or the like in place of +'],
    [/[\w.]+@/g, 'it repeats without bound at position 5; write {1,64} or the like in place of +'],
    [/(a)\1/g, 'it refers back to a group; a pattern must be decidable in one pass'],
    [/[a-z]{1,5000}#/g, 'it compares more than 6000 characters from one position; repeat less, or begin with 3 fixed characters'],
    [
      /(?=(?:a|a){1,20}b)a/g,
      'it compares more than 6000 characters from one position; repeat less, or begin with 3 fixed characters',
    ],
    [
      /id:[a-z]{1,50000}#/g,
      'it compares more than 40000 characters from one position; repeat less, or begin with 3 fixed characters',
    ],
  ])('%s is refused because %s', (pattern, because) => {
    expect(refusalOf(pattern)).toBe(because);
  });

  test.each<readonly [source: string, flags: string, because: string]>([
    ['[a--b]', 'gv', 'it has the v flag, whose sets are not checked; use the u flag'],
    [`(?<${'a'.repeat(65)}>b)`, 'g', 'it could not be understood'],
    // Modifiers are patterns from Node.js 23 on.
    ...(Number.parseInt(process.versions.node, 10) > 22 ? [modified] : []),
  ])('%s with %s is refused because %s', (source, flags, because) => {
    expect(refusalOf(new RegExp(source, flags))).toBe(because);
  });
});
