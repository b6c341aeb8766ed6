import { describe, expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { createWork } from '../work.ts';
import { attemptAt, attemptOf, searchAll, tried } from './attempt.ts';

const order: Detector = { id: 'shop/order', label: 'order', pattern: /ORD-\d{6}/gi };

describe('an attempt at a place', () => {
  test('finds what begins there, in the case the pattern allows, and nothing behind', () => {
    const attempt = attemptOf(order, 3);
    const text = 'ord-123456 ORD-654321';
    expect(attemptAt(attempt, text, 0, createWork())).toEqual({ start: 0, end: 10, detector: order, rank: 3 });
    expect(attemptAt(attempt, text, 1, createWork())).toBeUndefined();
    expect(attemptAt(attempt, text, 11, createWork())).toMatchObject({ start: 11, end: 21 });
  });

  test('leaves what the pattern keeps', () => {
    const kept = attemptOf({ ...order, pattern: /(?<keep>order )\d{6}/g }, 1);
    expect(attemptAt(kept, 'order 123456', 0, createWork())).toMatchObject({ start: 6, end: 12 });
  });

  test('takes what a function finds, also before the place', () => {
    const found: Detector = { id: 'a/b', label: 'b', starts: ['@'], find: (_text, at) => ({ start: at - 2, end: at + 2 }) };
    expect(attemptAt(attemptOf(found, 1), 'ab@cd', 2, createWork())).toMatchObject({ start: 0, end: 4 });
    const nothing = attemptOf({ ...found, find: () => undefined }, 1);
    expect(attemptAt(nothing, 'ab@cd', 2, createWork())).toBeUndefined();
  });

  test('is counted with what it refuses, shows the validator what is around, and throws what that throws', () => {
    const work = createWork();
    const seen: unknown[] = [];
    const refusing = attemptOf({ ...order, validate: (...shown) => seen.push(shown) === 0 }, 1);
    expect(attemptAt(refusing, 'my ORD-123456!', 3, work)).toBeUndefined();
    expect(work.characters).toBe(tried + 10);
    expect(seen).toEqual([['ORD-123456', { before: 'my ', after: '!' }]]);
    const throwing = attemptOf({ ...order, validate: () => expect.unreachable() }, 1);
    expect(() => attemptAt(throwing, 'ORD-123456', 0, createWork())).toThrow();
  });
});

test('a search finds all, goes on behind the first character of what is refused, and counts both', () => {
  const even: Detector = { id: 'a/b', label: 'b', pattern: /\d{4}/g, validate: (match) => Number(match) % 2 === 0 };
  const work = createWork();
  const spans = searchAll(attemptOf(even, 1), /\d{4}/g, '11112 4444', work);
  expect(spans.map(({ start, end }) => [start, end])).toEqual([
    [1, 5],
    [6, 10],
  ]);
  expect(work.characters).toBe(10 + 4);
});
