import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig(mergeConfig(onNode, { test: { name: 'copies of the SDK', include: ['*.test.ts'] } }));

export default config;
