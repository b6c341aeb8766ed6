import { expect, test } from 'vitest';
import { isCode, isMadeUp, madeUpBelow } from './made-up.ts';

test('letters and digits together are made up, and the name of a procedure is not', () => {
  expect(['tulip7a', 'iris-42', 'v1tulipAndIrisInOneWord'].filter((word) => !isMadeUp(word))).toEqual([]);
  expect(['tulip', 'tul7', '1234567', 'sha256x', '100000ms'].filter(isMadeUp)).toEqual([]);
});

test('digits are a code behind its name', () => {
  expect(isCode('sms code', '482913') && isCode('PIN', '4829') && isCode('cvv', '123')).toBe(true);
  expect(isCode('sms code', '123') || isCode('page', '4829') || isCode('cvv', '12345') || isCode('otp', '4829a')).toBe(false);
});

test('a made-up word stands alone in the line below', () => {
  expect(madeUpBelow('a:\ntulip7a', 2)).toEqual({ start: 3, end: 10 });
  expect(madeUpBelow('a: \r\n\r\n  tulip7a  \nb', 2)).toEqual({ start: 9, end: 16 });
  expect(
    ['a:\ntulip7a b', 'a:\n\n\ntulip7a', 'a: tulip7a', 'a:\nio/tulip7', 'a:\nb7: tulip'].map((text) => madeUpBelow(text, 2)),
  ).toEqual(Array.from({ length: 5 }, () => undefined));
});
