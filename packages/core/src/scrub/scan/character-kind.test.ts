import { describe, expect, test } from 'vitest';
import { beginningsOf, kindsOf, mark, word } from './character-kind.ts';
import { dispatchOf } from './dispatch.ts';

const dispatch = dispatchOf([
  { id: 'a/tag', label: 'tag', starts: ['#ab'], pattern: /#ab/g },
  { id: 'a/sign', label: 'sign', starts: ['~'], mostBefore: 2, pattern: /~/g },
]);

function beginsWith(text: string, behind: number): boolean {
  const kinds = kindsOf(dispatch);
  const bits = beginningsOf(dispatch, kinds)[(kinds[text.charCodeAt(0)] ?? 0) * 128 + text.charCodeAt(1)] ?? 0;
  return ((bits >>> behind) & 1) === 1;
}

describe('a character is', () => {
  test('a letter or digit, a mark that something may begin at, each of its own kind, or neither', () => {
    const kinds = kindsOf(dispatch);
    const kindOf = (character: string): number | undefined => kinds[character.charCodeAt(0)];
    expect([...'azAZ09'].map(kindOf)).toEqual(Array(6).fill(word));
    const marks = [...'"#%&:=~'].map(kindOf);
    expect(marks).toEqual([...new Set(marks)].sort((one = 0, other = 0) => one - other));
    expect(marks.every((kind = 0) => kind >= mark)).toBe(true);
    expect([...' ,;_|'].map(kindOf)).toEqual([0, 0, 0, 0, 0]);
  });

  test('the beginning of what it and the next one begin, in capitals too, behind no more letters and digits than may stand there', () => {
    expect(['#a', '#A', '#b', '~x'].map((text) => beginsWith(text, 0))).toEqual([true, true, false, true]);
    expect([2, 3].map((behind) => beginsWith('~x', behind))).toEqual([true, false]);
    expect(beginsWith('#a', 7)).toBe(true);
  });
});
