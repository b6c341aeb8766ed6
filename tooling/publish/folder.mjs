import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { valuesPromisedBy } from '../built-files.ts';
import { companions, newest, tools } from './consumers.mjs';
import { insist } from './execution.mjs';

const programs = join(import.meta.dirname, 'programs');

function write(path, value) {
  writeFileSync(path, `${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
}

/** The tools in a folder of their own, as the uses need them. Answers with where they are. */
export async function installTools(folder) {
  mkdirSync(folder);
  write(join(folder, 'package.json'), { private: true, dependencies: tools });
  await insist(['npm', 'install', '--no-bin-links', '--no-audit', '--no-fund', '--loglevel=error'], { folder });
  return folder;
}

/** The peers of packages, at one end of their ranges. Throws where the newest known version is not in a range. */
export function peersAt(end, manifests) {
  // A package of ours is installed as it is now, not at an end of a range.
  const all = manifests.flatMap(({ peerDependencies = {} }) => Object.entries(peerDependencies));
  const ranges = all.filter(([, range]) => !range.startsWith('workspace:'));
  return Object.fromEntries(
    ranges.map(([name, range]) => {
      const version = end === 'oldest' ? minVersion(range).version : newest[name];
      if (version === undefined || !satisfies(version, range))
        throw new Error(
          `${name}: ${version ?? 'none'} is the newest version known, and the range is ${range}. Give its newest version to "newest" in tooling/publish/consumers.mjs.`,
        );
      return [name, version];
    }),
  );
}

/** The ways into the packages, with the names that their types promise. */
export function entriesOf(packages) {
  return packages.flatMap(({ entries }) =>
    entries.map(({ specifier, module, commonJs }) => ({
      specifier,
      names: valuesPromisedBy(module.types),
      commonJs: commonJs !== undefined,
      // Vitest can be imported only where it runs.
      runner: specifier.endsWith('/vitest') ? 'vitest' : undefined,
    })),
  );
}

function typesOf(entries, { commonJs = false } = {}) {
  const usable = entries.filter((entry) => !commonJs || entry.commonJs);
  const lines = usable.flatMap(({ specifier, names }, at) => [
    `import * as entry${at} from '${specifier}';`,
    `export const names${at} = [${names.map((name) => `entry${at}.${name}`).join(', ')}];`,
  ]);
  return `${readFileSync(join(programs, 'types.txt'), 'utf8')}\n${lines.join('\n')}`;
}

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: ['node'],
  strict: true,
  noEmit: true,
  // Every declaration of the packages has to hold by itself.
  skipLibCheck: false,
};

/** Makes an empty folder, installs every package there with its peers, and puts the programs beside them. */
export async function installStranger(folder, { manager, end, path, registry, release, packages, entries }) {
  cpSync(programs, folder, { recursive: true });
  const manifests = packages.map((published) => JSON.parse(readFileSync(join(published.folder, 'package.json'), 'utf8')));
  const own = Object.fromEntries(packages.map(({ name }) => [name, release]));
  write(join(folder, 'package.json'), {
    name: 'stranger',
    private: true,
    dependencies: { ...own, ...peersAt(end, manifests), ...companions[end] },
  });
  write(join(folder, '.npmrc'), `@vedette:registry=${registry.url}\nengine-strict=true`);
  write(join(folder, 'entries.json'), entries);
  write(join(folder, 'vitest.config.mjs'), "export default { test: { include: ['vitest.mjs'] } };");
  write(join(folder, 'types.mts'), typesOf(entries));
  write(join(folder, 'types.cts'), typesOf(entries, { commonJs: true }));
  write(join(folder, 'types.ts'), typesOf(entries));
  write(join(folder, 'tsconfig.node16.json'), {
    compilerOptions: { ...compilerOptions, module: 'node16', moduleResolution: 'node16' },
    files: ['types.mts', 'types.cts'],
  });
  write(join(folder, 'tsconfig.bundler.json'), {
    compilerOptions: { ...compilerOptions, module: 'esnext', moduleResolution: 'bundler' },
    files: ['types.ts'],
  });
  if (manager === 'pnpm') {
    // What was published a moment ago may be installed, and nobody's scripts are run.
    write(
      join(folder, 'pnpm-workspace.yaml'),
      'strictPeerDependencies: true\nengineStrict: true\nstrictDepBuilds: false\nminimumReleaseAge: 0\npmOnFail: ignore',
    );
    await insist(['pnpm', 'install', '--no-frozen-lockfile', '--ignore-scripts'], { folder, path });
  } else {
    await insist(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { folder, path });
  }
}
