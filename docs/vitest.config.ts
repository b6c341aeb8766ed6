import { fileURLToPath } from 'node:url';
import { needing } from '@vedette/tooling/programs';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

const sentry10 = fileURLToPath(import.meta.resolve('sentry-node-10'));

const onRedis = 'snippets/shared-budget/*.test.ts';

function project(name: string, include: string, alias: Readonly<Record<string, string>> = {}): UserWorkspaceConfig {
  return mergeConfig(onNode, { resolve: { alias }, test: { name, include: [include], exclude: [onRedis] } });
}

const sharedBudget: ReturnType<typeof needing> = needing('redis-server', (path) => ({
  ...onNode,
  test: { ...onNode.test, name: 'docs, redis', include: [onRedis], env: { REDIS_SERVER: path } },
}));

/** Every snippet, and the recipes for frameworks with the other line of Sentry as well. */
export default defineConfig({
  test: {
    projects: [
      project('docs', 'snippets/**/*.test.ts'),
      sharedBudget,
      project('docs, sentry 10', 'snippets/{**/who-asked,lambda/handler}.test.ts', { '@sentry/node': sentry10 }),
    ],
  },
});
