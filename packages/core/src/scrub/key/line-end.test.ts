import { describe, expect, test } from 'vitest';
import { innerLineEnd, lineEnd } from './line-end.ts';

test.each([
  ['a\nb', 1],
  ['a\r\nb', 1],
  ['ab', 2],
  ['', 0],
])('a line ends before its break, or with the text', (text, end) => {
  expect(lineEnd(text, 0)).toBe(end);
  expect(lineEnd(text, 0, Math.min(end, 1))).toBe(Math.min(end, 1));
});

/** What stands behind the separator that `^` follows, up to where the line ends within itself. */
function valueIn(marked: string): string | undefined {
  const start = marked.indexOf('^');
  const text = marked.replace('^', '');
  const separator = text.slice(0, start).trimEnd().length - 1;
  const end = innerLineEnd(text, separator, start);
  return end === undefined ? undefined : text.slice(start, end);
}

describe('a line ends', () => {
  test.each([
    ["-H 'Cookie: ^a=b; c=d' https://host.example", 'a=b; c=d'],
    ['("Cookie: ^a=b")', 'a=b'],
    ['/a?cookie=^a=b; c=d&n=1', 'a=b; c=d'],
    ['a=1; cookie=^b=c d; e=1', 'b=c d'],
    ['a=1&cookie=^b c\nd&n=1', 'b c'],
    ['{"a":"sent Cookie: ^a=b; c=d","b":1', 'a=b; c=d'],
    ['["sent Cookie: ^a=b"]', 'a=b'],
    ['{\\"a\\": \\"sent Cookie: ^a=b\\", \\"b', 'a=b'],
    ['{"a":"sent Cookie: ^a=b"},{"b', 'a=b'],
  ])('within itself: %s', (text, value) => {
    expect(valueIn(text)).toBe(value);
  });

  test.each([
    'Cookie: ^a=b; c=d',
    "it's Cookie: ^a=b; c='d'",
    'said "hello" with Cookie: ^a="b", "c"',
    '{"a":"sent Cookie: ^a={\\"b\\":\\"c\\"}; d=e","f":1',
    '{"a":"sent Cookie: ^a=b and no more',
    '{"a":"sent Cookie: ^a=b\n","c":1',
    `'Cookie: ^${'a'.repeat(5_000)}'`,
  ])('where it is broken, in %s', (text) => {
    expect(valueIn(text)).toBeUndefined();
  });
});
