import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    name: 'tooling',
    include: ['**/*.test.ts'],
    exclude: ['copies/**', 'toolchain/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
};

export default config;
