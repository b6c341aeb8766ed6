import { expect, test } from 'vitest';
import * as words from './words.ts';

test('every word of a table is written as it is looked up, and once', () => {
  for (const [name, table] of Object.entries(words)) {
    const all = [...table];
    expect(new Set(all).size, name).toBe(all.length);
    expect(
      all.every((word) => word !== '' && !word.includes('  ')),
      name,
    ).toBe(true);
  }
});

test('names are written small and without signs, codes in capitals', () => {
  expect(
    [...words.technical].filter((name) => name !== name.toLowerCase() || !/^[a-z\d]+$/.test(name) || !/\d/.test(name)),
  ).toEqual([]);
  expect([...words.codePrefixes].filter((name) => !/^[A-Z]+$/.test(name))).toEqual([]);
});
