import { onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig(
  mergeConfig(onNodeAlone, { test: { name: 'copies of the SDK', include: ['*.test.ts'] } }),
);

export default config;
