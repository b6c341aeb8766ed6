import { expect, test } from 'vitest';
import { base64At, hasPlusOfBase64 } from './base64.ts';

test('a text in Base64 is read to its end, and what fills it up belongs to it', () => {
  const encoded = Buffer.from('plain words of a lily').toString('base64');
  const padded = Buffer.from('plain words of a tulip').toString('base64');
  expect(base64At(`a ${encoded} b`, 2)).toEqual({ start: 2, end: 30, padded: 30, text: 'plain words of a lily' });
  expect(base64At(padded, 0)).toEqual({ start: 0, end: 30, padded: 32, text: 'plain words of a tulip' });
});

test('characters of more than one byte are read as UTF-8', () => {
  expect(base64At(Buffer.from('name=to Jürgen and Zoë!').toString('base64'), 0)?.text).toBe('name=to Jürgen and Zoë!');
});

test('what does not begin as a text is none', () => {
  expect(base64At('iVBORw0KGgoAAAANSUhEUgAAAAUA', 0)).toBeUndefined();
});

test('lines of sixty digits and more are one word', () => {
  const plain = 'plain words of a lily and of a tulip, '.repeat(5);
  const encoded = Buffer.from(plain).toString('base64');
  const line = /.{76}/g;
  for (const lineEnd of ['\n', '\r\n', '\n  ', '\\n', '\\r\\n']) {
    const lines = encoded.replace(line, `$&${lineEnd}`);
    expect(base64At(lines, 0)?.text).toBe(plain);
    expect(base64At(lines, 0)?.padded).toBe(lines.length);
  }
  const apart = `${Buffer.from('plain words of a lily').toString('base64')}\n`.repeat(2);
  expect(base64At(apart, 0)?.text).toBe('plain words of a lily');
});

test('a plus sign with thirteen signs of a word on one side is one of Base64', () => {
  for (const text of ['sY5v+yNoiax9q4E4yk97', 'q=sY5vyNoiax9q4E+a', '++sY5v\\/yNoiax9q4', 'a+b+sY5vyNoiax9q4'])
    expect(hasPlusOfBase64(text)).toBe(true);
  for (const text of ['', 'q=a+tulip+lamp', 'sY5vyNoiax9q-+', 'sY5vyNoiax9q4E', '+'.repeat(40), 'sY5vyNoiax9q+4Eyk97tulipq.'])
    expect(hasPlusOfBase64(text)).toBe(false);
});
