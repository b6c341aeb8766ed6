import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = resolve(import.meta.dirname, '../../.github');
const paths = globSync('{workflows/*,actions/*/action}.{yml,yaml}', { cwd: folder }).sort();

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
}

function read(path: string): string {
  return readFileSync(resolve(folder, path), 'utf8');
}

function jobsOf(path: string): readonly (readonly [name: string, job: Job])[] {
  const { jobs }: { jobs: Readonly<Record<string, Job>> } = parse(read(path));
  return Object.entries(jobs);
}

describe.each(paths)('%s', (path) => {
  test('is what GitHub understands', () => {
    const validate = path.startsWith('actions/') ? validateAction : validateWorkflow;
    expect(validate(read(path)).errors).toEqual([]);
  });

  test('pins each action of others to a commit, and names its version', () => {
    const used = [...read(path).matchAll(/^.*\buses:\s*(.+)$/gm)].map(([, reference = '']) => reference);
    const pinned = /^(?:[\w.-]+\/)+[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((reference) => !reference.startsWith('./') && !pinned.test(reference))).toEqual([]);
  });
});

test.each(paths.filter((path) => path.startsWith('workflows/')))('%s gives nothing to jobs that did not ask for it', (path) => {
  const { permissions }: { permissions?: Readonly<Record<string, string>> } = parse(read(path));
  expect(Object.values(permissions ?? { everything: 'write' })).not.toContain('write');
});

describe('the release', () => {
  test('gives each job what it needs and no more', () => {
    expect(Object.fromEntries(jobsOf('workflows/release.yml').map(([name, { permissions }]) => [name, permissions]))).toEqual({
      mode: { contents: 'read' },
      version: { contents: 'write', 'pull-requests': 'write' },
      pack: { contents: 'read' },
      publish: { contents: 'write', 'id-token': 'write' },
    });
  });

  test('can prove who published only in the job that publishes', () => {
    const trusted = paths
      .filter((path) => path.startsWith('workflows/'))
      .flatMap((path) => jobsOf(path))
      .filter(([, { permissions }]) => permissions?.['id-token'] !== undefined);
    expect(trusted.map(([name]) => name)).toEqual(['publish']);
  });

  test('knows no secret', () => {
    expect(read('workflows/release.yml')).not.toMatch(/secrets\.|_TOKEN/);
  });
});
