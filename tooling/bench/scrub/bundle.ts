import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here: string = dirname(fileURLToPath(import.meta.url));
const ownPackages: string = resolve(here, '../../../packages');

/** Where bundles lie: below the bench, so that they find what they import. */
const folder: string = join(here, '../node_modules/.cache/scrub');

/** Reads the core that was asked for, and the packages beside it, in the place of this tree's. */
function engineIn(core: string): Plugin {
  const packages = dirname(core);
  return {
    name: 'engine',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^@vedette\/core$/ }, () => ({ path: join(core, 'src/index.ts') }));
      onResolve({ filter: /\/packages\// }, ({ path, resolveDir }) => {
        const wanted = resolve(resolveDir, path);
        if (!wanted.startsWith(`${ownPackages}/`)) return undefined;
        const place = wanted.slice(ownPackages.length + 1);
        return { path: place.startsWith('core/') ? join(core, place.slice('core/'.length)) : join(packages, place) };
      });
    },
  };
}

/** Bundles a program of the bench with an engine, for every Node.js from 20 on; gives back the path of the bundle. Throws where the folder is no core. */
export async function bundle(
  program: string,
  { core, packages = 'bundle' }: { core: string; packages?: 'bundle' | 'external' },
): Promise<string> {
  if (!existsSync(join(core, 'src/stages/scrub.ts')))
    throw new Error(`${core} is no folder of packages/core: it has no src/stages/scrub.ts`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${program}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(here, 'measure', `${program}.ts`)],
    outfile,
    bundle: true,
    packages,
    format: 'esm',
    platform: 'node',
    // A bundle for Node.js 20 would make patterns with Unicode properties anew for each call, which the packages do not.
    target: 'es2023',
    logLevel: 'error',
    plugins: [engineIn(core)],
  });
  return outfile;
}
