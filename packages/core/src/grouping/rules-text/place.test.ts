import { expect, test } from 'vitest';
import { placeOf, placesOf } from './place.ts';

test('lines and columns count from one, and every kind of line break ends a line', () => {
  const text = 'ab\ncd\r\nef\rgh';
  const places = ['a', 'b', 'c', 'e', 'f', 'g', 'h'].map((letter) => placeOf(text, text.indexOf(letter)));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '1:2', '2:1', '3:1', '3:2', '4:1', '4:2']);
});

test('the second half of a line break is still on its line', () => {
  expect(placeOf('a\r\nb', 2)).toEqual({ line: 1, column: 3 });
});

test('a text is read once for all of its places', () => {
  let reads = 0;
  const line = 'error.type:A -> a\n';
  const written = line.repeat(100);
  const text = {
    length: written.length,
    startsWith: (start: string, at: number): boolean => written.startsWith(start, at),
    charCodeAt: (at: number): number => {
      reads += 1;
      return written.charCodeAt(at);
    },
  };
  const placeAt: unknown = Reflect.apply(placesOf, undefined, [text]);
  const once = reads;
  if (typeof placeAt !== 'function') throw new Error('no function');
  const places = Array.from({ length: 100 }, (_none, at) => placeAt(at * line.length + 2));
  expect(places).toEqual(Array.from({ length: 100 }, (_none, at) => ({ line: at + 1, column: 3 })));
  expect([once, reads]).toEqual([text.length, text.length]);
});

test('the end of a text is behind its last character', () => {
  expect(placeOf('ab\ncd', 5)).toEqual({ line: 2, column: 3 });
  expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
});
