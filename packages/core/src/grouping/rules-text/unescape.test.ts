import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAt, quoted, unescaped } from './unescape.ts';

test.each([
  ['order\\tlate', 'order\tlate'],
  ['line\\none', 'line\none'],
  ['a\\"b\\\'c\\\\d', 'a"b\'c\\d'],
  ['\\x41\\u00e9\\U0001f600', 'Aé😀'],
  ['\\101\\7\\0', 'A\x07\0'],
  ['bell \\a, back \\b, feed \\f, up \\v', 'bell \x07, back \b, feed \f, up \v'],
])('%s means what it does in Python', (written, meant) => {
  expect(unescaped(written)).toBe(meant);
});

test.each([['\\*'], ['\\{\\}'], ['\\x4'], ['\\xg0'], ['\\u12'], ['\\U00110000'], ['\\q'], ['end\\'], ['\\N{BULLET}'], ['\\é']])(
  '%s is no escape, and stays as it is written',
  (written) => {
    expect(unescaped(written)).toBe(written);
  },
);

test('what is cut short does not eat what stands behind it', () => {
  expect(unescaped('\\x4\\x41')).toBe('\\x4A');
  expect(escapeAt('\\x4', 0)).toBeUndefined();
});

test('any text that is quoted means itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unescaped(quoted(text).slice(1, -1))).toBe(text);
    }),
  );
});

test('a quoted text is one line without characters that nobody sees', () => {
  expect(quoted('a\n\r\t\x00\x85"\\')).toBe('"a\\n\\r\\t\\x00\\x85\\"\\\\"');
});
