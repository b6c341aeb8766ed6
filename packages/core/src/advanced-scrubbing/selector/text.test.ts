import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectorArbitrary } from '../second-reading-sample.ts';
import { parseSelector, type Selector } from './selector.ts';
import { keyText, selectorText } from './text.ts';

function again(selector: Selector): Selector | undefined {
  return parseSelector(selectorText(selector), { legacy: false }).selector;
}

it.each([
  ['a|b', 'a || b'],
  ['~a & (b | c)', '!a && (b || c)'],
  ['a & b | c', 'a && b || c'],
  ['!(!(a & b))', '!(!(a && b))'],
  ["$exception.'value'", '$error.value'],
  ["extra.'my key'", "extra.'my key'"],
])('prints %s as %s', (text, printed) => {
  const { selector } = parseSelector(text);
  expect(selector && selectorText(selector)).toBe(printed);
});

it('quotes only keys that are no plain words', () => {
  expect([keyText('user-agent'), keyText('2nd'), keyText("it's")]).toEqual(['user-agent', "'2nd'", "'it''s'"]);
});

it('prints every selector so that it is read as the same one', () => {
  fc.assert(
    fc.property(selectorArbitrary, (selector) => {
      expect(selectorText(again(selector) ?? selector)).toBe(selectorText(selector));
      expect(again(selector)).toBeDefined();
    }),
  );
});
