import { expect, it } from 'vitest';
import {
  caselessSet,
  classSources,
  expressionSet,
  intersectionSet,
  negatedSet,
  posixSources,
  rangeSet,
  unionSet,
} from './character-set.ts';

function all(has: (code: number) => boolean, text: string): string {
  return [...text].filter((character) => has(character.codePointAt(0) ?? 0)).join('');
}

it('joins, cuts and turns sets', () => {
  const [letters, digits] = [rangeSet(97, 122), rangeSet(48, 57)];
  expect(all(unionSet([letters, digits]).has, 'a1-é')).toBe('a1');
  expect(all(intersectionSet(letters, rangeSet(98, 200)).has, 'abz0')).toBe('bz');
  expect(all(negatedSet(letters).has, 'a1é')).toBe('1é');
});

it('has no character where a text ends', () => {
  expect([rangeSet(0, 9).has(-1), negatedSet(rangeSet(0, 9)).has(-1)]).toEqual([false, false]);
});

it('passes over the difference of upper and lower case in every script', () => {
  expect(all(caselessSet(rangeSet(0xe9, 0xe9)).has, 'éÉe')).toBe('éÉ');
});

it('knows digits and letters of every script, and of ASCII where POSIX is asked', () => {
  expect(all(expressionSet(classSources.d).has, '1٣x')).toBe('1٣');
  expect(all(expressionSet(classSources.w).has, 'aé_-')).toBe('aé_');
  expect(all(expressionSet(posixSources['alpha'] ?? '').has, 'aé1')).toBe('a');
});
