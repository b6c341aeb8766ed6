import { describe, expect, test } from 'vitest';
import { compareGrouping, type GroupingMove } from './compare-grouping.ts';
import { serverPacks } from './grouping/packs/server.ts';
import { part } from './grouping/part.ts';
import type { FingerprintRule } from './grouping/rule.ts';
import { stabilityEvents } from './grouping/stability-sample.ts';
import { propertyOf } from './sentry.ts';

const by = (id: string, name: string): FingerprintRule => ({
  id,
  group: (event) => [part(id, String(propertyOf(event, name)))],
});
const shown = (moves: readonly GroupingMove[]): readonly string[] =>
  moves.map(({ from, to }) => [from, to].map((side) => side.map(({ events }) => events.join(',')).join('|')).join(' -> '));

const events = [
  { a: 1, b: 1 },
  { a: 1, b: 2 },
  { a: 2, b: 3 },
  { a: 3, b: 3 },
  { a: 4, b: 4 },
  { a: 5, b: 5 },
  { a: 5, b: 6 },
  { a: 6, b: 6 },
];

describe('the comparison of two ways of grouping', () => {
  test('shows which issues split, merge, get another key, or are mixed up', () => {
    const options = { fingerprintRules: [by('x', 'a')] };
    const compared = compareGrouping(events, options, { fingerprintRules: [by('y', 'b')] });
    expect(compared.issues).toEqual({ from: 6, to: 6 });
    expect(shown(compared.split)).toEqual(['0,1 -> 0|1']);
    expect(shown(compared.merged)).toEqual(['2|3 -> 2,3']);
    expect(shown(compared.renamed)).toEqual(['4 -> 4']);
    expect(shown(compared.mixed)).toEqual(['5,6|7 -> 5|6,7']);
    expect(compared.same).toEqual([]);
    expect(compared.merged[0]?.to[0]).toEqual({ fingerprint: ['y=3;'], key: expect.stringMatching(/^k1-/), events: [2, 3] });
  });

  test('shows that nothing moves where nothing changes', () => {
    const corpus = stabilityEvents(3).map(({ event }) => event);
    const { issues, same, ...moved } = compareGrouping(corpus, {}, {});
    expect(same).toHaveLength(issues.from);
    expect(issues.to).toBe(issues.from);
    expect(moved).toEqual({ renamed: [], merged: [], split: [], mixed: [] });
  });

  test('goes by what events were captured from, where that is given', () => {
    const thrown = { exception: { values: [{ type: 'error', value: 'refused' }] } };
    const originalExceptions = ['23505', '23503'].map((code) => ({ code, severity: 'ERROR' }));
    expect(compareGrouping([thrown, thrown], {}, {}).issues).toEqual({ from: 1, to: 1 });
    const options = { fingerprintPacks: serverPacks };
    expect(compareGrouping([thrown, thrown], options, options, { originalExceptions }).issues).toEqual({ from: 2, to: 2 });
  });

  test('has nothing to show where there are no events', () => {
    expect(compareGrouping([], {}, {}).issues).toEqual({ from: 0, to: 0 });
  });
});

test('events that cannot be read are one issue, and what is no list of events is refused', () => {
  const refusing = (): object =>
    new Proxy(
      {},
      {
        get() {
          throw new Error('no');
        },
      },
    );
  expect(compareGrouping([refusing(), refusing()], {}, {}).issues).toEqual({ from: 1, to: 1 });
  for (const given of [null, { message: 'x' }])
    expect(() => Reflect.apply(compareGrouping, undefined, [given, {}, {}])).toThrow(
      /^\[vedette\] compareGrouping\.events: (?:null|an object) where a list belongs\. Give it a list of events\.$/,
    );
});

test('refuses original exceptions that are not one for each event, and options that there are not', () => {
  const compare = (options: object): unknown => Reflect.apply(compareGrouping, undefined, [[{}], {}, {}, options]);
  expect(() => compare({ originalExceptions: [] })).toThrow('compareGrouping.originalExceptions');
  expect(() => compare({ originals: [] })).toThrow('compareGrouping.originals: unknown option');
});
