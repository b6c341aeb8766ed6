import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    name: 'tooling',
    include: ['**/*.test.ts'],
    // The bench is a workspace of its own.
    exclude: ['bench/**', 'toolchain/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
};

export default config;
