import { expect, test } from 'vitest';
import { alternativesOf, stepsOf } from './glob-pattern.ts';

test('braces stand for several patterns, also within each other', () => {
  expect([...(alternativesOf('{a,b{1,2}}c') ?? [])].sort()).toEqual(['ac', 'b1c', 'b2c']);
  expect(alternativesOf('x{,y}')).toEqual(['xy']);
  expect(alternativesOf('x{}')).toEqual(['x']);
  expect(alternativesOf('\\{a,b\\}')).toEqual(['\\{a,b\\}']);
  expect(alternativesOf('[{]')).toEqual(['[{]']);
});

test('what is broken, or stands for too many patterns, is none', () => {
  for (const pattern of ['{a', 'a}', '[a', 'a\\', '{[a,b}', '{0,1}'.repeat(20)])
    expect([pattern, alternativesOf(pattern)]).toEqual([pattern, undefined]);
  expect(stepsOf('[z-a]')).toBeUndefined();
});

test('asterisks between slashes are names, and elsewhere stars', () => {
  const kinds = (pattern: string): readonly string[] => (stepsOf(pattern) ?? []).map(({ kind }) => kind);
  expect(kinds('**/a/**/b/**')).toEqual(['names', 'text', 'names', 'text', 'rest']);
  expect(kinds('a**b*')).toEqual(['text', 'star', 'text', 'star']);
  expect(kinds('**')).toEqual(['rest']);
  expect(kinds('\\*?[!a-c]')).toEqual(['text', 'one', 'class']);
});
