import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Options } from 'tsup';

/** Sentry's worker is declared to have no effects, which is all it has. */
const keepCompressor: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'keep-compressor',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^@sentry\/replay\/worker-bundler$/ }, async ({ path, pluginData, ...how }) => {
      if (pluginData === 'resolved') return undefined;
      return { ...(await resolve(path, { ...how, pluginData: 'resolved' })), sideEffects: true };
    });
  },
};

/** The licence of what is bundled: the compression of @sentry/replay, and within it fflate, which has the same. */
const licence = readFileSync(
  fileURLToPath(import.meta.resolve('@sentry/replay/package.json')).replace(/package\.json$/, 'LICENSE'),
  'utf8',
);
const notice = licence.replace(/^(Copyright .*)$/m, '$1 (@sentry/replay)\nCopyright (c) 2026 Arjun Barrett (fflate)');

/** Files that hold all they need, for a worker that is no module. */
const worker: Options = {
  format: ['esm'],
  clean: false,
  sourcemap: false,
  splitting: false,
  target: 'es2022',
  platform: 'browser',
  noExternal: [/.*/],
  esbuildPlugins: [keepCompressor],
  esbuildOptions: (options) => {
    // Of the sources, what the worker does not need is left out; of a bundle it is not.
    options.conditions = ['@vedette/source'];
  },
  banner: { js: `/*!\n${notice}*/` },
};

export default defineConfig([
  { ...worker, dts: true, entry: ['src/replay-compressor.ts'] },
  { ...worker, entry: ['src/replay-worker.ts'], format: ['iife'], minify: true, outExtension: () => ({ js: '.js' }) },
]);
