import { expect, test } from 'vitest';
import { askedNames } from './asked-names.ts';

const names = ['heap', 'peers', 'pages'] as const;

test('those that are asked for come in their own order, and the usual ones where none are', () => {
  expect(askedNames(names, 'pages,heap')).toEqual(['heap', 'pages']);
  expect([askedNames(names, undefined), askedNames(names, undefined, { usual: ['heap'] })]).toEqual([names, ['heap']]);
});

test('a name that is none of them is refused with those that there are', () => {
  expect(() => askedNames(names, 'heap,cache')).toThrow('--only knows heap, peers, pages, and not cache.');
});
