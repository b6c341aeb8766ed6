import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withoutChangeset } from './changesets.ts';

const core = { name: '@vedette/core', folder: 'packages/core', version: '0.1.0', versionBefore: '0.1.0' };
const node = { name: '@vedette/node', folder: 'packages/node', version: '0.1.0', versionBefore: '0.1.0' };

function missing(changedPaths: readonly string[], named: readonly string[] = [], packages = [core, node]): readonly string[] {
  return withoutChangeset({ changedPaths, named: new Set(named), packages });
}

describe('withoutChangeset', () => {
  test('names each package whose sources changed and that no changeset names', () => {
    const changed = ['packages/core/src/policy.ts', 'packages/node/src/init.ts'];
    expect(missing(changed)).toEqual(['@vedette/core', '@vedette/node']);
    expect(missing(changed, ['@vedette/core'])).toEqual(['@vedette/node']);
    expect(missing(changed, ['@vedette/core', '@vedette/node'])).toEqual([]);
  });

  test('asks for none where users get nothing of the change', () => {
    const changed = [
      'packages/core/src/policy.test.ts',
      'packages/core/src/sentry.test-d.ts',
      'packages/core/src/client-sample.ts',
    ];
    expect(missing([...changed, 'packages/core/README.md', 'packages/core/package.json', 'tooling/src/steps.ts'])).toEqual([]);
  });

  test('asks for none where a release took the change up', () => {
    expect(missing(['packages/core/src/policy.ts'], [], [{ ...core, version: '0.2.0' }])).toEqual([]);
  });
});

type Files = Readonly<Record<string, string>>;

const start: Files = {
  '.changeset/config.json': JSON.stringify({ baseBranch: 'main' }),
  'packages/core/package.json': JSON.stringify({ name: '@vedette/core', version: '0.1.0' }),
  'packages/core/src/policy.ts': 'export {};\n',
};
const change: Files = { 'packages/core/src/policy.ts': 'export const changed = true;\n' };
const changeset: Files = { '.changeset/brave-owl.md': "---\n'@vedette/core': minor\n---\n\nA policy can change.\n" };
const release: Files = { 'packages/core/package.json': JSON.stringify({ name: '@vedette/core', version: '0.2.0' }) };

/** A repository, the ways to write and to commit in it, and the check run there. */
function createRepository() {
  const root = mkdtempSync(join(tmpdir(), 'vedette-changesets-'));
  const settings = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
  const git = (...parameters: string[]): void => {
    const { status, stderr } = spawnSync('git', [...settings, ...parameters], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const write = (files: Files): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const commit = (files: Files): void => {
    write(files);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'change');
  };
  const check = (environment: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly said: string } => {
    const { GITHUB_BASE_REF: _base, ...inherited } = process.env;
    const env = { ...inherited, ...environment };
    const command = join(import.meta.dirname, 'changeset-check.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command], { cwd: root, encoding: 'utf8', env });
    return { status, said: `${stdout}${stderr}` };
  };
  git('init', '--quiet', '--initial-branch', 'main');
  return { git, write, commit, check };
}

describe('the check', () => {
  test('compares a branch with the point where it left the base branch', () => {
    const { git, commit, check } = createRepository();
    commit({ ...start, ...changeset });
    git('checkout', '--quiet', '-b', 'topic');
    commit(change);
    expect(check()).toEqual({
      status: 1,
      said: 'No changeset names @vedette/core, whose sources changed since the branch left main. Write one with: npm run changeset\n',
    });
    commit({ '.changeset/calm-fox.md': "---\n'@vedette/core': patch\n---\n\nA policy changes.\n" });
    expect(check().status).toBe(0);
  });

  test('takes the base branch that GitHub names', () => {
    const { git, commit, check } = createRepository();
    commit(start);
    git('checkout', '--quiet', '-b', 'next');
    commit(change);
    git('checkout', '--quiet', '-b', 'topic');
    commit({ 'README.md': 'Vedette\n' });
    expect(check({ GITHUB_BASE_REF: 'next' })).toEqual({
      status: 0,
      said: 'No changeset is missing since the branch left next.\n',
    });
    expect(check().status).toBe(1);
  });

  test('compares the base branch with the last release', () => {
    const { git, commit, check } = createRepository();
    commit(start);
    git('tag', '@vedette/core@0.1.0');
    expect(check()).toEqual({ status: 0, said: 'No changeset is missing since @vedette/core@0.1.0.\n' });
    commit(change);
    expect(check().status).toBe(1);
    commit(changeset);
    expect(check().status).toBe(0);
  });

  test('is content with a release that took the changesets up', () => {
    const { git, commit, check } = createRepository();
    commit(start);
    git('tag', '@vedette/core@0.1.0');
    commit({ ...change, ...release });
    expect(check().status).toBe(0);
  });

  test('counts what is not committed yet', () => {
    const { git, write, commit, check } = createRepository();
    commit(start);
    git('tag', '@vedette/core@0.1.0');
    write({ 'packages/core/src/new.ts': 'export {};\n' });
    expect(check().status).toBe(1);
    write(changeset);
    expect(check().status).toBe(0);
  });

  test('before the first release every package needs a changeset', () => {
    const { commit, check } = createRepository();
    const first = { 'packages/core/package.json': JSON.stringify({ name: '@vedette/core', version: '0.0.0' }) };
    commit({ ...start, ...first });
    expect(check().status).toBe(1);
    commit(changeset);
    expect(check()).toEqual({ status: 0, said: 'No changeset is missing since the beginning (nothing was released yet).\n' });
  });

  test('says so where a clone has no history to compare with', () => {
    const { write, check } = createRepository();
    write(start);
    expect(check()).toEqual({
      status: 0,
      said: 'No changeset was looked for: this clone has no history to compare with. Fetch it with: git fetch --unshallow --tags\n',
    });
  });
});
