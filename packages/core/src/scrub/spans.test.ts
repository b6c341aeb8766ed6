import { expect, test } from 'vitest';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { isKeyRank, joinedIn, spansOf } from './spans.ts';
import { createWork } from './work.ts';

const matcher = createMatcher(detectorsInForce([]));

/** What is found in a text, and whether a key told it. */
function found(text: string): readonly (readonly [value: string, isKeyed: boolean])[] {
  return joinedIn(text, spansOf(text, matcher, createWork(), {})).map(({ start, end, rank }) => [
    text.slice(start, end),
    isKeyRank(rank),
  ]);
}

test('what is found stands where it is in the text, however often it was encoded', () => {
  expect(found('to rosa@example.org')).toEqual([['rosa@example.org', false]]);
  expect(found('to rosa%2540example.org')).toEqual([['rosa%2540example.org', false]]);
  expect(found('a%5Bpassword%5D=tu%6Cip&b=1')).toEqual([['tu%6Cip', true]]);
  expect(found('nothing here')).toEqual([]);
});

test('a text with plus signs is read as a form and as Base64', () => {
  const token = 'q7Zt4t4t4t4t4t4t4t4t4+zbOtPDmgM=';
  expect(found(`signature=${token} n`)).toEqual([[token, true]]);
  expect(found('next=in+and+out&password=tulip+iris')).toEqual([['tulip+iris', true]]);
});

test('the end of a value is no key of what follows it', () => {
  const value = ['secret', 'live', 'xn_m26aDrU9p_LSLl6wjQOVXZ9WgvuCMUfF='].join('-');
  const span = { detector: { id: 'a/b', label: 'b' }, rank: 1 };
  const text = `${value}" tulip`;
  const [first, second] = [
    { ...span, start: 0, end: value.length },
    { ...span, start: value.length + 2, end: text.length },
  ];
  expect(joinedIn(text, [second, first])).toEqual([first]);
  expect(joinedIn(text.replace('=', 'a'), [second, first])).toEqual([first, second]);
});
