import { expect, test } from 'vitest';
import { hexadecimalAt } from './hexadecimal.ts';

test('bytes in hexadecimal digits that are a text are read, in capitals and behind their mark too', () => {
  const digits = Buffer.from('to: a tulip').toString('hex');
  expect(hexadecimalAt(digits, 0)).toEqual({ start: 0, end: 22, padded: 22, text: 'to: a tulip' });
  expect(hexadecimalAt(`at 0x${digits.toUpperCase()},`, 3)).toEqual({ start: 5, end: 27, padded: 27, text: 'to: a tulip' });
});

test('a digest is no text, and neither are a few bytes', () => {
  expect(hexadecimalAt('3f2a9c1d3f2a9c1d3f2a9c1d3f2a9c1d', 0)).toBeUndefined();
  expect(hexadecimalAt(Buffer.from('tulip').toString('hex'), 0)).toBeUndefined();
});

test('characters of more than one byte are read as UTF-8', () => {
  expect(hexadecimalAt(Buffer.from('name=to Jürgen').toString('hex'), 0)?.text).toBe('name=to Jürgen');
});
