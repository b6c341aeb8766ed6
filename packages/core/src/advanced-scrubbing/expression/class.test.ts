import { describe, expect, it } from 'vitest';
import { bracketSet, escapedCode, propertySet } from './class.ts';

function inSet(text: string, characters: string): string {
  const { has } = bracketSet({ text, at: 0 });
  return [...characters].filter((character) => has(character.codePointAt(0) ?? 0)).join('');
}

describe('a set in brackets', () => {
  it.each([
    ['[a-c_]', 'abcd_', 'abc_'],
    ['[^a-c]', 'abcd', 'd'],
    ['[]a]', ']a', ']a'],
    ['[a-]', 'a-b', 'a-'],
    ['[[:digit:]x]', '1xa', '1x'],
    ['[[:^digit:]]', '1x', 'x'],
    ['[\\d\\-]', '1-a', '1-'],
    ['[\\x41\\u{42}\\n]', 'AB\nC', 'AB\n'],
    ['[a-z&&[^aeiou]]', 'abe', 'b'],
    ['[a-z--b]', 'abc', 'ac'],
    ['[a-c~~b-d]', 'abcd', 'ad'],
    ['[\\p{Greek}]', 'αa', 'α'],
    ['[\\P{L}]', 'a1', '1'],
  ])('%s of %j has %j', (text, characters, has) => {
    expect(inSet(text, characters)).toBe(has);
  });

  it.each(['[a', '[z-a]', '[[:nothing:]]', '[\\q]'])('%s is refused in words', (text) => {
    expect(() => bracketSet({ text, at: 0 })).toThrow(RangeError);
  });
});

it('reads escapes, and refuses what refers back', () => {
  expect(['\\.', '\\t', '\\x{1F600}', '\\U0001F600'].map((text) => escapedCode({ text, at: 0 }))).toEqual([
    46, 9, 0x1f600, 0x1f600,
  ]);
  expect(() => escapedCode({ text: '\\1', at: 0 })).toThrow(RangeError);
});

it('knows properties by their short and long names, and refuses others', () => {
  expect(propertySet({ text: '\\pL', at: 0 })?.has(97)).toBe(true);
  expect(propertySet({ text: '\\p{^Lu}', at: 0 })?.has(65)).toBe(false);
  expect(propertySet({ text: 'x', at: 0 })).toBeUndefined();
  expect(() => propertySet({ text: '\\p{Klingon}', at: 0 })).toThrow(RangeError);
});
