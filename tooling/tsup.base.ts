import type { Options } from 'tsup';

/** How every published package is built: ESM and CommonJS, each with declarations of its own. */
export function library(entry: readonly string[], { platform = 'neutral' }: { platform?: 'neutral' | 'node' } = {}): Options {
  return {
    entry: [...entry],
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    sourcemap: true,
    // `splitting` stays at its default, modules alone: for CommonJS tsup makes source maps that name this machine's paths.
    target: 'es2022',
    platform,
  };
}
