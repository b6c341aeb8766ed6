import { describe, expect, test } from 'vitest';
import type { Detector } from '../detectors/detector.ts';
import { dispatchOf, slotOf } from './dispatch.ts';

const order: Detector = { id: 'shop/order', label: 'order', pattern: /ORD-\d{6}/gi };

describe('detectors are tried', () => {
  test('at the words they name, in capitals too', () => {
    const { words, apart } = dispatchOf([{ ...order, starts: ['ord-', 'po-'] }]);
    expect(words[slotOf('o'.charCodeAt(0), 'r'.charCodeAt(0))]).toMatchObject([{ text: 'ord-' }]);
    expect(words[slotOf('P'.charCodeAt(0), 'O'.charCodeAt(0))]).toMatchObject([{ text: 'po-' }]);
    expect(apart).toEqual([]);
  });

  test('at the signs and the counts of digits they name', () => {
    const find = (): undefined => undefined;
    const { marks, digits } = dispatchOf([{ id: 'a/b', label: 'b', starts: ['://'], digits: [4, 6], find }]);
    expect(marks[':'.charCodeAt(0)]).toMatchObject([{ text: '://', attempt: { rank: 1 } }]);
    expect([4, 5, 6].map((count) => digits[count]?.length)).toEqual([1, undefined, 1]);
  });

  test('in the order they are listed, where they share a place', () => {
    const { words } = dispatchOf([
      { ...order, starts: ['ord-'] },
      { ...order, id: 'shop/order-2', starts: ['ord'] },
    ]);
    const [first, second] = words[slotOf('o'.charCodeAt(0), 'r'.charCodeAt(0))] ?? [];
    expect([first?.attempt?.rank, second?.attempt?.rank]).toEqual([1, 2]);
  });

  test('before forms, which are led to like them', () => {
    const form = { starts: ['ord'], inCode: false, read: (): undefined => undefined };
    const { words } = dispatchOf([{ ...order, starts: ['ord-'] }], [form]);
    expect(words[slotOf('o'.charCodeAt(0), 'r'.charCodeAt(0))]).toMatchObject([{ rank: 1 }, { rank: 2, form }]);
  });

  test('apart from all others, where they name nothing; those of keys alone nowhere', () => {
    const { apart, words } = dispatchOf([order, { id: 'a/b', label: 'b', keys: ['b'] }]);
    expect(apart).toMatchObject([{ attempt: { detector: order }, contains: undefined }]);
    expect(words).toEqual([]);
  });
});
