import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here: string = dirname(fileURLToPath(import.meta.url));

/** Where bundles lie: below the bench, so that they find what they import. */
const cache: string = join(here, '../node_modules/.cache/overhead');

/** Programs of the servers, each with what it shares with others. */
export interface Programs {
  readonly path: (program: 'instrument' | 'express' | 'nest' | 'receiver') => string;
  readonly remove: () => void;
}

/** Takes the packages of the repository into the bundle, as they would be published, and leaves all others where they are. */
function packagesOutside(line: 10 | 11): Plugin {
  return {
    name: 'packages outside',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point' || path.startsWith('@vedette/')) return undefined;
        return { path: line === 10 && path === '@sentry/node' ? 'sentry-node-10' : path, external: true };
      });
    },
  };
}

/** Bundles the programs of the servers with a line of the SDK. */
export async function bundleServers({ line }: { line: 10 | 11 }): Promise<Programs> {
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'servers-'));
  await build({
    entryPoints: ['instrument', 'express', 'nest', 'receiver'].map((name) => join(here, 'programs', `${name}.ts`)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // A bundle for Node.js 20 would make patterns with Unicode properties anew for each call, which the packages do not.
    target: 'es2023',
    conditions: ['@vedette/source'],
    logLevel: 'error',
    plugins: [packagesOutside(line)],
  });
  return { path: (program) => join(outdir, `${program}.mjs`), remove: () => rmSync(outdir, { recursive: true, force: true }) };
}
