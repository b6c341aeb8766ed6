import { expect, test } from 'vitest';
import { cutAt, cutIn } from './cut.ts';
import { createWork, cutMark, limits, markOfCut } from './work.ts';

const room = limits.text - cutMark.length - 1;
const detector = { id: 'a/b', label: 'b' };

test('a text is cut behind a blank, in a word that is very long, and before a value that reaches across', () => {
  const words = 'fine words '.repeat(4_000);
  const end = cutIn(words, []);
  expect([room - end < 6, words[end - 1]]).toEqual([true, ' ']);
  expect(cutIn('x'.repeat(40_000), [])).toBe(room);
  expect(cutIn(words, [{ start: end - 100, end: end + 100, detector, rank: 1 }])).toBe(end - 100);
  expect(cutIn(words, [{ start: end - 100, end, detector, rank: 1 }])).toBe(end);
});

test('what is left ends with the mark, which is told and counted; what was put at its edges moves with it', () => {
  const work = createWork();
  const put = { start: 2, end: 5, rule: 'a/b', kind: 's' } as const;
  const beyond = { start: 8, end: 11, rule: 'a/b', kind: 's' } as const;
  expect(cutAt('  [b] a  ', [put, beyond], work)).toEqual({
    text: `[b] a ${cutMark}`,
    marks: [{ ...put, start: 0, end: 3 }, markOfCut(6)],
  });
  expect(cutAt('', [], work)).toEqual({ text: cutMark, marks: [markOfCut(0)] });
  expect(cutAt('a', undefined, work).marks).toBeUndefined();
  expect(work.cut).toBe(3);
});
