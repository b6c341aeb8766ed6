import { onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig(mergeConfig(onNodeAlone, { test: { name: 'recall', include: ['*.test.ts'] } }));

export default config;
