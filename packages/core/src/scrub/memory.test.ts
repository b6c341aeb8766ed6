import { expect, test } from 'vitest';
import { createMemory } from './memory.ts';

test('a memory knows what was added, and nothing else', () => {
  const memory = createMemory(16);
  memory.add('fine');
  expect([memory.has('fine'), memory.has('fin'), memory.has('fi?e'), memory.has('')]).toEqual([true, false, false, false]);
});

test('what was added last is known, and what shares its slot is forgotten', () => {
  const memory = createMemory(16);
  const texts = Array.from({ length: 100 }, (_none, at) => `text ${at}`);
  for (const text of texts) {
    memory.add(text);
    expect(memory.has(text)).toBe(true);
  }
  expect(texts.filter(memory.has).length).toBeLessThanOrEqual(16);
});

test('words of a language share few slots', () => {
  const memory = createMemory(4096);
  const words = 'error warning info debug navigation console http fetch ui.click GET POST category message lib/app.js'.split(' ');
  for (const word of words) memory.add(word);
  expect(words.filter(memory.has)).toEqual(words);
});
