import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { publishedPackages } from '../published.ts';
import { insist } from './execution.mjs';

/** Copies what git would: everything that is tracked or could be, as it stands. Dependencies come from pnpm's store. */
export async function copyTree(root, tree) {
  const listed = await insist(['git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'], { folder: root });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
  for (const folder of new Set(paths.map((path) => dirname(join(tree, path))))) await mkdir(folder, { recursive: true });
  for (const path of paths) await cp(join(root, path), join(tree, path), { verbatimSymlinks: true });
  const settings = ['--frozen-lockfile', '--prefer-offline', '--ignore-scripts', '--reporter=append-only'];
  await insist(['pnpm', 'install', ...settings, '--filter', '.', '--filter', './packages/*'], { folder: tree });
}

// The copy holds the dependencies of the packages alone, and pnpm would fetch the rest first.
const variables = { PNPM_CONFIG_VERIFY_DEPS_BEFORE_RUN: 'false' };

/** Takes the changesets up. Answers with the one version that all packages have then. */
export async function version(tree) {
  const pending = await insist(['git', 'ls-files', '.changeset/*.md'], { folder: tree }).catch(() => '');
  await insist(['node', 'tooling/version.mjs'], { folder: tree, variables });
  const manifests = publishedPackages(tree).map(({ folder }) => ({
    folder,
    ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }));
  const versions = new Set(manifests.map((manifest) => manifest.version));
  if (versions.size !== 1) throw new Error(`The packages have different versions: ${[...versions].join(', ')}`);
  const [release] = versions;
  for (const { name, folder } of manifests) {
    const changelog = join(folder, 'CHANGELOG.md');
    if (!existsSync(changelog) || !readFileSync(changelog, 'utf8').includes(`\n## ${release}\n`))
      throw new Error(`The changelog of ${name} has no section for ${release}${pending && ', although changesets are there'}`);
  }
  return release;
}

/** Builds the packages anew, from nothing. */
export function build(tree) {
  return insist(['pnpm', 'exec', 'turbo', 'run', 'build', '--filter', './packages/*'], { folder: tree, variables });
}

/** Packs the packages that the registry lacks, as the release workflow does. */
export function pack(tree, tarballs, registry) {
  const packing = ['pnpm', 'exec', 'changeset', 'pack', '--out-dir', tarballs];
  return insist(packing, { folder: tree, variables: { ...variables, ...registry.variables } });
}

/** Publishes what was packed, as the release workflow does, without tags. Throws before where it would go anywhere else. */
export async function publish(tree, tarballs, { registry, release }) {
  const surroundings = { folder: tree, variables: { ...variables, ...registry.variables } };
  for (const setting of ['registry', '@vedette:registry']) {
    const target = (await insist(['pnpm', 'config', 'get', setting], surroundings)).trim();
    if (target !== registry.url) throw new Error(`Nothing was published: ${setting} is ${target}`);
  }
  await insist(['pnpm', 'exec', 'changeset', 'publish', '--no-git-tag', '--from-pack-dir', tarballs], surroundings);
  for (const { name } of publishedPackages(tree))
    if (!(await registry.versionsOf(name)).includes(release)) throw new Error(`${name} ${release} was not published`);
}
