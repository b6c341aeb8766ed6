import { expect, test } from 'vitest';
import { detectorsInForce } from './catalogue.ts';
import { createMatcher } from './create-matcher.ts';
import { mostDecodings } from './encoded/view.ts';
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

test('behind a separator that is not encoded, a value ends where the encoded one does, and behind one that is, before what is encoded', () => {
  expect(found('token=ab%20cd%3Dx y')).toEqual([['ab%20cd%3Dx', true]]);
  expect(found('password%3Dtulip%26iris=1 n')).toEqual([['tulip', true]]);
});

test('values that are encoded within each other are read once', () => {
  for (const part of ['token=x%2C', 'password=x%20', 'password=a%3Bpassword=b']) {
    const text = part.repeat(Math.ceil(8000 / part.length));
    const work = createWork();
    spansOf(text, matcher, work, {});
    expect(work.characters).toBeGreaterThanOrEqual(2 * text.length);
    expect(work.characters).toBeLessThan(10 * text.length);
  }
});

test('the rank of what stood behind a key says so, however often it was encoded, and no other does', () => {
  const ofKeys = Array.from({ length: mostDecodings + 1 }, (_none, times) => times * 1024);
  expect(ofKeys.map(isKeyRank)).toEqual(ofKeys.map(() => true));
  expect([1, 1025, (mostDecodings + 1) * 1024].map(isKeyRank)).toEqual([false, false, false]);
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
  expect(joinedIn(text.replace('"', 'a'), [second, first])).toEqual([first, second]);
  const encoded = `${value.slice(0, -1)}%3D" tulip`;
  expect(
    joinedIn(encoded, [
      { ...first, end: value.length + 2 },
      { ...second, start: value.length + 4 },
    ]),
  ).toHaveLength(1);
});

test('the end of a short value may be the key of what follows it', () => {
  const span = { detector: { id: 'a/b', label: 'b' }, rank: 1 };
  const [first, second] = [
    { ...span, start: 0, end: 15 },
    { ...span, start: 16, end: 21 },
  ];
  expect(joinedIn(`${'tulip'.repeat(3).slice(1)}= tulip`, [first, second])).toEqual([first, second]);
  expect(
    joinedIn(`${'tulip'.repeat(3)}= tulip`, [
      { ...span, start: 0, end: 16 },
      { ...span, start: 17, end: 22 },
    ]),
  ).toHaveLength(1);
});
