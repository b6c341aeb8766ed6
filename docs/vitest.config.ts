import { onNode } from '@vedette/tooling/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({ ...onNode, test: { name: 'docs', include: ['snippets/**/*.test.ts'], testTimeout: 30_000 } });
