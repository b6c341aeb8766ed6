import { describe, expect, test } from 'vitest';
import { conditionsOfMatchers } from './conditions.ts';
import { lintRules } from './linter.ts';
import { parseRules } from './parser.ts';
import { fingerprintRulesFrom } from './text-rules.ts';

function told(conditions: string): readonly string[] {
  return lintRules(`${conditions} -> x`)
    .filter(({ message }) => message.includes('never acts, because'))
    .map(({ column, severity, message }) => `${column} ${severity}: ${message}`);
}

describe('a rule never acts', () => {
  test.each([
    ['error.type:A error.type:B', '14 error: a rule that never acts, because error.type cannot be two texts at once'],
    ['type:A error.type:B', '8 error: a rule that never acts, because error.type cannot be two texts at once'],
    ['tags.a:x logger:y tags.a:z', '19 error: a rule that never acts, because tags.a cannot be two texts at once'],
    ['release:1 release:2', '11 error: a rule that never acts, because release cannot be two texts at once'],
    ['app:yes app:no', '9 error: a rule that never acts, because app cannot be two texts at once'],
  ])('where %s', (conditions, message) => {
    expect(told(conditions)).toEqual([message]);
    expect(() => fingerprintRulesFrom(`${conditions} -> x`)).toThrow('never acts');
    const [line] = parseRules(`${conditions} -> x`).lines;
    const holds = conditionsOfMatchers(line?.kind === 'rule' ? line.rule.matchers : [], {});
    const either = ['A', 'B'].map((type) => ({ exception: { values: [{ type }] } }));
    expect(either.map((event) => holds(event).matched)).toEqual([false, false]);
  });

  test.each([
    'error.type:A error.type:A',
    'error.type:A error.type:A*',
    'error.type:A !error.type:B',
    'error.type:A error.value:B',
    'level:error level:ERROR',
    'path:a path:b',
    'package:/a package:a',
    'app:yes app:1',
    'family:native family:javascript,native',
    'error.type:{A,B} error.type:A',
  ])('not where %s', (conditions) => {
    expect(told(conditions)).toEqual([]);
  });
});
