import { expect, test } from 'vitest';
import { splitEnvelope } from './envelope.ts';

function split(text: string): { readonly headerLine: string; readonly items: readonly unknown[]; readonly rest: string } {
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const { headerLine, items, rest } = splitEnvelope(new TextEncoder().encode(text));
  return {
    headerLine: decode(headerLine),
    items: items.map(({ type, payload }) => [type, decode(payload)]),
    rest: decode(rest),
  };
}

test('items end after their length or with their line', () => {
  expect(split('{"dsn":"x"}\n{"type":"a","length":5}\n1\n2\n3\n{"type":"b"}\n{"x":1}\n{"type":"c","length":0}\n')).toEqual({
    headerLine: '{"dsn":"x"}',
    items: [
      ['a', '1\n2\n3'],
      ['b', '{"x":1}'],
      ['c', ''],
    ],
    rest: '',
  });
});

test('the length counts bytes', () => {
  expect(split('{}\n{"type":"a","length":6}\näöü\n{"type":"b"}\n').items).toEqual([
    ['a', 'äöü'],
    ['b', ''],
  ]);
});

test.each([
  ['plain text', 'plain text', ''],
  ['a header that is a list', '[]\n{"type":"a"}\nx', ''],
  ['an item without a type', '{}\n{"length":1}\nx', '{"length":1}\nx'],
  ['an item whose length is beyond the end', '{}\n{"type":"a","length":9}\nx', '{"type":"a","length":9}\nx'],
  ['an item that does not end where it says', '{}\n{"type":"a","length":1}\nxy', '{"type":"a","length":1}\nxy'],
  ['an item whose length is no count', '{}\n{"type":"a","length":-1}\nxy', '{"type":"a","length":-1}\nxy'],
  ['an item header that is no JSON', '{}\nnonsense', 'nonsense'],
])('what follows %s is the rest', (_what, text, rest) => {
  expect(split(text)).toMatchObject({ items: [], rest: rest === '' ? text : rest });
});

test('every byte but the newlines between the parts is in a part', () => {
  const text = '{}\n{"type":"a"}\npayload\n{"type":"b","length":3}\nabc\nrest\nof it';
  const { headerLine, items, rest } = splitEnvelope(new TextEncoder().encode(text));
  const parts = [headerLine, ...items.flatMap((item) => [item.headerLine, item.payload]), rest];
  expect(parts.map((part) => new TextDecoder().decode(part)).join('\n')).toBe(text);
});
