import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

test('lines and columns count from one, and every kind of line break ends a line', () => {
  const text = 'ab\ncd\r\nef\rgh';
  const places = ['a', 'b', 'c', 'e', 'f', 'g', 'h'].map((letter) => placeOf(text, text.indexOf(letter)));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '1:2', '2:1', '3:1', '3:2', '4:1', '4:2']);
});

test('the second half of a line break is still on its line', () => {
  expect(placeOf('a\r\nb', 2)).toEqual({ line: 1, column: 3 });
});

test('the end of a text is behind its last character', () => {
  expect(placeOf('ab\ncd', 5)).toEqual({ line: 2, column: 3 });
  expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
});
