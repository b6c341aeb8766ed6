import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    name: 'tooling',
    include: ['**/*.test.ts'],
    // The bench and the copies of the SDK are workspaces of their own.
    exclude: ['bench/**', 'copies/**', 'toolchain/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
};

export default config;
