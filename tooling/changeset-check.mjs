// Whether every change to the sources of a package carries a changeset, on a branch since it left the base branch, on the
// base branch itself since the last release. What is not committed yet counts too.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readChangesets } from '@changesets/read';
import { withoutChangeset } from './changesets.ts';

/** What git prints, or undefined where it fails. */
function git(...parameters) {
  const { status, stdout } = spawnSync('git', parameters, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const lines = (text = '') => text.split('\n').filter((line) => line !== '');
const manifestIn = (text) => (text === undefined ? undefined : JSON.parse(text));

/** Where the comparison starts, and how to say it; undefined where this clone does not reach back to it. */
function start() {
  const { baseBranch } = JSON.parse(readFileSync('.changeset/config.json', 'utf8'));
  const head = git('rev-parse', 'HEAD');
  const bases = [process.env.GITHUB_BASE_REF, baseBranch].filter(Boolean).flatMap((name) => [`origin/${name}`, name]);
  for (const base of bases) {
    const fork = git('merge-base', 'HEAD', base);
    if (fork !== undefined && fork !== head) return { commit: fork, since: `the branch left ${base}` };
  }
  const tag = git('describe', '--tags', '--abbrev=0', '--match', '@vedette/*');
  if (tag !== undefined) return { commit: tag, since: tag };
  if (head === undefined || git('rev-parse', '--is-shallow-repository') === 'true') return undefined;
  return { commit: git('hash-object', '-t', 'tree', '--stdin'), since: 'the beginning (nothing was released yet)' };
}

/** The published packages, with their versions now and at a commit. */
function packagesSince(commit) {
  return readdirSync('packages')
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(`${folder}/package.json`))
    .map((folder) => ({ folder, ...manifestIn(readFileSync(`${folder}/package.json`, 'utf8')) }))
    .filter((manifest) => !manifest.private)
    .map(({ name, folder, version }) => {
      const before = manifestIn(git('show', `${commit}:${folder}/package.json`));
      return { name, folder, version, versionBefore: before?.version ?? '0.0.0' };
    });
}

const { commit, since } = start() ?? {};
if (commit === undefined) {
  console.log(
    'No changeset was looked for: this clone has no history to compare with. Fetch it with: git fetch --unshallow --tags',
  );
} else {
  const changedPaths = [
    ...lines(git('diff', '--name-only', '--no-renames', commit)),
    ...lines(git('ls-files', '--others', '--exclude-standard')),
  ];
  const changesets = (await readChangesets('.')).filter(({ id }) => changedPaths.includes(`.changeset/${id}.md`));
  const named = new Set(changesets.flatMap(({ releases }) => releases.map(({ name }) => name)));
  const missing = withoutChangeset({ changedPaths, named, packages: packagesSince(commit) });
  if (missing.length === 0) {
    console.log(`No changeset is missing since ${since}.`);
  } else {
    console.error(
      `No changeset names ${missing.join(', ')}, whose sources changed since ${since}. Write one with: npm run changeset`,
    );
    process.exitCode = 1;
  }
}
