import { describe, expect, test } from 'vitest';
import { checkRules, frozenRule, isTexts } from './rule-check.ts';

function refusalOf(rule: unknown): string {
  try {
    Reflect.apply(checkRules, undefined, ['rules', [rule]]);
    return 'nothing was refused';
  } catch (refused) {
    return refused instanceof TypeError ? refused.message : 'not a TypeError';
  }
}

const group = (): undefined => undefined;

describe('checking rules', () => {
  test('takes functions, lists of texts, conditions and reasons', () => {
    for (const rule of [
      { id: 'a', group },
      {
        id: 'a',
        group: ['a', '{{ default }}'],
        reason: 'declined',
        when: { type: 'StripeError', '!level': 'info', 'tags.team': 'x' },
      },
    ])
      expect(refusalOf(rule)).toBe('nothing was refused');
  });

  test('refuses what cannot be asked, with the place and how to mend it, and without the value', () => {
    expect(refusalOf({ id: 'a', group: 'secret' })).toBe(
      '[vedette] rules[0] "a".group: a text of 6 characters where a function belongs. Give it a function group, or a list of parts.',
    );
    expect(refusalOf({ id: 'a', group: [] })).toContain('rules[0] "a".group: a list of 0.');
    expect(refusalOf({ id: 'a', group: [1] })).toContain('rules[0] "a".group: a list of 1');
    expect(refusalOf({ id: 'a', group, reason: '' })).toContain('rules[0] "a".reason: a text of 0 characters');
    expect(refusalOf({ id: 'a', group, when: 'x' })).toContain('rules[0] "a".when: a text of 1 characters');
    expect(refusalOf({ id: 'a', group, when: { type: 1 } })).toContain(
      'rules[0] "a".when.type: a number where a pattern belongs',
    );
    expect(refusalOf({ id: 'a', group, when: { type: ['A', 'B'] } })).toBe(
      "[vedette] rules[0] \"a\".when.type: a list of 2 where a pattern belongs. Give it one text, such as 'StripeError'; '{OneError,OtherError}' is either.",
    );
    expect(refusalOf({ id: 'a', group, wehn: { type: 'A' } })).toBe(
      '[vedette] rules[0] "a".wehn: unknown option, with an object. Did you mean "when"?',
    );
    expect(refusalOf({ id: 'a', group, conditions: { type: 'A' } })).toContain(
      'Known here: id, reason, when, group, isCatchAll.',
    );
    expect(refusalOf({ id: 'a'.repeat(101), group, reson: 'x' })).toContain('[vedette] rules[0].reson: unknown option');
    expect(refusalOf({ group })).toContain('rules[0]: an object without an id');
  });
});

test('a list of texts has nothing else in it', () => {
  expect([['a'], [], ['a', 1], 'a', undefined].map(isTexts)).toEqual([true, true, false, false, false]);
});

test('a copy of a rule is frozen, is asked as a method of the original, and stays as it was', () => {
  const original = {
    id: 'a',
    when: { type: 'A' },
    parts: ['own'],
    group(): readonly string[] {
      return this.parts;
    },
  };
  const copy = frozenRule(original);
  original.id = 'b';
  original.when.type = 'B';
  expect(copy).toMatchObject({ id: 'a', when: { type: 'A' } });
  expect(typeof copy.group === 'function' && Reflect.apply(copy.group, undefined, [])).toEqual(['own']);
  expect([copy, copy.when].map((part) => Object.isFrozen(part))).toEqual([true, true]);
  expect([original, original.when].map((part) => Object.isFrozen(part))).toEqual([false, false]);
  const parts = ['a'];
  const listed = frozenRule({ id: 'a', group: parts });
  parts.push('b');
  expect(listed.group).toEqual(['a']);
});
