import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { freshOf } from './fresh.ts';

const corpus: string = fileURLToPath(new URL('../corpus', import.meta.url));

test('a fresh event has instants that a clock can show, and numbers of orders as JSON writes them', () => {
  const texts = readCorpus(corpus).flatMap(({ item }) => Array.from({ length: 5 }, () => JSON.stringify(freshOf(item))));
  const told = texts.join('\n');
  expect(told.match(/T\d\d:\d\d:[6-9]\d/g)).toBeNull();
  expect(told.match(/"id\\*":0\d/g)).toBeNull();
  expect(told).toMatch(/T\d\d:\d\d:[0-5]\d\.\d{3}Z/);
});
