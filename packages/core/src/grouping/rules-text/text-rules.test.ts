import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintRulesFrom, readFingerprintRules, type TextRule } from './text-rules.ts';

const late = {
  exception: { values: [{ type: 'LateError', value: 'order 7 of jane@mail.example is late' }] },
  transaction: '/pay',
};

function answers(rules: readonly TextRule[], event: object): readonly (readonly string[] | undefined)[] {
  return rules.map((rule) => rule.group(event, {}));
}

describe('rules from a text', () => {
  test('have the line as their id, and give the parts with what the event says', () => {
    const rules = fingerprintRulesFrom(
      '# orders\n\ntype:LateError -> late, {{ transaction }}, {{ default }}\ntype:Other -> other',
    );
    expect(rules.map(({ id, text }) => [id, text])).toEqual([
      ['rules:3', 'error.type:LateError -> late, {{ transaction }}, {{ default }}'],
      ['rules:4', 'error.type:Other -> other'],
    ]);
    expect(answers(rules, late)).toEqual([['late', '/pay', '{{ default }}'], undefined]);
  });

  test('from two texts can stand side by side, with a name for each', () => {
    const [one, other] = ['shop.txt', 'pay.txt'].map((name) => fingerprintRulesFrom('type:A -> a', { name })[0]?.id);
    expect([one, other]).toEqual(['shop.txt:1', 'pay.txt:1']);
  });

  test('take the template of a message, and never what it says of a person', () => {
    const [parts] = answers(fingerprintRulesFrom('type:LateError -> {{ message }}, {{ error.value }}'), late);
    expect(JSON.stringify(parts)).not.toContain('jane');
  });

  test('leave an event to Sentry where one matches that has only a title', () => {
    expect(answers(fingerprintRulesFrom('type:LateError -> title="Late"'), late)).toEqual([['{{ default }}']]);
  });

  test('know the SDK that the event does not name yet', () => {
    const text = 'sdk:sentry.javascript.node -> node';
    expect(answers(fingerprintRulesFrom(text), late)).toEqual([undefined]);
    expect(answers(fingerprintRulesFrom(text, { sdk: 'sentry.javascript.node' }), late)).toEqual([['node']]);
  });

  test('judge each event by what it is, also where the same hint comes with it', () => {
    const [rule] = fingerprintRulesFrom('type:LateError -> late');
    const hint = {};
    expect([rule?.group(late, hint), rule?.group({}, hint), rule?.group(late, hint)]).toEqual([['late'], undefined, ['late']]);
  });

  test('are refused with the place where the text is bad, or a rule can never act here', () => {
    expect(() => fingerprintRulesFrom('type:A -> a\ntype:B')).toThrow('fingerprint rules, line 2, column 7: a rule without ->');
    expect(() => fingerprintRulesFrom('[ type:A ] | type:B -> b')).toThrow(
      'line 1, column 3: a condition on a neighbouring frame',
    );
    expect(() => fingerprintRulesFrom('type:{A -> b')).toThrow('line 1, column 6: a pattern that cannot be read');
    expect(() => Reflect.apply(fingerprintRulesFrom, undefined, [undefined])).toThrow(TypeError);
    expect(() => Reflect.apply(fingerprintRulesFrom, undefined, ['type:A -> a', { nam: 'x' }])).toThrow('Did you mean "name"?');
    expect(() => Reflect.apply(fingerprintRulesFrom, undefined, ['type:A -> a', { name: 5 }])).toThrow(
      'fingerprintRulesFrom.name',
    );
    expect(() => fingerprintRulesFrom('level:eror -> b')).toThrow('line 1, column 1: a level that does not exist');
  });

  test('at run time, those that can never act are told, and the others work as Sentry runs them', () => {
    const { rules, problems } = readFingerprintRules(
      'app:maybe -> a\ntype:A type:B -> b\ntype:C -> {{ messge }}\ntype:D -> d\ntype:D -> e',
    );
    expect(rules.map(({ id }) => id)).toEqual(['rules:3', 'rules:4', 'rules:5']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('a text that came at run time', () => {
  test('keeps the rules that work, and tells what is wrong with the others', () => {
    const { rules, problems } = readFingerprintRules(
      'type:A-> a\ntype:LateError -> late\n[ type:A ] | type:B -> b\nmessage:[x -> c',
    );
    expect(rules.map(({ id }) => id)).toEqual(['rules:2']);
    expect(answers(rules, late)).toEqual([['late']]);
    expect(problems.map(({ line, column, severity }) => `${line}:${column} ${severity}`)).toEqual([
      '1:7 error',
      '3:3 error',
      '4:9 error',
    ]);
  });

  test('never throws, whatever it is', () => {
    expect(Reflect.apply(readFingerprintRules, undefined, [undefined])).toEqual({
      rules: [],
      problems: [expect.objectContaining({ severity: 'error' })],
      name: 'rules',
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('type:A', '->', ' ', '\n', '"', '{{ x }}', '[', '|', ',') }),
        (text) => void readFingerprintRules(text),
      ),
    );
  });
});

test('no rule throws, whatever the event is like', () => {
  const rules = fingerprintRulesFrom(
    'message:*a* -> {{ message }}\nfunction:* -> {{ function }}, {{ path }}\ntags.a:* -> {{ tags.a }}\nlevel:* -> {{ value }}',
  );
  const shape = fc.object({
    key: fc.constantFrom('exception', 'values', 'stacktrace', 'frames', 'tags', 'a', 'message', 'value', 'in_app'),
    maxDepth: 5,
  });
  fc.assert(
    fc.property(shape, (event) => {
      for (const parts of answers(rules, event)) expect(parts?.every((part) => typeof part === 'string') ?? true).toBe(true);
    }),
  );
});
