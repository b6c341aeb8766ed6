import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { scrubbedBy } from '../scrubbed-by.ts';
import { createWork } from '../work.ts';
import { decodedView } from './view.ts';

/** What the characters of a view came from. */
function originsOf(text: string): readonly (readonly [string, string])[] {
  const view = decodedView(text);
  return view === undefined
    ? []
    : Array.from({ length: view.text.length }, (_none, at) => [
        view.text[at] ?? '',
        text.slice(view.offsets[at], view.offsets[at + 1]),
      ]);
}

describe('the decoded view of a text', () => {
  test.each([
    ['a%40b', 'a@b'],
    ['%61%6C%69', 'ali'],
    ['%C3%A9%e4%b8%ad%F0%9F%98%80', 'é中😀'],
    ['%2540', '%40'],
    ['a%zz%4', undefined],
    ['100%', undefined],
    ['%E9%40', '%E9@'],
    ['%FF%40%FE', '%FF@%FE'],
    ['%F0%9F%98x', undefined],
    ['%F7%BF%BF%BF%40', '%F7%BF%BF%BF@'],
    ['%C1%80', '@'],
    ['%ED%A0%80', '\ud800'],
    ['a \u2192 b\u27f6c', 'a = b=c'],
    ['a=1+2', 'a=1 2'],
    ['1+2', undefined],
    ['a\\u0040b', 'a@b'],
    ['a\\\\\\u0040b', 'a@b'],
    ['\\ud83d\\ude00', '😀'],
    ['\\u00', undefined],
    ['a\\x40b\\X2e', 'a@b.'],
    ['a\\\\x40b', 'a@b'],
    ['a\\100b\\056c', 'a@b.c'],
    ['a\\x4', undefined],
    ['a\\nb\\\\tc\\r\\nd', 'a\nb\tc\r\nd'],
    ['\\Na\\s', undefined],
    ['https:\\/\\/a\\\\/b', 'https://a/b'],
    ['a&#64b&#x40;c&a;', 'a@b@c&a;'],
    ['a\u0664\u06f1\u0670', 'a41\u0670'],
    ['\\012\\000\\777\\18a', undefined],
    ['', undefined],
  ])('of %s is %s', (text, decoded) => {
    expect(decodedView(text)?.text).toBe(decoded);
  });

  test('says where each character came from', () => {
    expect(originsOf('a%40%C3%A9\\u0062+=%E9')).toEqual([
      ['a', 'a'],
      ['@', '%40'],
      ['é', '%C3%A9'],
      ['b', '\\u0062'],
      [' ', '+'],
      ['=', '='],
      ['%', '%'],
      ['E', 'E'],
      ['9', '9'],
    ]);
    expect([...(decodedView('%F0%9F%98%80x')?.offsets ?? [])]).toEqual([0, 0, 12, 13]);
  });

  test('undoes what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const bytes = [...new TextEncoder().encode(text)];
        const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        expect(decodedView(encoded)?.text).toBe(text);
      }),
    );
  });

  test('is found in an encoded text beyond 512 bytes as well', () => {
    expect(decodedView('%61'.repeat(2000))?.text).toBe('a'.repeat(2000));
  });

  test('has offsets that begin at the start, never fall and end at the end', () => {
    const text = fc.string({
      unit: fc.constantFrom('%', '4', '0', 'e', '9', 'a', '+', '=', '\\', 'u', '%40', '%e9', '%C3%A9', '\\u0041', '😀'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (encoded) => {
        const view = decodedView(encoded);
        fc.pre(view !== undefined);
        const { offsets, text: decoded } = view;
        expect(offsets).toHaveLength(decoded.length + 1);
        expect([offsets[0], offsets.at(-1)]).toEqual([0, encoded.length]);
        expect(offsets.every((offset, at) => at === 0 || offset >= (offsets[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

test('a value behind the end of a line that is written as an escape is found', () => {
  const scrubbed = scrubbedBy([]);
  const values = [
    ['4111 1111 1111 1111', 'card'],
    ['DE89370400440532013000', 'iban'],
    ['198.51.100.77', 'ip'],
  ] as const;
  for (const [value, label] of values)
    for (const lineEnd of ['\\n', '\\r\\n', '\\t', '\\\\n'])
      expect(scrubbed(`{ body: 'a${lineEnd}${value}${lineEnd}b' }`)).toBe(`{ body: 'a${lineEnd}[${label}]${lineEnd}b' }`);
  expect(scrubbed("'a\\ncvv: 123'")).toBe("'a\\ncvv: [card]'");
});

test('a value behind the colour of a terminal is found, also where its escape was lost or is shown', () => {
  const scrubbed = scrubbedBy([]);
  for (const [on, off] of [
    ['[33m', '[39m'],
    ['[1;33m', '[0m'],
    ['#033[33m', '#033[0m'],
    ['^[[33m', '^[[0m'],
    ['\\e[33m', '\\e[0m'],
    ['\\033[33m', '\\033[0m'],
    ['\\u001b[33m', '\\u001B[0m'],
    ['\\\\x1b[33m', '\\\\x1b[0m'],
  ] as const) {
    expect(scrubbed(`pan ${on}4111111111111111${off} refused`)).toBe(`pan ${on}[card]${off} refused`);
    expect(scrubbed(`${on}password${off}=${on}tulip${off} refused`)).not.toContain('tulip');
  }
});

test('a value behind slashes that are escaped, as PHP writes JSON, is found in a text', () => {
  const scrubbed = scrubbedBy([]);
  expect(scrubbed('got {"path":"\\/home\\/ann\\/a.ts","url":"redis:\\/\\/:tulip7A$x@db:1\\/a"} back')).toBe(
    'got {"path":"\\/home\\/[user]\\/a.ts","url":"redis:\\/\\/[url credentials]@db:1\\/a"} back',
  );
});

test('a plus sign in a value that is encoded elsewhere in the text stays one', () => {
  const scrubbed = scrubbedBy([]);
  const value = 'sY5v+yNoi+ax9q4E/yk97NW1s2VuFEVmZ/S7v4UHchY=';
  for (const [before, written, after] of [
    ['\\n', value, '\\n'],
    ['[33m', value, '[0m'],
    ['&quot;', value, '&quot;'],
    ['"', value.replaceAll('/', '\\/'), '"'],
  ] as const)
    expect(scrubbed(`sent ${before}Bearer ${written}${after} to ?a=4111+1111+1111+1111`)).toBe(
      `sent ${before}[bearer]${after} to ?a=[card]`,
    );
});

test('a text in which no plus sign may be a space is read once', () => {
  const scan = (text: string): boolean => createMatcher(detectorsInForce([])).scan(text, {}, createWork()).isEncoded;
  for (const text of ['a=b+c', 'a=+4', '{"q":"a=1+2"}', 'a=b+&c=d']) expect(scan(text)).toBe(true);
  for (const text of ['{"a":"b=c","phone":"+49 30"}', 'a = b + c', "f('+') = 1", 'a=b+', '+a=b', 'a+b'])
    expect(scan(text)).toBe(false);
});
