import { expect, test } from 'vitest';
import { endOfRun, holds, isBlank, isKeyCharacter, pastLineBreak, pastSpaces } from './characters.ts';

test('blanks are those of Python, which are not quite those of JavaScript', () => {
  for (const blank of [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2003, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ])
    expect([blank, isBlank(blank)]).toEqual([blank, true]);
  for (const other of [0x00, 0x1b, 0x21, 0x61, 0x84, 0xe9, 0x200b, 0x3001, 0xfeff])
    expect([other, isBlank(other)]).toEqual([other, false]);
});

test('only a space is passed between words', () => {
  expect(pastSpaces('  \ta', 0)).toBe(2);
});

test('a name has letters, digits and three signs', () => {
  expect(endOfRun('stack.abs_path-1:x', 0, isKeyCharacter)).toBe('stack.abs_path-1'.length);
});

test('a carriage return with a line feed is one break', () => {
  expect([pastLineBreak('\r\na', 0), pastLineBreak('\n\n', 0), pastLineBreak('\ra', 0), pastLineBreak('a', 0)]).toEqual([
    2, 1, 1, 0,
  ]);
});

test('a text is searched for a kind of character', () => {
  expect([holds('a b', isBlank), holds('ab', isBlank)]).toEqual([true, false]);
});
