import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

export default defineConfig(mergeConfig(onNode, { test: { name: 'receiver', include: ['src/**/*.test.ts'], isolate: false } }));
