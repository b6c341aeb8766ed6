import { describe, expect, test } from 'vitest';
import { parseRules, readLines } from './parser.ts';

describe('a text of rules', () => {
  test('is read line by line, with its comments and empty lines', () => {
    expect(parseRules('# late orders\n\n  type:Late -> late\r\n   # end').lines).toEqual([
      { kind: 'comment', text: ' late orders' },
      { kind: 'blank' },
      { kind: 'rule', rule: { matchers: [{ key: 'type', pattern: 'Late', isNegated: false }], values: ['late'] } },
      { kind: 'comment', text: ' end' },
    ]);
    expect(parseRules('').lines).toEqual([]);
  });

  test('is refused as a whole where one line cannot be read, with the place and the fix', () => {
    expect(() => parseRules('type:A -> a\ntype:B-> b')).toThrow(
      '[vedette] fingerprint rules, line 2, column 7: a -> that the pattern before it takes for its own. Put a space there: error.type:TimeoutError -> timeout',
    );
    expect(() => Reflect.apply(parseRules, undefined, [7])).toThrow(TypeError);
  });

  test('goes on behind a line that cannot be read, also where a quote was forgotten there', () => {
    const kinds = readLines('type:A -> a\nmessage:"open x -> b\ntype:C -> c').map(({ kind }) => kind);
    expect(kinds).toEqual(['rule', 'fault', 'rule']);
  });

  test('of a megabyte is read in a time that grows with its length', () => {
    const rules = 'type:Late message:"*too late*" -> late, {{ transaction }}\n'.repeat(20_000);
    expect(readLines(rules)).toHaveLength(20_000);
  });
});
