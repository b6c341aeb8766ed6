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
  banner: { js: '/*! @vedette/browser, MIT. With the compression worker of @sentry/replay and fflate, MIT. */' },
};

export default defineConfig([
  { ...worker, dts: true, entry: ['src/replay-compressor.ts'] },
  { ...worker, entry: ['src/replay-worker.ts'], format: ['iife'], minify: true, outExtension: () => ({ js: '.js' }) },
]);
