import { onNode } from '@vedette/tooling/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({ ...onNode, test: { name: 'phone', include: ['src/**/*.test.ts'] } });
