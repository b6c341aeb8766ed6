import { needing } from '@vedette/tooling/programs';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

const suite: ReturnType<typeof needing> = needing('redis-server', (path) =>
  mergeConfig(onNode, { test: { name: 'redis', include: ['src/**/*.test.ts'], env: { REDIS_SERVER: path } } }),
);

export default defineConfig({ test: { projects: [suite] } });
