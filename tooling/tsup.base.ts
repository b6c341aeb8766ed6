import type { Options } from 'tsup';

/** How every published package is built: ESM and CommonJS, each with declarations of its own. */
export function library(entry: readonly string[], { platform = 'neutral' }: { platform?: 'neutral' | 'node' } = {}): Options {
  return {
    entry: [...entry],
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    sourcemap: true,
    splitting: true,
    target: 'es2022',
    platform,
  };
}
