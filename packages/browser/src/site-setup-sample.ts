import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import type { TestProject } from 'vitest/node';
import { playerScript, workerScript } from './replay-files-sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The scripts of the site, each with its path. */
    readonly siteScripts: readonly (readonly [path: string, code: string])[];
  }
}

/** Bundles the script of the page with Vite, with the SDK of one line, and what it imports later; each by its path. */
async function scriptsFor(line: 10 | 11): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    resolve: {
      conditions: ['@vedette/source', ...defaultClientConditions],
      alias: line === 10 ? [{ find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }] : [],
    },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: { page: fileURLToPath(new URL('./page-sample.ts', import.meta.url)) },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const [output] = [built].flat();
  const files = output !== undefined && 'output' in output ? output.output : [];
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : []));
  if (scripts[0]?.[0] !== '/page.js') throw new Error('Vite gave no script');
  return new Map(scripts);
}

/** Bundles the site once for all files of a project: that takes longer than most of their tests. */
export async function setup(project: TestProject): Promise<void> {
  const scripts = await scriptsFor(project.config.env['SENTRY_LINE'] === '10' ? 10 : 11);
  const [worker, player] = await Promise.all([workerScript(), playerScript()]);
  project.provide('siteScripts', [...scripts, ['/replay-worker.js', worker], ['/replay-player.js', player]]);
}
