import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRules } from './parser.ts';
import { printRules } from './printer.ts';
import { variableIn } from './right-side.ts';
import type { Matcher, RulesLine, RulesText, WrittenRule } from './tree.ts';

const keys = [
  'type',
  'value',
  'message',
  'logger',
  'level',
  'function',
  'module',
  'path',
  'package',
  'app',
  'family',
  'sdk',
  'release',
  'thread.id',
  'thread.crashed',
];
const tag = fc.string({ unit: fc.constantFrom(...'aZ0_.-:'), minLength: 1 }).map((name) => `tags.${name}`);
const signs = fc.string({ unit: fc.constantFrom(...'ab \t\n\r"\\{}[],#|->!:=*?\u00a0\u2028é😀') });
const text = fc.oneof(signs, fc.string({ unit: 'binary' }));

const matcher: fc.Arbitrary<Matcher> = fc.record({
  key: fc.oneof(fc.constantFrom(...keys), tag),
  pattern: text,
  isNegated: fc.boolean(),
});

/** Reading makes one spelling of the part that stands for Sentry's grouping. */
const value = fc
  .oneof(
    text,
    fc.constantFrom(
      '{{ default }}',
      '{{ message }}',
      '{{tags.a}}',
      '{{a}}{{b}}',
      'title="x"',
      '#',
      '->',
      '}}',
      '}}x',
      '{{\nlogger }}',
    ),
  )
  .map((written) => (variableIn(written) === 'default' ? '{{ default }}' : written));

const rule: fc.Arbitrary<WrittenRule> = fc
  .record(
    {
      caller: matcher,
      matchers: fc.array(matcher, { minLength: 1, maxLength: 4 }),
      callee: matcher,
      values: fc.array(value, { maxLength: 4 }),
      title: text,
    },
    { requiredKeys: ['matchers', 'values'] },
  )
  .filter(({ values, title }) => values.length > 0 || title !== undefined);

const line: fc.Arbitrary<RulesLine> = fc.oneof(
  rule.map((written) => ({ kind: 'rule' as const, rule: written })),
  text.map((written) => ({ kind: 'comment' as const, text: written.replace(/[\r\n]/g, '') })),
  fc.constant({ kind: 'blank' as const }),
);

const rules: fc.Arbitrary<RulesText> = fc.record({ lines: fc.array(line) });

describe('printing rules', () => {
  test('and reading them gives the same rules', () => {
    fc.assert(
      fc.property(rules, (written) => {
        expect(parseRules(printRules(written))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  test('makes one spelling of what is written in several', () => {
    expect(printRules(parseRules('"type":A   !stack.abs_path:"b c"->x,{{default}} ,"y" title="z"'))).toBe(
      'error.type:A !stack.abs_path:"b c" -> x, {{ default }}, y, title="z"\n',
    );
  });

  test('quotes what would mean something else without quotes', () => {
    const values = ['', 'two words', 'a,b', '{brace', 'say "no"', 'title="x"', 'tab\t', 'bare'];
    const matchers = [{ key: 'type', pattern: 'A', isNegated: false }];
    expect(printRules({ lines: [{ kind: 'rule', rule: { matchers, values } }] })).toBe(
      'error.type:A -> "", "two words", "a,b", "{brace", "say \\"no\\"", "title=\\"x\\"", "tab\\t", bare\n',
    );
  });

  test.each<[string, RulesLine]>([
    ['a rule without a matcher', { kind: 'rule', rule: { matchers: [], values: ['x'] } }],
    ['a rule without parts', { kind: 'rule', rule: { matchers: [{ key: 'type', pattern: 'A', isNegated: false }], values: [] } }],
    [
      'a matcher that no text can say',
      { kind: 'rule', rule: { matchers: [{ key: 'tags.a b', pattern: 'A', isNegated: false }], values: ['x'] } },
    ],
    [
      'a matcher that no text can say',
      { kind: 'rule', rule: { matchers: [{ key: 'error.type', pattern: 'A', isNegated: false }], values: ['x'] } },
    ],
    ['a comment of several lines', { kind: 'comment', text: 'one\ntype:A -> injected' }],
  ])('refuses %s', (problem, unsayable) => {
    expect(() => printRules({ lines: [unsayable] })).toThrow(problem);
  });
});

test('what is no rules text is refused, with the way to mend it', () => {
  for (const given of [undefined, {}, 'x'])
    expect(() => Reflect.apply(printRules, undefined, [given])).toThrow(
      new TypeError('[vedette] printRules.lines: nothing where a list belongs. Give it what parseRules() gave.'),
    );
});
