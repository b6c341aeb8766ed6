import { needing } from '@vedette/tooling/programs';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig } from 'vitest/config';

const suite: ReturnType<typeof needing> = needing('redis-server', (path) => ({
  ...onNode,
  test: {
    name: 'redis',
    include: ['src/**/*.test.ts'],
    env: { REDIS_SERVER: path },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));

export default defineConfig({ test: { projects: [suite] } });
