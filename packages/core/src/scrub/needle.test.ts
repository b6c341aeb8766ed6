import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needlesOf } from './needle.ts';
import { createWork, limits } from './work.ts';

const detector = { id: 'a/b', label: 'b' };

function found(text: string, ...values: readonly string[]): readonly string[] {
  const { search } = needlesOf(new Map(values.map((value) => [value, detector])));
  return (search(text, createWork()) ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('a value is found', () => {
  test.each([
    ['as it is', 'a7 tu/lip é "q"', 'a7 tu/lip é "q"'],
    ['in JSON', 'a7 "tulip"', 'a7 \\"tulip\\"'],
    ['in JSON in JSON', 'a7 "tulip"', 'a7 \\\\\\"tulip\\\\\\"'],
    ['in a URL', 'a7/tulip é', 'a7%2Ftulip%20%C3%A9'],
    ['in a URL in small letters', 'a7/tulip é', 'a7%2ftulip%20%c3%a9'],
    ['in a form', 'a7/tulip é', 'a7%2Ftulip+%C3%A9'],
    ['in HTML', '<a7&tulip>', '&lt;a7&amp;tulip&gt;'],
    ['in Base64', 'a7tulip', 'YTd0dWxpcA'],
    ['with half a character', 'a7tulip\ud83d', 'a7tulip\ud83d'],
  ])('%s', (_where, value, text) => {
    expect(found(`see ${text} there`, value)).toEqual([text]);
  });

  test('wherever it stands, among others', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 6, maxLength: 40 }),
        fc.string({ minLength: 6 }),
        fc.string(),
        (before, value, other, after) => {
          const text = `${before} ${value} ${after}`;
          expect(found(text, value, other).join('')).not.toBe('');
        },
      ),
    );
  });

  test('as a whole word alone, where it has letters and nothing else', () => {
    expect(found('strictly, unstrict, strict, (strict)', 'strict')).toEqual(['strict', 'strict']);
    expect(found('xa7tulipx', 'a7tulip')).toEqual(['a7tulip']);
  });
});

test('the work grows with the text and no faster', () => {
  const [once = 0, fourTimes = 0] = [1, 4].map((times) => {
    const work = createWork();
    needlesOf(
      new Map([
        ['a'.repeat(1000), detector],
        [`${'a'.repeat(999)}b`, detector],
      ]),
    ).search('a'.repeat(2_000 * times), work);
    return work.characters;
  });
  expect(fourTimes / once).toBeLessThan(8.1);
});

test('a search ends with the work that one item may take', () => {
  const values = new Map(Array.from({ length: 64 }, (_none, at) => [`${'a'.repeat(1000)}${at}a`, detector]));
  const work = createWork();
  const needles = needlesOf(values);
  expect(needles.search('a'.repeat(32_000), work)).toBeUndefined();
  expect(work.characters).toBeLessThan(limits.characters + 2_000);
  expect(needles.search('plain', work)).toBeUndefined();
});
