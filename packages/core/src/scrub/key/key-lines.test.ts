import { expect, test } from 'vitest';
import { textOfLines } from './key-lines.ts';

const first = `-----BEGIN PRIVATE ${'KEY'}-----`;

test('a list that begins as a key is a text', () => {
  expect(textOfLines([first, 'tulip', 7])).toBe(`${first}\ntulip`);
  expect(textOfLines([first, ...Array(1000).fill('a')])?.length).toBe(first.length + 399 * 2);
});

test('every other list is none', () => {
  expect([textOfLines([]), textOfLines(['tulip', first]), textOfLines(['-----BEGIN CERTIFICATE-----'])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
