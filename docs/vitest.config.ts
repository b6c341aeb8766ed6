import { fileURLToPath } from 'node:url';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

const sentry10 = fileURLToPath(import.meta.resolve('sentry-node-10'));

function project(name: string, include: string, alias: Readonly<Record<string, string>> = {}): UserWorkspaceConfig {
  return mergeConfig(onNode, { resolve: { alias }, test: { name, include: [include], testTimeout: 30_000 } });
}

/** Every snippet, and the recipes for frameworks with the other line of Sentry as well. */
export default defineConfig({
  test: {
    projects: [
      project('docs', 'snippets/**/*.test.ts'),
      project('docs, sentry 10', 'snippets/{**/who-asked,lambda/handler}.test.ts', { '@sentry/node': sentry10 }),
    ],
  },
});
