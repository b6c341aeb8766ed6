import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintRules } from './linter.ts';

describe('the linter', () => {
  test('tells everything in the order of the text, each with a place and a fix', () => {
    const problems = lintRules('type:A -> default\ntype:B-> b\n!type:C -> c');
    expect(problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`)).toEqual([
      '1:11 warning',
      '2:7 error',
      '3:1 warning',
    ]);
    expect(problems.every(({ message, fix }) => (message !== '' && fix.endsWith('.')) || fix.includes('->'))).toBe(true);
  });

  test('says that a neighbouring frame is not promised: here it is an error, for the server a warning', () => {
    const rule = '[ logger:a ] | logger:b -> x';
    expect(lintRules(rule, { target: 'client' }).map(({ severity }) => severity)).toEqual(['error']);
    expect(lintRules(rule, { target: 'sentry' }).map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('says for rules that run here that the server may see other frames', () => {
    expect(lintRules('function:pay -> x', { target: 'client' })).toEqual([
      expect.objectContaining({ line: 1, column: 1, severity: 'note', message: expect.stringContaining('source map') }),
    ]);
    expect(lintRules('function:pay -> x', { target: 'sentry' })).toEqual([]);
  });

  test('has nothing to say of a text without a trap', () => {
    expect(lintRules('# late orders\n\nerror.type:LateError level:fatal -> late, {{ transaction }}\n')).toEqual([]);
  });

  test('never throws, whatever the text', () => {
    expect(Reflect.apply(lintRules, undefined, [null])).toEqual([
      expect.objectContaining({ severity: 'error', message: 'no text' }),
    ]);
    const text = fc.string({
      unit: fc.constantFrom(
        'type:',
        'tags.a:',
        'path:"',
        '->',
        ' ',
        '\t',
        '\n',
        '{{',
        '}}',
        'message',
        '"',
        '[',
        ']',
        '|',
        '!',
        '\\',
        '#',
        'x',
        ',',
        'title=',
      ),
    });
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split('\n').length;
        for (const { line, column } of lintRules(written)) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('a side that does not exist is refused', () => {
  expect(() => Reflect.apply(lintRules, undefined, ['type:A -> a', { target: 'server' }])).toThrow('lintRules.target');
});

test('the linter refuses an option that it does not know', () => {
  expect(() => Reflect.apply(lintRules, undefined, ['', { targt: 'client' }])).toThrow(
    'lintRules.targt: unknown option, with a text of 6 characters. Did you mean "target"?',
  );
});
