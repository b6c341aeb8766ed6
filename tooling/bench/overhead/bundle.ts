import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const here: string = dirname(fileURLToPath(import.meta.url));

/** Where bundles lie: below the bench, so that they find what they import, and in no `node_modules`, where frames are not the application's. */
const bundles: string = join(here, 'dist');

/** Programs of the servers, each with what it shares with others. */
export interface Programs {
  readonly path: (program: 'instrument' | 'express' | 'nest' | 'receiver') => string;
  readonly remove: () => void;
}

/** Leaves packages where they are; the bundle imports those of the repository from where `own` says, or else holds them. */
function packagesOutside(line: 10 | 11, own?: (path: string) => string): Plugin {
  return {
    name: 'packages outside',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return undefined;
        if (path.startsWith('@vedette/')) return own && { path: own(path), external: true };
        return { path: line === 10 && path === '@sentry/node' ? 'sentry-node-10' : path, external: true };
      });
    },
  };
}

/** Bundles the programs of the servers with a line of the SDK: the guard in `node_modules`, as it is installed, and the application outside. */
export async function bundleServers({ line }: { line: 10 | 11 }): Promise<Programs> {
  mkdirSync(bundles, { recursive: true });
  const outdir = mkdtempSync(join(bundles, 'servers-'));
  const how: BuildOptions = {
    absWorkingDir: here,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // A bundle for Node.js 20 would make patterns with Unicode properties anew for each call, which the packages do not.
    target: 'es2023',
    conditions: ['@vedette/source'],
    logLevel: 'error',
  };
  await build({
    ...how,
    // What an adapter and its SDK's package share is there once.
    splitting: true,
    entryPoints: ['node', 'express', 'nestjs', 'receiver'].map((name) => ({ in: `@vedette/${name}`, out: name })),
    outdir: join(outdir, 'node_modules/@vedette'),
    plugins: [packagesOutside(line)],
  });
  await build({
    ...how,
    entryPoints: ['instrument', 'express', 'nest', 'receiver'].map((name) => join(here, 'programs', `${name}.ts`)),
    outdir,
    plugins: [packagesOutside(line, (path) => `./node_modules/${path}.mjs`)],
  });
  return { path: (program) => join(outdir, `${program}.mjs`), remove: () => rmSync(outdir, { recursive: true, force: true }) };
}
