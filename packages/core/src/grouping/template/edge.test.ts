import { expect, test } from 'vitest';
import { addressEnd, isSign, plainEnd, wordEnd, wordStart } from './edge.ts';
import { outputOf } from './output.ts';
import { closer } from './quote.ts';

/** The part of a text that is left when the signs around it are. */
function wordOf(text: string): string {
  const start = wordStart(text, 0, text.length);
  return text.slice(start, wordEnd(text, start, text.length));
}

function addressOf(text: string): string {
  const reading = { text, to: text.length, closes: closer(text), output: outputOf(100), isObject: false };
  return text.slice(0, addressEnd(reading, 0));
}

test('a sign stands between words, and an apostrophe within one does not', () => {
  expect([isSign('abc(d', 3), isSign("don't", 3), isSign("a' b", 1), isSign('a-b', 1), isSign('a“b', 1)]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('a word is left without the punctuation around it, and with what is its own', () => {
  const words: readonly (readonly [text: string, word: string])[] = [
    ['...abc!?', 'abc'],
    ['#7:', '7'],
    ['-5', '-5'],
    ['--port', 'port'],
    ['-v', '-v'],
    ['+1.5%', '+1.5%'],
    ['.5', '.5'],
    ['./a/', './a'],
    ['~/a', '~/a'],
    ['/:id', 'id'],
    ['::1', '::1'],
    ['fe80::', 'fe80::'],
    ['Fee::', 'Fee'],
    ['...', ''],
  ];
  expect(words.map(([text]) => wordOf(text))).toEqual(words.map(([, word]) => word));
});

test('an address ends at a space or a quote, without the punctuation of the sentence', () => {
  const addresses: readonly (readonly [text: string, address: string])[] = [
    ['https://x.example/a?b=c,d#e), f', 'https://x.example/a?b=c,d#e'],
    ['/a/b/."', '/a/b/'],
    ["/a/o'neil/b' x", "/a/o'neil/b"],
    ['/a<b', '/a'],
  ];
  expect(addresses.map(([text]) => addressOf(text))).toEqual(addresses.map(([, address]) => address));
});

test('a plain word is one of small letters that nothing adjoins', () => {
  const end = (text: string): number => plainEnd(text, 0, text.length);
  expect([end('order 5'), end('Order, x'), end('order.'), end('order')]).toEqual([5, 5, 5, 5]);
  expect(['ordeR', 'order5', 'order:', 'order.js', 'deadbeefcafe', 'Mon', 'o'.repeat(80), '5'].map(end)).toEqual(
    Array.from({ length: 8 }, () => -1),
  );
});
