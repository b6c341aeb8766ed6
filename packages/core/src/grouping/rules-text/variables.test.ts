import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variableIn } from './right-side.ts';
import { isVariable, resolvedParts, variableNames } from './variables.ts';

const frames = [
  { function: 'main', filename: 'main.js', in_app: false },
  {
    function: 'pay',
    module: 'shop.pay',
    filename: 'pay.js',
    abs_path: '/app/pay.js',
    package: 'C:\\lib\\shop.dll',
    in_app: true,
  },
  { function: 'send', filename: 'http.js', in_app: false },
];
const event = {
  transaction: '/pay/:order',
  level: 'fatal',
  logger: 'shop',
  tags: { lane: 'north' },
  exception: {
    values: [
      { type: 'TypeError', value: 'inner 1' },
      { type: 'LateError', value: 'order 4711 of jane@mail.example is late', stacktrace: { frames } },
    ],
  },
};

function resolved(name: string, given: object = event): string | undefined {
  return resolvedParts([`{{ ${name} }}`], given)[0];
}

describe('a variable', () => {
  test.each([
    ['transaction', '/pay/:order', '<no-transaction>'],
    ['type', 'LateError', '<no-type>'],
    ['error.type', 'LateError', '<no-type>'],
    ['function', 'pay', '<no-function>'],
    ['stack.function', 'pay', '<no-function>'],
    ['module', 'shop.pay', '<no-module>'],
    ['path', '/app/pay.js', '<no-abs-path>'],
    ['stack.abs_path', '/app/pay.js', '<no-abs-path>'],
    ['stack.filename', 'pay.js', '<no-filename>'],
    ['package', 'shop.dll', '<no-package>'],
    ['level', 'fatal', 'error'],
    ['logger', 'shop', '<no-logger>'],
    ['tags.lane', 'north', '<no-value-for-tag-lane>'],
    ['raw_value', 'order 4711 of jane@mail.example is late', '<no-value>'],
    ['error.raw_value', 'order 4711 of jane@mail.example is late', '<no-value>'],
    ['raw_message', 'order 4711 of jane@mail.example is late', '<no-message>'],
  ])('%s is %j, and %j in an event without one', (name, expected, missing) => {
    expect([resolved(name), resolved(name, {})]).toEqual([expected, missing]);
  });

  test.each(['message', 'value', 'error.value'])('%s is the template of it, without the values in it', (name) => {
    expect(resolved(name)).toMatch(/^order <\w+> of <email> is late$/);
  });

  test('keeps the stop that its text ends in, as a server does', () => {
    const said = (message: string): string | undefined => resolved('message', { message });
    expect(['late.', 'late', 'late...', 'No page at /a/b.'].map(said)).toEqual([
      'late.',
      'late',
      'late...',
      'No page at <path>.',
    ]);
  });

  test('takes the template that it is given', () => {
    expect(resolvedParts(['{{ message }}'], event, { templateOf: () => 'mine' })).toEqual(['mine']);
  });

  test('for the grouping of Sentry stays, and so does a name that is none', () => {
    expect(resolvedParts(['{{default}}', '{{ release }}', 'text', '{{a}}{{b}}'], event)).toEqual([
      '{{ default }}',
      '{{ release }}',
      'text',
      '{{a}}{{b}}',
    ]);
    expect([isVariable('default'), isVariable('tags.x'), isVariable('release'), isVariable('toString')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('reads the frame nearest to the crash where none is our own, and the only thread where there is no other stack', () => {
    expect(resolved('function', { stacktrace: { frames: [{ function: 'a' }, { function: 'b' }] } })).toBe('b');
    const thread = { stacktrace: { frames: [{ function: 'c' }] } };
    expect(resolved('function', { threads: { values: [thread] } })).toBe('c');
    expect(resolved('function', { threads: { values: [thread, thread] } })).toBe('<no-function>');
  });
});

describe('a text of the event', () => {
  test('never becomes a variable, whatever it says', () => {
    const attack = fc.oneof(
      fc.constantFrom('{{ default }}', '{{default}}', '{{ message }}', '{{{{ default }}', '{ { default }}', '{{\ndefault }}'),
      fc.string({ unit: fc.constantFrom('{', '}', '{{', '}}', ' ', 'default', 'message', '\n') }),
    );
    const parts = variableNames()
      .filter((name) => name !== 'default')
      .map((name) => `{{ ${name} }}`);
    fc.assert(
      fc.property(attack, (text) => {
        const frame = { function: text, module: text, package: text, filename: text, abs_path: text, in_app: true };
        const values = [{ type: text, value: text, stacktrace: { frames: [frame] } }];
        const given = {
          transaction: text,
          logger: text,
          level: text,
          message: text,
          tags: { name: text },
          exception: { values },
        };
        expect(resolvedParts(parts, given).filter((part) => variableIn(part) !== undefined || part.includes('{{'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is no longer than a part may be, and two long ones stay two', () => {
    const [one, other] = ['a', 'b'].map((end) => resolved('transaction', { transaction: `${'/x'.repeat(5000)}${end}` }) ?? '');
    expect(one?.length).toBeLessThanOrEqual(200);
    expect(one).not.toBe(other);
  });
});
