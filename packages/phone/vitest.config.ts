import { onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

export default defineConfig(mergeConfig(onNodeAlone, { test: { name: 'phone', include: ['src/**/*.test.ts'], isolate: false } }));
