import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';

/** The entries of a list with their names, as they stand in a text. */
function entriesIn(text: string, start = 0): readonly string[] {
  return entriesOf(text, start).map(({ start: from, end, quote, name }) => `${name ?? ''}|${quote}|${text.slice(from, end)}`);
}

test('the entries of a list are told apart by its commas, with what they are called', () => {
  expect(entriesIn(`[ 'a, b', "it's", 7,null , \\"c\\",\n  {"d": [1, 2]}\n] and 'more'`)).toEqual([
    "|'|a, b",
    `|"|it's`,
    '||7',
    '||null ',
    '|\\"|c',
    '||{"d": [1, 2]}',
  ]);
  expect(entriesIn("[[1, 2], 'a']")).toEqual(['||[1, 2]', "|'|a"]);
  expect(entriesIn(`{ "$1": "a", ':b': 'c', d: 'e' }, 'f'`)).toEqual(['1|"|a', "b|'|c", "d|'|e"]);
});

test('so are those of PostgreSQL without a bracket, those with a type behind them, and those of rows', () => {
  expect(entriesIn("$1 = 'it''s', $2 = NULL\n, 'more'")).toEqual(["1|'|it''s", '2||NULL']);
  expect(entriesIn("[@p0='a' (Size = 4000), @p1='b' (Nullable = false) (Size = 9)]")).toEqual(["p0|'|a", "p1|'|b"]);
  expect(entriesIn("[('a', date(2026, 11, 28)), ('b', None)]")).toEqual(["|'|a", '||date(2026, 11, 28))', "|'|b", '||None)']);
});

test('what is no list has none, and a list that is cut has those that are left', () => {
  expect(entriesIn('[]')).toEqual([]);
  expect(entriesIn('')).toEqual([]);
  expect(entriesIn("[ 'a', 'b")).toEqual(["|'|a", "|'|b"]);
});
