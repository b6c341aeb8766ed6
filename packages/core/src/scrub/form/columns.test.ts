import { describe, expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { createWork } from '../work.ts';
import { columnsAt } from './columns.ts';

const matcher = createMatcher(detectorsInForce([]));

function valuesIn(text: string): readonly string[] | undefined {
  const columns = columnsAt(text, Math.max(0, text.search(/set \(/i)), matcher, createWork());
  return columns?.values.map(({ start, end }) => text.slice(start, end));
}

describe('the values of an INSERT under telling columns', () => {
  test.each<readonly [string, readonly string[] | undefined]>([
    ['INSERT INTO u (a, password) VALUES (1, $1), ( 2 , ? )', ['$1', '?']],
    ["insert ignore into s.u (token) values ('a,b)'), (\"c\\\"d\"), (f('e', (1)))", ["'a,b)'", '"c\\"d"', "f('e', (1))"]],
    ["INSERT INTO u (password) VALUES ('tulip", ["'tulip"]],
    ["UPDATE u SET (a, password) = (1, 'tulip'), b = ('iris')", ["'tulip'"]],
    ["update u set (token) = ('tulip') where id = (1)", ["'tulip'"]],
    ['INSERT INTO u (a, b) VALUES (1, 2)', []],
    ['INSERT INTO u VALUES (1, 2)', undefined],
    ['SELECT 1', undefined],
  ])('of %s', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  test('are read up to a limit, and counted', () => {
    const work = createWork();
    columnsAt(`INSERT INTO u (password) VALUES ${"('tulip'),".repeat(100_000)}`, 0, matcher, work);
    expect(work.characters).toBeLessThan(40_000);
  });
});
