import { expect, it } from 'vitest';
import { readExpression } from './tree.ts';

it('counts the groups that keep what they match', () => {
  expect(readExpression('(a)(?:b)(?P<name>c)(?<other>d)').groups).toBe(3);
});

it.each([
  ['(?=a)', /looks around/],
  ['(?<!a)b', /looks around/],
  ['(a', /no end/],
  ['a)', /never began/],
  ['*a', /nothing to repeat/],
  ['a{2000}', /counts too far/],
  ['a{3,2}', /counts too far/],
  ['(a)\\1', /refers back/],
  ['(?P=name)', /looks around/],
  ['('.repeat(200), /too deeply/],
])('refuses %s in words', (text, words) => {
  expect(() => readExpression(text)).toThrow(words);
});
