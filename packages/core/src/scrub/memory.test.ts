import { expect, test } from 'vitest';
import { createMemory, hashOf } from './memory.ts';

function remembering(most: number): {
  add: (text: string) => void;
  has: (text: string) => boolean;
  hasStretch: (text: string, start: number, end: number) => boolean;
} {
  const { add, has, hasStretch } = createMemory(most);
  return { add: (text) => add(text, hashOf(text)), has: (text) => has(text, hashOf(text)), hasStretch };
}

test('a memory knows what was added twice, and nothing else', () => {
  const memory = remembering(16);
  memory.add('fine');
  expect(memory.has('fine')).toBe(false);
  memory.add('fine');
  expect([memory.has('fine'), memory.has('fin'), memory.has('fi?e'), memory.has('')]).toEqual([true, false, false, false]);
});

test('a stretch of a text is known as the text it spells', () => {
  const memory = remembering(16);
  memory.add('level');
  memory.add('level');
  const stretches = [
    [2, 7],
    [2, 6],
    [1, 6],
    [2, 2],
  ] as const;
  expect(stretches.map(([start, end]) => memory.hasStretch('a level b', start, end))).toEqual([true, false, false, false]);
});

test('it holds no more than it may: what shares a slot is forgotten', () => {
  const memory = remembering(16);
  const texts = Array.from({ length: 100 }, (_none, at) => `text ${at}`);
  for (const text of [...texts, ...texts].sort()) memory.add(text);
  const known = texts.filter(memory.has).length;
  expect(known).toBeGreaterThan(4);
  expect(known).toBeLessThanOrEqual(16);
});

test('texts that come once take the place of none', () => {
  const memory = remembering(16);
  for (const text of ['GET /orders', 'GET /orders']) memory.add(text);
  for (let at = 0; at < 1000; at += 1) memory.add((at * 0x01000193).toString(36));
  expect(memory.has('GET /orders')).toBe(true);
});

test('few words and paths share a slot', () => {
  const memory = remembering(4096);
  const words = 'error warning info debug navigation console http fetch ui.click GET POST category message lib/app.js lib/api.js';
  const texts = words
    .split(' ')
    .flatMap((word) => [word, `/srv/shop/node_modules/router/${word}`, `${word} of the shop is not there`]);
  for (const text of [...texts, ...texts]) memory.add(text);
  expect(texts.filter(memory.has).length).toBeGreaterThan(texts.length * 0.9);
});

test('a long text is not remembered', () => {
  const memory = remembering(16);
  const [short, long] = ['a'.repeat(160), 'b'.repeat(161)];
  for (const text of [short, short, long, long]) memory.add(text);
  expect([memory.has(short), memory.has(long)]).toEqual([true, false]);
});
