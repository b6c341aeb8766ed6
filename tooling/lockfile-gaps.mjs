// Whether the lockfiles serve every contributor: a build of each native package for their machine, and no address of a
// registry that they may not reach.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressesIn, gapsIn } from './lockfile.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Gaps that harm nobody, with the reason. */
const harmless = {
  '@napi-rs/lzma@1.5.1': 'a faster decompression for publint and attw, which do without it',
};

const read = (path) => readFileSync(join(root, path), 'utf8');
const gaps = Object.entries(gapsIn(read('pnpm-lock.yaml')))
  .filter(([name]) => harmless[name] === undefined)
  .map(
    ([name, lacked]) => `${name} has no build for ${lacked.join(', ')}: hold it at a version that has, in pnpm-workspace.yaml`,
  );
const addresses = ['pnpm-lock.yaml', 'tooling/toolchain/package-lock.json'].flatMap((path) =>
  addressesIn(read(path)).map((line) => `${path} names a registry: ${line.trim()}`),
);

for (const sentence of [...gaps, ...addresses]) console.error(sentence);
if (gaps.length + addresses.length > 0) process.exitCode = 1;
