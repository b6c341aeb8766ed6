import { describe, expect, test } from 'vitest';
import { lintRules } from './linter.ts';

function told(...rules: readonly string[]): readonly string[] {
  const problems = lintRules(rules.map((rule) => `${rule} -> x`).join('\n'));
  return problems.filter(({ message }) => /line \d/.test(message)).map(({ line, message }) => `${line}: ${message}`);
}

describe('a rule never acts', () => {
  test.each([
    ['message:*', 'type:A', ', but for what has no message'],
    ['level:* family:all', 'type:A', ', but for what has no level'],
    ['family:all', 'type:A', ''],
    ['sdk:all', 'logger:x', ''],
  ])('behind %s, which takes everything', (all, other, but) => {
    expect(told(all, other)).toEqual([`2: a rule behind the one of line 1, which takes every event${but}`]);
  });

  test('but for events without a message behind a rule for any message', () => {
    expect(told('type:A message:*', 'type:A')).toEqual([
      '2: a rule that hardly ever acts, because line 1 takes all that it matches, but for what has no message',
    ]);
    expect(lintRules('message:* -> x\ntype:A -> y').map(({ severity }) => severity)).toEqual(['warning']);
  });

  test.each([
    ['type:A', 'type:A'],
    ['type:A', 'value:x type:A'],
    ['type:*Error', 'type:TypeError level:fatal'],
    ['value:*LATE*', 'value:"too late"'],
    ['tags.shop:*', 'tags.shop:n* type:A'],
    ['path:**/a.js', 'path:/x/a.js'],
    ['!level:info', 'type:A !level:info'],
    ['type:A', '[ function:b ] | type:A'],
  ])('behind %s: %s', (earlier, later) => {
    expect(told(earlier, later)).toEqual(['2: a rule that never acts, because line 1 takes all that it matches']);
  });

  test.each([
    ['type:A value:x', 'type:A'],
    ['type:TypeError', 'type:*Error'],
    ['type:*error', 'type:TypeError'],
    ['!type:A', 'type:B'],
    ['!message:*', 'type:A'],
    ['[ function:b ] | function:*', 'function:*'],
    ['family:javascript', 'family:native'],
    ['type:*', 'value:x'],
    ['type:?', 'type:*'],
  ])('but it may behind %s: %s', (earlier, later) => {
    expect(told(earlier, later)).toEqual([]);
  });
});

test('the earliest rule is named, whether it wants one text or any', () => {
  expect(told('logger:x', 'type:A', 'type:*', 'logger:x type:A', 'type:A type:B')).toEqual([
    '4: a rule that never acts, because line 1 takes all that it matches',
    '5: a rule that never acts, because line 2 takes all that it matches',
  ]);
  expect(told('type:*', 'type:A', 'type:A')).toEqual([
    '2: a rule that never acts, because line 1 takes all that it matches',
    '3: a rule that never acts, because line 1 takes all that it matches',
  ]);
});
