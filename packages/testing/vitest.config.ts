import { onNode, onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

/** The tests that run a real client, which run a second time on the Sentry 10 line. */
const onBothLines = ['src/capture.test.ts', 'src/serialize.test.ts'];

export default defineConfig({
  test: {
    projects: [
      mergeConfig(onNodeAlone, { test: { name: 'testing', include: ['src/**/*.test.ts'], isolate: false } }),
      mergeConfig(onNode, {
        resolve: {
          alias: [
            { find: '@sentry/core', replacement: 'sentry-core-10' },
            { find: '@sentry/node', replacement: 'sentry-node-10' },
          ],
        },
        test: { name: 'testing, sentry 10', include: onBothLines, isolate: false },
      }),
    ],
  },
});
