import { describe, expect, it } from 'vitest';
import type { ValueType } from '../value-type.ts';
import { type Flag, type Step, selectorMatch } from './match.ts';
import { parseSelector } from './selector.ts';

/** A way from a root, each step as `key:type` or `0:type`. */
function way(...steps: readonly string[]): Step {
  const root: Step = { parent: undefined, depth: 0, key: undefined, index: undefined, types: ['event'] };
  return steps.reduce<Step>((parent, text) => {
    const [name = '', ...types] = text.split(':');
    const isIndex = /^\d+$/.test(name);
    const known = types.filter((type): type is ValueType => type !== '');
    return {
      parent,
      depth: parent.depth + 1,
      key: isIndex ? undefined : name,
      index: isIndex ? Number(name) : undefined,
      types: known,
    };
  }, root);
}

function means(selector: string, step: Step, flag: Flag = 'true'): boolean {
  const parsed = parseSelector(selector).selector;
  return parsed !== undefined && selectorMatch(parsed)(step, flag);
}

const email = way('extra:object', 'orders:array', '0:object', 'Email:string');

describe('a selector means', () => {
  it.each([
    ['email', true],
    ['orders.*.email', true],
    ['extra.orders.0.email', true],
    ['extra.orders.1.email', false],
    ['orders.email', false],
    ['$event.**', true],
    ['$event.extra.**', true],
    ['extra.**.email', true],
    ['extra.**.0.email', true],
    ['orders.**.0.email', false],
    ['**.email', true],
    ['**', true],
    ['$object.**', true],
    ['$string && !extra.**', false],
    ['!foo && email', true],
    ['nothing || $string', true],
  ])('%s: %s', (selector, is) => {
    expect(means(selector, email)).toBe(is);
  });

  it('reaches back from the nearest to the root that fits, and from no other', () => {
    const twice = way('a:object', 'b:object', 'a:object', 'c:object', 'd:string');
    expect(means('a.c.**', twice)).toBe(false);
    expect(means('a.b.**', twice)).toBe(true);
  });
});

describe('a field that may be scrubbed', () => {
  it.each([
    ["'email'", true],
    ['extra.orders.*.email', true],
    ['$string', false],
    ['**', false],
    ['extra.**', false],
    ['$event.extra.orders.0.email', true],
    ['extra.$array.0.email', false],
    ['!(extra.name)', true],
  ])('is meant by %s: %s', (selector, is) => {
    expect(means(selector, email, 'maybe')).toBe(is);
  });
});

it('never means a field that is never scrubbed', () => {
  expect(['email', '**', '!foo', '!(foo || bar)'].map((selector) => means(selector, email, 'false'))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
