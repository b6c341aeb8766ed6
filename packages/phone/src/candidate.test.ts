import { expect, test } from 'vitest';
import { candidateAt, isWrittenOut } from './candidate.ts';

test('a candidate is the digits from a place on and the signs between them, with the bracket before them', () => {
  expect(candidateAt('at 030 1234567.', 3)).toEqual({ start: 3, end: 14, text: '030 1234567' });
  expect(candidateAt('(030) 123-45 67!', 1)).toEqual({ start: 0, end: 15, text: '(030) 123-45 67' });
  expect(candidateAt('030\u00a0123\u202f456', 0)?.text).toBe('030\u00a0123\u202f456');
});

test('too few digits, too many, and other signs are none', () => {
  expect(['12345', '1'.repeat(16), '1234 5678 9012 3456', '42 items of 1234567'].map((text) => candidateAt(text, 0))).toEqual(
    Array(4).fill(undefined),
  );
});

test('however long a row is, no more of it is read than a number has digits', () => {
  const row = '1 '.repeat(100_000);
  const started = candidateAt(row, 0);
  expect(started).toBeUndefined();
});

test.each(['030 1234567', '(555) 123-4567', '555-123-4567', '01 23 45 67 89'])('%s is written out', (text) => {
  expect(isWrittenOut({ start: 0, end: text.length, text })).toBe(true);
});

test.each(['0301234567', '2026-11-26', '26.11.2026 10', '192.168.100.200', '1024-2048', '912 345 678', '1234567.891'])(
  '%s is written like other things as well',
  (text) => {
    expect(isWrittenOut({ start: 0, end: text.length, text })).toBe(false);
  },
);
