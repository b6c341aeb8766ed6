import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draws } from '../draws.ts';
import { setAside } from './corpus.ts';
import { kinds } from './kinds.ts';
import { digitsAway, groupsOf, isEnough, meanOf, measure } from './score.ts';

function run(...parameters: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'grouping.mjs'), ...parameters], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('messages of public software', () => {
  test('are grouped by their templates as their formats are, of the kinds tuned on as of those set aside', () => {
    for (let seed = 1; seed <= draws(3); seed += 1) {
      const report = measure({ seed });
      for (const isAside of [true, false]) {
        const { ours } = meanOf(report.rows.filter(({ isSetAside }) => isSetAside === isAside));
        expect(Math.min(ours.ga, ours.fga), `seed ${seed}`).toBeGreaterThan(0.85);
      }
      expect(isEnough(report)).toBe(true);
    }
  });

  test('are grouped far better than by their digits where half of the names are of letters alone, and no worse than before', () => {
    for (let seed = 1; seed <= draws(3); seed += 1) {
      const report = measure({ seed, isPlain: true });
      expect(report.rows.filter(({ isSetAside }) => isSetAside)).toHaveLength(setAside.size);
      expect(isEnough(report), `seed ${seed}`).toBe(true);
      const { ours, digits } = meanOf(report.rows);
      expect(ours.ga - digits.ga).toBeGreaterThan(0.3);
      expect(ours.fga - digits.fga).toBeGreaterThan(0.5);
    }
  });

  test('are drawn anew with another seed', () => {
    expect(measure({ seed: 1 })).toEqual(measure({ seed: 1 }));
    expect(measure({ seed: 2 }).rows).not.toEqual(measure({ seed: 1 }).rows);
  });

  test('are set aside by names of kinds that there are', () => {
    expect(kinds.filter(({ name }) => setAside.has(name))).toHaveLength(setAside.size);
    expect(setAside.size).toBeGreaterThan(kinds.length / 3);
  });
});

describe('the accuracy of groups', () => {
  const samples = ['a 1', 'a 2', 'a 3', 'b 1', 'c x', 'c y'].map((message, at) => ({
    message,
    format: [0, 0, 0, 1, 2, 2][at] ?? 0,
  }));

  test('is whole where every group is a format', () => {
    expect(groupsOf(samples, (message) => message.charAt(0)).accuracy).toEqual({ ga: 1, fga: 1 });
  });

  test('counts messages whose group is exactly their format, and groups likewise', () => {
    // Of four groups and three formats, two are the same; they hold four of six messages.
    expect(groupsOf(samples, digitsAway).accuracy).toEqual({ ga: 4 / 6, fga: 4 / 7 });
  });

  test('is nothing where formats are in one group', () => {
    expect(groupsOf(samples, () => '').accuracy).toEqual({ ga: 0, fga: 0 });
  });
});

describe('npm run grouping', () => {
  test('prints both figures of each kind beside those of digits to N, and no misses of what is set aside', () => {
    const { status, stdout } = run('--only', 'k');
    expect(stdout).toMatch(/kafka +│ set aside/);
    expect(stdout).toMatch(/keycloak +│ set aside, latest/);
    expect(stdout).toMatch(/mean of the latest of these/);
    expect(stdout).toMatch(/letters alone\n {2}mean of those set aside: 0\.\d{3} \/ 0\.\d{3} \(digits to N/);
    expect(stdout).not.toContain('\nkafka: ');
    expect(status).toBe(0);
  });

  test('gives its data as JSON', () => {
    expect(JSON.parse(run('--only', 'redis', '--json').stdout)).toMatchObject({ seed: 1, rows: [{ kind: 'redis' }] });
  });

  test('says what to write instead', () => {
    expect(run('--seed', 'many').stderr).toBe(
      '[grouping] --seed takes a whole number from 1 on. For help: npm run grouping -- --help\n',
    );
    expect(run('--only', 'cobol').status).toBe(2);
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run grouping') });
  });
});
