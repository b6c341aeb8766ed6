import { expect, test } from 'vitest';
import { isHexadecimal, isLetterOrDigit } from './character.ts';

/** The characters of ASCII and some beyond that a function takes. */
function taken(takes: (code: number) => boolean): string {
  return Array.from({ length: 512 }, (_none, code) => (takes(code) ? String.fromCharCode(code) : '')).join('');
}

test('characters are taken by their codes, and none beyond ASCII', () => {
  expect(taken(isHexadecimal)).toBe('0123456789ABCDEFabcdef');
  expect(taken(isLetterOrDigit)).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
});
