import { expect, test } from 'vitest';
import { createMemory } from './memory.ts';

test('a memory knows what was added, and nothing else', () => {
  const memory = createMemory(10);
  memory.add('fine');
  expect([memory.has('fine'), memory.has('other'), memory.has('')]).toEqual([true, false, false]);
});

test('what was asked for lately is kept, and what was not is forgotten', () => {
  const memory = createMemory(10);
  memory.add('often');
  memory.add('once');
  for (let at = 0; at < 100; at += 1) {
    memory.add(`other ${at}`);
    memory.has('often');
  }
  expect([memory.has('often'), memory.has('once'), memory.has('other 99')]).toEqual([true, false, true]);
});

test('it holds no more than it may', () => {
  const memory = createMemory(10);
  const texts = Array.from({ length: 1000 }, (_none, at) => `text ${at}`);
  for (const text of texts) memory.add(text);
  expect(texts.filter(memory.has).length).toBeLessThanOrEqual(10);
});
