import { expect, test } from 'vitest';
import { brokenPattern, siblingFinding } from './obstacle.ts';
import { type ReadRule, readLines } from './parser.ts';

function read(text: string): readonly ReadRule[] {
  return readLines(text).flatMap((line) => (line.kind === 'rule' ? [line.read] : []));
}

test('a pattern that no glob can be made of keeps a rule from ever acting', () => {
  const [rule] = read('type:[open family:[x value:fine -> x');
  expect(rule?.matchers.map((matcher) => brokenPattern(matcher)?.at)).toEqual([5, undefined, undefined]);
});

test('a condition on a neighbouring frame is not run', () => {
  const [caller, callee, none] = read('[ function:a ] | app:yes -> x\napp:yes | [ function:a ] -> x\napp:yes -> x').map(
    siblingFinding,
  );
  expect([caller?.at, callee?.at, none]).toEqual([2, 42, undefined]);
});
