import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { essentials } from '@vedette/core';
import { expect, it } from 'vitest';
import { items } from '../../packages/core/src/scrub/item/items.ts';
import { limits } from '../../packages/core/src/scrub/work.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'guide', 'what-is-sent.md'), 'utf8');

function rowsOf(heading: string): readonly (readonly string[])[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.slice(1).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

it('the table of items is the table in force', () => {
  const inForce = Object.entries(items).map(([type, { treatment }]) => [`\`${type}\``, treatment]);
  expect(rowsOf('Items').map(([type, treatment]) => [type, treatment])).toEqual(expect.arrayContaining(inForce));
  expect(rowsOf('Items')).toHaveLength(inForce.length);
});

it('the table of detectors is the list in force, in its order', () => {
  const inForce = essentials.map(({ id, keys, pattern, find }) => [
    `\`${id}\``,
    keys !== undefined,
    (pattern ?? find) !== undefined,
  ]);
  const told = rowsOf('Detectors in force').map(([id, byKey, byPattern]) => [id, byKey !== '', byPattern !== '']);
  expect(told).toEqual(inForce);
});

it('the limits are those in force', () => {
  const told = rowsOf('Limits').map(([, limit]) => Number(limit?.replace(/,/g, '')));
  expect(told).toEqual([limits.depth, limits.nodes, limits.characters, limits.text]);
});
