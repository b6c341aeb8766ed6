import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';
function onLine(name: string, replacement: string) {
  return mergeConfig(onNode, {
    resolve: { alias: [{ find: /^@sentry\/node$/, replacement }, { find: /^@vedette\/core$/, replacement: '/tmp/node-helper/frozen/packages/core/src/index.ts' }] },
    test: { name, include: ['src/**/*.test.ts'], unstubEnvs: true },
  });
}
export default defineConfig({ test: { projects: [onLine('sentry-11', '@sentry/node'), onLine('sentry-10', 'sentry-node-10')] } });
