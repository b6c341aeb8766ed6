import { describe, expect, test } from 'vitest';
import type { Detector } from '../../detectors/detector.ts';
import { type Dispatch, dispatchOf, longestBefore, longestWord, type Start, slotOf, slotOfThree } from './dispatch.ts';

const order: Detector = { id: 'shop/order', label: 'order', pattern: /ORD-\d{6}/gi };

/** What leads from a word of a length, perhaps with what follows it. */
function from({ words }: Dispatch, word: string, length: number = word.length): readonly Start[] | undefined {
  const [first = 0, second = 0, third = 0] = Array.from(word, (character) => character.charCodeAt(0));
  const slots = [slotOf(first, second), slotOfThree(first, second, third)] as const;
  const isFor = ({ lengths }: Pick<Start, 'lengths'>): boolean => ((lengths >>> length) & 1) === 1;
  const isLed = isFor({ lengths: words.lengths[slots[0]] ?? 0 });
  const starts = [words.two[slots[0]] ?? [], words.three[slots[1]] ?? []].flat().filter(isFor);
  expect(isLed).toBe(starts.length > 0);
  return starts.length > 0 ? starts : undefined;
}

describe('detectors are tried', () => {
  test('at the words they name, in capitals too', () => {
    const dispatch = dispatchOf([{ ...order, starts: ['ord-', 'po-'] }]);
    expect(from(dispatch, 'ord')).toMatchObject([{ text: 'ord-' }]);
    expect(from(dispatch, 'PO-', 2)).toMatchObject([{ text: 'po-' }]);
    expect(dispatch.apart).toEqual([]);
  });

  test('at words of a length that may begin so: of one length where a sign follows, else of that and longer', () => {
    const dispatch = dispatchOf([
      { ...order, starts: ['ord-', `${'x'.repeat(40)}-`] },
      { ...order, starts: ['orde'] },
    ]);
    const lengths = Array.from({ length: longestWord + 2 }, (_none, length) =>
      from(dispatch, 'ord', length)?.map(({ text }) => text),
    );
    expect(lengths).toEqual([...Array(3).fill(undefined), ['ord-'], ...Array(longestWord - 3).fill(['orde']), undefined]);
    expect(from(dispatch, 'xxx', longestWord)).toHaveLength(1);
    const long = dispatchOf([{ ...order, starts: ['1a', 'po-'], wordLength: 30 }]);
    expect([2, 29, 30, 31].map((length) => from(long, '1a', length)?.length)).toEqual([undefined, undefined, 1, 1]);
    expect(from(long, 'po-', 2)).toHaveLength(1);
  });

  test('at the signs and the counts of digits they name', () => {
    const find = (): undefined => undefined;
    const { marks, digits } = dispatchOf([{ id: 'a/b', label: 'b', starts: ['://'], digits: [4, 6], find }]);
    expect(marks[':'.charCodeAt(0)]).toMatchObject([
      { text: '://', lengths: 2 ** (longestBefore + 1) - 1, attempt: { rank: 1 } },
    ]);
    expect([4, 5, 6].map((count) => digits[count]?.length)).toEqual([1, undefined, 1]);
  });

  test('behind as many letters and digits as they name at most', () => {
    const { marks } = dispatchOf([{ ...order, starts: ['#'], mostBefore: 2 }]);
    expect(marks['#'.charCodeAt(0)]).toMatchObject([{ lengths: 0b111 }]);
  });

  test('in the order they are listed, where they share a place', () => {
    const dispatch = dispatchOf([
      { ...order, starts: ['ord-'] },
      { ...order, id: 'shop/order-2', starts: ['ord'] },
    ]);
    const [first, second] = from(dispatch, 'ord') ?? [];
    expect([first?.attempt?.rank, second?.attempt?.rank]).toEqual([1, 2]);
  });

  test('before forms, which are led to like them', () => {
    const form = { starts: ['ord'], read: (): undefined => undefined };
    expect(from(dispatchOf([{ ...order, starts: ['ord-'] }], [form]), 'ord')).toMatchObject([{ rank: 1 }, { rank: 2, form }]);
  });

  test('apart from all others, where they name nothing; those of keys alone nowhere', () => {
    const { apart, words } = dispatchOf([order, { id: 'a/b', label: 'b', keys: ['b'] }]);
    expect(apart).toMatchObject([{ attempt: { detector: order }, contains: undefined }]);
    expect([...words.two, ...words.three].filter((starts) => starts !== undefined)).toEqual([]);
    expect(words.lengths.every((lengths) => lengths === 0)).toBe(true);
  });
});
