import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const entries = JSON.parse(readFileSync('entries.json', 'utf8')).filter(({ runner }) => runner === 'vitest');

test.each(entries)('$specifier offers what its types name', async ({ specifier, names }) => {
  expect(Object.keys(await import(specifier)).sort()).toEqual(names);
});
