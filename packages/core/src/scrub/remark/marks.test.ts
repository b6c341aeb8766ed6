import { expect, test } from 'vitest';
import { withMarks } from './marks.ts';

const label = { rule: 'a/b', kind: 's' } as const;
const mask = { rule: 'c/d', kind: 'm' } as const;

test('marks move by what was put before them, and stand in the order of the text', () => {
  const before = [
    { ...label, start: 0, end: 3 },
    { ...label, start: 20, end: 23 },
  ];
  // Ten characters at 5 became four.
  expect(withMarks(before, [{ start: 5, end: 15 }], [{ ...mask, start: 5, end: 9 }])).toEqual([
    { ...label, start: 0, end: 3 },
    { ...mask, start: 5, end: 9 },
    { ...label, start: 14, end: 17 },
  ]);
});

test('a mark within a stretch that was replaced goes with it; one that was replaced in part leaves none that are exact', () => {
  const before = [{ ...label, start: 4, end: 7 }];
  const put = [{ ...mask, start: 2, end: 6 }];
  expect(withMarks(before, [{ start: 2, end: 9 }], put)).toEqual(put);
  expect(withMarks(before, [{ start: 2, end: 6 }], put)).toBeUndefined();
  expect(withMarks(before, [{ start: 5, end: 9 }], put)).toBeUndefined();
  expect(withMarks([], [{ start: 5, end: 9 }], put)).toBe(put);
});
