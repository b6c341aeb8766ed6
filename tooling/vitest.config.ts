import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';
import { onNodeAlone } from './vitest.base.ts';

const config: ViteUserConfig = defineConfig(
  mergeConfig(onNodeAlone, {
    test: {
      name: 'tooling',
      include: ['**/*.test.ts'],
      // The bench, the copies of the SDK and the measure of recall are workspaces of their own.
      exclude: ['bench/**', 'copies/**', 'recall/**', 'toolchain/**', 'node_modules/**'],
    },
  }),
);

export default config;
