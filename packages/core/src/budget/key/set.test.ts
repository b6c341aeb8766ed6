import { expect, test } from 'vitest';
import { createKeySet } from './set.ts';

const numberOf = (at: number): readonly [number, number] => [
  Math.imul(at + 1, 0x9e3779b1) >>> 0,
  Math.imul(at + 7, 0x85ebca6b) >>> 0,
];

test('a set of keys knows what was added, and nothing else', () => {
  const set = createKeySet(4096);
  for (let at = 0; at < 500; at += 1) for (const _time of [1, 2]) set.add(...numberOf(at));
  const known = Array.from({ length: 1000 }, (_none, at) => set.has(...numberOf(at)));
  expect(known.filter(Boolean).length).toBeGreaterThan(495);
  expect(known.slice(500).filter(Boolean)).toEqual([]);
});

test('a set that is full knows the latest', () => {
  const set = createKeySet(8);
  for (let at = 0; at < 1000; at += 1) {
    set.add(...numberOf(at));
    expect(set.has(...numberOf(at))).toBe(true);
  }
});
