import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    name: 'tooling',
    include: ['**/*.test.ts'],
    // The bench, the copies of the SDK and the measure of recall are workspaces of their own.
    exclude: ['bench/**', 'copies/**', 'recall/**', 'toolchain/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
};

export default config;
