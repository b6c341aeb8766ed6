import { expect, it } from 'vitest';
import { assemble } from './program.ts';
import { readExpression } from './tree.ts';

function beginsWith(text: string): string | undefined {
  const { mayBegin } = assemble(readExpression(text).node);
  return mayBegin && [...'abc1'].filter((character) => mayBegin(character.charCodeAt(0))).join('');
}

it('knows what a match begins with, and where it may be empty', () => {
  expect(['ab|c', '(?:a|b)c', '\\d+', '^b', 'a*', '(?:a?){3}'].map(beginsWith)).toEqual([
    'ac',
    'ab',
    '1',
    'b',
    undefined,
    undefined,
  ]);
});

it('refuses what would have too many steps', () => {
  expect(() => assemble(readExpression('(?:(?:a{100}){100}){100}').node)).toThrow('it is too big');
});
