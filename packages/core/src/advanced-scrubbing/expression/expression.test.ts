import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExpression } from './expression.ts';

function found(source: string, text: string, group = 0): readonly string[] {
  return createExpression(source)
    .matchesIn(text)
    .flatMap((match) => {
      const span = match[group];
      return span === undefined ? [] : [text.slice(span.start, span.end)];
    });
}

describe('an expression in the syntax of Rust', () => {
  it.each([
    ['(?i)cookie|token', 'A Cookie, a TOKEN', ['Cookie', 'TOKEN']],
    ['a|ab', 'ab', ['a']],
    ['a+?b?', 'aab', ['a', 'ab']],
    ['(?U)a+', 'aaa', ['a', 'a', 'a']],
    ['(?x) a \\ b # a comment', 'a b', ['a b']],
    ['.', 'a\n😀', ['a', '😀']],
    ['(?s).+', 'a\nb', ['a\nb']],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['\\bé+\\b', 'é aé éé', ['é', 'éé']],
    ['\\d{2,3}', '1234567', ['123', '456']],
    ['[[:upper:]]{2}', 'abCDe', ['CD']],
    ['(?i:b)c', 'BC Bc bc', ['Bc', 'bc']],
    ['(?-u:\\b\\w+\\b)|[\\d]', 'éab ٣', ['ab', '٣']],
    ['(?i)[^a-z]|\\P{Lu}', 'aB1', ['1']],
    ['\\Aa|a\\z', 'aba', ['a', 'a']],
  ])('%s in %j finds %j', (source, text, matches) => {
    expect(found(source, text)).toEqual(matches);
  });

  it('finds no empty match right behind another', () => {
    expect(found('.*', 'abc')).toEqual(['abc']);
    expect(found('a*', 'baac')).toEqual(['', 'aa', '']);
    expect(found('.*', '')).toEqual(['']);
  });

  it('keeps the groups of the way that was taken, and none of those that were not', () => {
    expect(found('(a)|(b)', 'ab', 2)).toEqual(['b']);
    expect(found('(?:(a)|b)*', 'ab', 1)).toEqual(['a']);
  });

  it('finds what JavaScript finds, for expressions that mean the same in both', () => {
    const piece = fc.constantFrom('a', 'b', '.', '[ab]', '(a|b)', '(?:ab|a)', 'a?', 'b{1,2}', '(?:a|ab)', '\\d', '[^a]');
    const sources = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.array(piece, { maxLength: 4 }));
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '\n'), maxLength: 24 });
    fc.assert(
      fc.property(sources, texts, ([one, other], text) => {
        const source = `c(?:${one.join('')}|${other.join('')})`;
        const expected = [...text.matchAll(new RegExp(source, 'gu'))].map((match) => match[0]);
        expect(found(source, text)).toEqual(expected);
      }),
    );
  });

  it.each(['(a*)*b', '(a|a)*b', '(?:a|aa)+$', '(.*)*x', 'a{0,50}a{50}'])(
    'takes one pass through a text however %s could go astray, or gives the rest up as found',
    (source) => {
      const text = 'a'.repeat(20_000);
      const covered = createExpression(source)
        .matchesIn(text)
        .reduce((sum, [span]) => sum + (span === undefined ? 0 : span.end - span.start), 0);
      expect([0, 20_000]).toContain(covered);
    },
  );

  it('passes over case where it is asked to from outside', () => {
    expect(createExpression('shop', { caseless: true }).matches('SHOP')).toBe(true);
    expect(createExpression('shop').matches('SHOP')).toBe(false);
  });
});
