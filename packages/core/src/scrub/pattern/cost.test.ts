import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { type PatternNode, treeOf } from './tree.ts';

/** What an engine that backtracks does with a pattern, by its tree: where it ends from a position, and after how many steps. */
function engineOf(pattern: RegExp, text: string): (from: number) => { readonly end: number | undefined; readonly steps: number } {
  const unicode = pattern.flags.includes('u');
  let steps = 0;

  function run(node: PatternNode, at: number, next: (at: number) => number | undefined): number | undefined {
    switch (node.kind) {
      case 'set': {
        steps += 1;
        const character = unicode ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
        return at < text.length && node.set.test(character) ? next(at + character.length) : undefined;
      }
      case 'assertion': {
        steps += 1;
        const assertion = new RegExp(node.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
        assertion.lastIndex = at;
        return assertion.test(text) ? next(at) : undefined;
      }
      case 'choice':
        for (const choice of node.nodes) {
          const end = run(choice, at, next);
          if (end !== undefined) return end;
        }
        return undefined;
      case 'repeat': {
        const { node: repeated, least, most, lazy } = node;
        const again = (count: number, from: number): number | undefined => {
          const more = (): number | undefined =>
            count < most
              ? run(repeated, from, (to) => (to === from && count >= least ? undefined : again(count + 1, to)))
              : undefined;
          const enough = (): number | undefined => (count >= least ? next(from) : undefined);
          return lazy ? (enough() ?? more()) : (more() ?? enough());
        };
        return again(0, at);
      }
      default: {
        const part = (index: number, from: number): number | undefined => {
          const node_ = node.nodes[index];
          return node_ === undefined ? next(from) : run(node_, from, (to) => part(index + 1, to));
        };
        return part(0, at);
      }
    }
  }

  return (from) => {
    steps = 0;
    const end = run(treeOf(pattern), from, (to) => to);
    return { end, steps };
  };
}

const atom = fc.constantFrom(
  'a',
  'b',
  'é',
  '1',
  ' ',
  '[ab]',
  '[^a]',
  '[a-f1]',
  '.',
  '\\w',
  '\\d',
  '\\W',
  '\\s',
  '\\u0061',
  '\\.',
  '[é1]',
);
const assertion = fc.constantFrom(
  '\\b',
  '\\B',
  '^',
  '$',
  '(?=a)',
  '(?!a)',
  '(?=[ab]1)',
  '(?!\\w)',
  '(?<=a)',
  '(?<![ab])',
  '(?<=a1)',
);
const count = fc.constantFrom('', '', '', '?', '{2}', '{1,3}', '{0,4}', '{0,2}?', '{2,5}', '??');
const source = fc.letrec<{ choice: string; sequence: string; part: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((choices) => choices.join('|')),
  sequence: fc.array(tie('part'), { minLength: 0, maxLength: 4 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(atom, count).map(([one, times]) => one + times),
    assertion,
    fc
      .tuple(fc.constantFrom('(', '(?:', '(?<keep>'), tie('choice'), count)
      .map(([open, inner, times]) => `${open}${inner})${times}`),
  ),
})).choice;

const pattern = fc.tuple(source, fc.constantFrom('g', 'gi', 'gu', 'giu')).map(([text, flags]) => {
  try {
    return new RegExp(text, flags);
  } catch (_twoGroupsOfOneName) {
    return new RegExp(text.replaceAll('(?<keep>', '('), flags);
  }
});

/** Patterns that a test can wait for. */
const affordable = pattern.filter((tried) => costOf(treeOf(tried)).steps <= 6_000);

const subject = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab1é .#A\n'), maxLength: 24 }),
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'ab1é '), minLength: 1, maxLength: 3 }),
      fc.nat({ max: 12 }),
      fc.constantFrom('', '#', 'b'),
    )
    .map(([piece, times, end]) => piece.repeat(times) + end),
);

const runs = { numRuns: draws(300) };

describe('the cost of a pattern', () => {
  test('the tree of a pattern matches what the pattern matches', () => {
    fc.assert(
      fc.property(affordable, subject, (tried, text) => {
        const sticky = new RegExp(tried.source, `${tried.flags.replace('g', '')}y`);
        const engine = engineOf(tried, text);
        for (let from = 0; from <= text.length; from += 1) {
          sticky.lastIndex = from;
          const matched = sticky.exec(text);
          expect(engine(from).end).toBe(matched === null ? undefined : from + matched[0].length);
        }
      }),
      runs,
    );
  });

  test('is never exceeded, whatever the text', () => {
    fc.assert(
      fc.property(affordable, subject, (tried, text) => {
        const engine = engineOf(tried, text);
        const { steps } = costOf(treeOf(tried));
        for (let from = 0; from <= text.length; from += 1) expect(engine(from).steps).toBeLessThanOrEqual(steps);
      }),
      runs,
    );
  });

  test.each([
    [/abc/g, { ways: 1, steps: 3 }],
    [/a{1,4}b/g, { ways: 1, steps: 9 }],
    [/\w{1,4}b/g, { ways: 4, steps: 9 }],
    [/(?:a|a){1,3}b/g, { ways: 8, steps: 120 }],
    [/а{1,9}а{1,9}б/gu, { ways: 81, steps: 181 }],
    [/😀{1,9}😀{1,9}x/gu, { ways: 9, steps: 181 }],
    [/\w{1,9}(?!#)\w{1,9}!/g, { ways: 9, steps: 199 }],
    [/\w{1,9}\w{1,9}$/g, { ways: 9, steps: 181 }],
    [/a{1,9}/g, { ways: 1, steps: 10 }],
  ])('of %s is counted', (tried, cost) => {
    expect(costOf(treeOf(tried))).toEqual(cost);
  });
});
