import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCounts, writeCounts } from './kept-counts.ts';

test('counts are read as they were written, and nothing is left beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-counts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'counts.json');
  expect(readCounts(file)).toEqual(new Map());
  const counts = new Map([['100/minute __proto__', [[1, 2, 3] as const]]]);
  writeCounts(file, counts);
  expect([readCounts(file), readdirSync(folder)]).toEqual([counts, ['counts.json']]);
});
