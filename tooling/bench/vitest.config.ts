import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig(
  mergeConfig(onNode, { test: { name: 'bench', include: ['**/*.test.ts'], isolate: false } }),
);

export default config;
