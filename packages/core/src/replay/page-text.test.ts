import { expect, test } from 'vitest';
import { definePolicy } from '../policy.ts';
import { createPageMirror } from './page-mirror.ts';
import { element, pageOf, text } from './page-sample.ts';
import { type BroughtText, scrubTexts } from './page-text.ts';

const { matcher } = definePolicy();

/** What is written of the texts of a page, and how often. */
function writtenOf(...body: readonly unknown[]): readonly string[] {
  const page = createPageMirror();
  const brought: BroughtText[] = [];
  const written: string[] = [];
  page.add(pageOf(...body), {}, (record, node) => {
    const { textContent } = record;
    if (node === undefined || typeof textContent !== 'string') return;
    const at = brought.length;
    brought.push({ node, text: textContent, write: (sent) => written.splice(at, 1, sent) });
  });
  expect(scrubTexts(brought, matcher, { isWhole: true })).toEqual([]);
  return written;
}

test('a value within one text is replaced, and what stands beside it stays', () => {
  expect(writtenOf(element(10, 'p', [text(11, 'for rosa@example.org, '), element(12, 'b', [text(13, 'today')])]))).toEqual([
    'for [email], ',
    'today',
  ]);
});

test('a value over many texts is hidden wherever in a long line it stands', () => {
  const words = Array.from({ length: 3000 }, (_none, at) => text(100 + at, 'a word of the page '));
  const card = ['5555 ', '5555 ', '5555 ', '4444'].map((group, at) => text(10_000 + at, group));
  const written = writtenOf(element(10, 'p', [...words, ...card, ...words.map((_word, at) => text(20_000 + at, ' and more'))]));
  expect(written.slice(3000, 3004)).toEqual(['**** ', '**** ', '**** ', '****']);
  expect(new Set([...written.slice(0, 3000), ...written.slice(3004)])).toEqual(new Set(['a word of the page ', ' and more']));
});

test('texts that the SDK masked are written as they are', () => {
  expect(writtenOf(text(10, '**** *****'), element(11, 'b', [text(12, '***')]), text(13, ' '))).toEqual([
    '**** *****',
    '***',
    ' ',
  ]);
});
