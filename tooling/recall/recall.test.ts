import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { draws } from '@vedette/tooling/draws';
import { describe, expect, test } from 'vitest';
import { isTooMuch, measureOrdinary } from './ordinary.ts';
import { defaults, measure, shortfallsOf } from './score.ts';

function run(...parameters: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'recall.mjs'), ...parameters], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('every default detector hides what it has to and little else, of what it was tuned on', async () => {
  const report = await measure({ each: draws(24) });
  expect(shortfallsOf(report)).toEqual([]);
  expect(report.samples).toBeGreaterThan(5000);
});

test('every default detector is measured', async () => {
  const { scores } = await measure({ each: 1 });
  const measured = scores.filter(({ tuned, setAside }) => tuned.values + setAside.values > 0).map(({ detector }) => detector);
  expect([...measured].sort()).toEqual([...defaults].sort());
});

test('ordinary events leave nearly as they came', async () => {
  const report = await measureOrdinary({ events: draws(100) });
  expect(report.events).toBe(draws(100));
  expect(report.values.map(({ detector, path }) => `${detector} at ${path}`)).toEqual([]);
  expect(isTooMuch(report)).toBe(false);
});

describe('npm run recall', () => {
  test('prints both scores of each detector, and names misses by what makes them again', () => {
    const { status, stdout } = run('--each', '3', '--only', 'vendor/npm');
    expect(stdout).toMatch(/secrets\/npm +3 +1\.0000 +1\.0000 +1\.0000 +1\.0000/);
    expect(status).toBe(0);
  });

  test('says what to write instead', () => {
    expect(run('--each', 'many').stderr).toBe(
      '[recall] --each takes a whole number from 1 on. For help: npm run recall -- --help\n',
    );
    expect(run('--what').status).toBe(2);
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run recall') });
  });
});
