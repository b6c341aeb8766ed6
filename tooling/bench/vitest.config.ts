import { onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig(
  mergeConfig(onNodeAlone, { test: { name: 'bench', include: ['**/*.test.ts'], isolate: false } }),
);

export default config;
