import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

export default defineConfig(mergeConfig(onNode, { test: { name: 'phone', include: ['src/**/*.test.ts'], isolate: false } }));
