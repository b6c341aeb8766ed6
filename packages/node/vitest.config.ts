import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

/** Every test runs twice: on each line of the Sentry SDK that is supported. */
function onLine(name: string, replacement: string): ReturnType<typeof mergeConfig> {
  return mergeConfig(onNode, {
    resolve: { alias: [{ find: /^@sentry\/node$/, replacement }] },
    test: { name, include: ['src/**/*.test.ts'], unstubEnvs: true },
  });
}

export default defineConfig({
  test: { projects: [onLine('sentry-11', '@sentry/node'), onLine('sentry-10', 'sentry-node-10')] },
});
