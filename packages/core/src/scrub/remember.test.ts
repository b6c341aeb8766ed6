import { expect, test } from 'vitest';
import { remember } from './remember.ts';
import { createWork } from './work.ts';

const detector = { id: 'a/b', label: 'b' };
const line = { ...detector, extent: 'line' } as const;

/** What is remembered of a value. */
function remembered(value: string, standsAlone = true, by: typeof detector = detector): readonly string[] {
  const work = createWork();
  remember(work, by, value, standsAlone);
  return [...(work.again?.keys() ?? [])];
}

test('a value that stands alone under its key is remembered without its scheme, if it is neither short nor long', () => {
  expect([remembered('tulips'), remembered(' Bearer  tulips '), remembered('tulip'), remembered('a'.repeat(1025))]).toEqual([
    ['tulips'],
    ['tulips'],
    [],
    [],
  ]);
  expect([remembered('[a, b, c]'), remembered('[email]')]).toEqual([[], []]);
});

test('of a value of several words what follows the first is remembered too, if it is no common word', () => {
  expect([remembered('correct horse battery'), remembered('tulip zQ7hunter'), remembered('tulip iris')]).toEqual([
    ['correct horse battery', 'horse battery'],
    ['tulip zQ7hunter', 'zQ7hunter'],
    ['tulip iris'],
  ]);
});

test('one of many is remembered where it is no word of a language', () => {
  expect([
    remembered('strict', false),
    remembered('tulip7', false),
    remembered('a'.repeat(20), false),
    remembered('123456', false),
  ]).toEqual([[], ['tulip7'], ['a'.repeat(20)], []]);
  expect(remembered('theme=darkest; sid=tulip77; Path=/; Secure', true, line)).toEqual(['tulip77']);
});

test('no more than so many are remembered', () => {
  const work = createWork();
  for (let at = 0; at < 100; at += 1) remember(work, detector, `tulip${at}`, true);
  expect(work.again?.size).toBe(64);
});
