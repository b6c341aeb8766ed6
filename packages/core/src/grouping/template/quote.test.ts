import { expect, test } from 'vitest';
import { closer, closingOf, isName } from './quote.ts';

test('a quote is opened by its mark, and by an apostrophe only before a word', () => {
  expect(['"a', '`a', '“a', '‘a', '«a', "'a"].map((text) => closingOf(text, 0))).toEqual(['"', '`', '”', '’', '»', "'"]);
  expect([closingOf("don't", 3), closingOf(" 'a", 1), closingOf("('a", 1), closingOf("x'a", 1), closingOf('a', 0)]).toEqual([
    '',
    "'",
    "'",
    '',
    '',
  ]);
});

test('a quote closes at its mark, and at an escaped one where it was opened by such', () => {
  const text = '"a \\"b\\" c" \'d\'s e\'';
  const closes = closer(text);
  expect([closes(0, '"'), closes(4, '"'), closes(12, "'"), closes(18, "'")]).toEqual([10, 7, 18, text.length]);
});

test('names are words of letters with signs, and a short number behind them', () => {
  const names = ['email', 'users_email_key', 'email_1', '@scope/left-pad', 'public.orders', 'X-Request-Id'];
  expect(names.filter((name) => !isName(name))).toEqual([]);
  const others = ['', 'jane@x.org', './a', '/a', 'a1', 'a_1234', 'a b', 'é', 'x'.repeat(64)];
  expect(others.filter(isName)).toEqual([]);
});

test('quotes of other languages are opened and closed by their own marks', () => {
  expect(['„a“', '‚a‘', '»a«', '‹a›', '「a」', '『a』'].map((text) => closingOf(text, 0) === text.at(-1))).not.toContain(false);
});
