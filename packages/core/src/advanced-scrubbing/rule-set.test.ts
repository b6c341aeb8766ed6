import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { createRuleSet } from './rule-set.ts';

function setOf(config: unknown, exact = true): ReturnType<typeof createRuleSet> {
  return createRuleSet(readConfig(config).config, { exact });
}

function told(config: unknown): readonly (readonly string[])[] {
  return setOf(config).applications.map(({ rules }) => rules.map(({ id, origin }) => `${id} as ${origin}`));
}

describe('a set of rules', () => {
  it('applies the rules of one selector in the order of their ids, each once', () => {
    expect(told({ applications: { extra: ['@usssn:mask', '@email', '@email:replace', '@iban:hash'] } })).toEqual([
      ['@email:replace as @email', '@iban:hash as @iban:hash', '@usssn:mask as @usssn:mask'],
    ]);
  });

  it('sorts selectors, whatever the order of the configuration', () => {
    expect(told({ applications: { extra: ['@ip'], 'a || b': ['@mac'], 'a && b': ['@uuid'] } })).toEqual([
      ['@uuid:mask as @uuid'],
      ['@mac:mask as @mac'],
      ['@ip:replace as @ip'],
    ]);
  });

  it('has of selectors that say the same the last, as the server has, unless nothing may be passed over', () => {
    const applications = { $string: ['@ip'], 'a | b': ['@mac'], freeform: ['@email'], ' a  || b': ['@uuid'] };
    expect(told({ applications })).toEqual([['@uuid:mask as @uuid'], ['@email:replace as @email']]);
    expect(setOf({ applications }, false).applications).toHaveLength(4);
  });

  it('tells the id of the outermost rule that hides those within it, and takes over how it replaces', () => {
    const rules = {
      all: { type: 'multiple', rules: ['one', '@email:mask'], hideInner: true, redaction: { method: 'hash' } },
      one: { type: 'alias', rule: '@ip:replace', hideInner: true },
      shown: { type: 'multiple', rules: ['@iban:mask'], redaction: { method: 'hash' } },
    };
    const [application] = setOf({ rules, applications: { extra: ['all', 'shown'] } }).applications;
    expect(application?.rules.map(({ origin, redaction }) => [origin, redaction.method])).toEqual([
      ['all', 'hash'],
      ['@iban:mask', 'mask'],
      ['all', 'hash'],
    ]);
  });

  it('tells of rules that do not exist, that name each other, and that cannot be used, and goes on', () => {
    const rules = {
      loop: { type: 'alias', rule: 'loop' },
      bad: { type: 'pattern', pattern: '(' },
      wide: { type: 'multiple', rules: Array.from({ length: 50 }, () => 'wide') },
    };
    const { applications, faults } = setOf({ rules, applications: { extra: ['@nothing', 'loop', 'bad', '@ip'] } });
    expect(applications[0]?.rules.map(({ id, patterns }) => [id, patterns.length])).toEqual([
      ['@ip:replace', 2],
      ['bad', 0],
    ]);
    expect(faults.map(({ problem }) => problem)).toEqual([
      'a rule that does not exist',
      'rules that name each other without an end',
      'an expression that cannot be used: a group has no end',
    ]);
    expect(faults.map(({ place }) => place)).toEqual(['applications.extra', 'applications.extra', 'rules.bad.pattern']);
    expect(faults[1]?.fix).toBe('Take one of them out of the circle.');
    expect(setOf({ rules, applications: { extra: ['wide'] } }).applications).toEqual([]);
  });

  it('lets nothing vanish untold by a method that nobody knows, unless it is to do as the server does', () => {
    const config = { rules: { a: { type: 'email', redaction: { method: 'shred' } } }, applications: { extra: ['a'] } };
    expect(setOf(config, true).applications[0]?.rules[0]?.redaction.method).toBe('other');
    expect(setOf(config, false).applications[0]?.rules[0]?.redaction.method).toBe('remove');
  });
});
