import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectorArbitrary } from '../second-reading-sample.ts';
import { compareIds, compareSelectors } from './order.ts';
import { parseSelector } from './selector.ts';
import { selectorText } from './text.ts';

function sorted(texts: readonly string[]): readonly string[] {
  return texts
    .flatMap((text) => parseSelector(text).selector ?? [])
    .sort(compareSelectors)
    .map(selectorText);
}

it('puts conjunctions before choices before negations before paths', () => {
  expect(sorted(['extra', '!b', 'a || b', 'b && c'])).toEqual(['b && c', 'a || b', '!b', 'extra']);
});

it('puts types before indices before keys before wildcards, part by part', () => {
  const inOrder = ['$string', '$user', '$user.name', '0', '9', '10', 'a', 'a.b', 'b', '*.a', '**'];
  expect(sorted([...inOrder].reverse())).toEqual(inOrder);
});

it('compares texts by code point, as UTF-8 sorts them', () => {
  expect(['\u{1f600}', '\uffee', 'a', ''].sort(compareIds)).toEqual(['', 'a', '\uffee', '\u{1f600}']);
});

it('is an order', () => {
  fc.assert(
    fc.property(selectorArbitrary, selectorArbitrary, (one, other) => {
      expect(Math.sign(compareSelectors(one, other))).toBe(-Math.sign(compareSelectors(other, one)) + 0);
      expect(compareSelectors(one, one)).toBe(0);
    }),
  );
});
