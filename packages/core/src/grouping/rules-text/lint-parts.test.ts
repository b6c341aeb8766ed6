import { describe, expect, test } from 'vitest';
import { lintRules } from './linter.ts';

function told(parts: string, target?: 'client' | 'sentry'): readonly string[] {
  return lintRules(`type:A -> ${parts}`, target && { target }).map(
    ({ line, column, severity, message, fix }) => `${line}:${column} ${severity}: ${message}. ${fix}`,
  );
}

describe('a part is told of where', () => {
  test.each([
    ['{{type}}{{value}}', /^1:11 error: variables that touch.*Put a space, a comma or a text between/],
    ['{{ massage }}', /^1:11 error: a variable that Sentry does not know.*Did you mean "message"\?/],
    ['{{ release }}', /write \{\{ tags\.release \}\}/],
    ['{{ environment }}', /write \{\{ tags\.environment \}\}/],
    ['{{ url }}', /write \{\{ tags\.url \}\}/],
    ['{{ tag.shop }}', /write \{\{ tags\.shop \}\}/],
    ['{{ tags.shop }}', /^1:11 warning: a tag that the rule does not ask for.*Add the matcher tags\.shop:\*/],
    ['late # soon, or not', /^1:16 warning: a comment behind a rule/],
    ['default', /^1:11 warning: the word default.*write \{\{ default \}\}/],
    ['"default"', /^1:11 warning: the word default/],
    ['"late {{ type }}"', /^1:11 warning: a variable within a text/],
    ['a -> b', /^1:13 warning: a second ->/],
    ['a b c d e f g h i j', /^1:27 warning: more than 8 parts, of which Vedette sends the last as one hash/],
    ['title=Late', /^1:11 warning: a title without quotes/],
    ['title = "Late"', /^1:11 warning: a title with spaces around its =/],
  ])('%s', (parts, message) => {
    expect(told(parts)).toEqual([expect.stringMatching(message)]);
  });

  test('a title has no part beside it, is written twice, or names a variable that is none', () => {
    const [, empty] = told('title="Late"', 'sentry').concat(told('title="Late"', 'sentry'));
    expect(empty).toMatch(/^1:1 warning: a title and no part/);
    expect(told('x, title="a", title="b"', 'sentry')).toEqual([expect.stringMatching(/^1:1 warning: several titles/)]);
    expect(told('x, title="{{ releas }} {{ type }}"', 'sentry')).toEqual([
      expect.stringMatching(/^1:14 error: a variable that Sentry does not know/),
    ]);
  });

  test('the number of parts matters here only', () => {
    expect(told('a b c d e f g h')).toEqual([]);
    expect(told('a b c d e f g h i', 'sentry')).toEqual([]);
  });

  test('it depends on where the rule runs', () => {
    expect(told('x, title="a"', 'client')).toEqual([expect.stringMatching(/^1:14 note: a title, which only the server sets/)]);
    expect(told('{{ raw_message }}', 'sentry')).toEqual([
      expect.stringMatching(/^1:11 note: a variable that Sentry knows since 2026/),
    ]);
    expect(told('{{ raw_message }}', 'client')).toEqual([]);
  });
});

test('a tag that the rule asks for is no surprise', () => {
  expect(lintRules('tags.shop:* -> {{ tags.shop }}')).toEqual([]);
  expect(lintRules('!tags.shop:x -> {{ tags.shop }}')).toHaveLength(1);
});

test.each(['late, {{ default }}', '{{ type }}, {{ error.value }}', '#late', '"# late"', '"->"', '{{ transaction }}-{{ level }}'])(
  '%s is told of nowhere',
  (parts) => {
    expect(told(parts)).toEqual([]);
  },
);
