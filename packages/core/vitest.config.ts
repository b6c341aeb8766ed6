import { onNode, onNodeAlone } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

/** The tests that run a real client, which run a second time on the Sentry 10 line. */
const onBothLines = ['src/door.test.ts', 'src/pipeline.test.ts', 'src/traces.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // No module holds state, so that files need no modules of their own: loaded once, they take half of the time.
      mergeConfig(onNodeAlone, { test: { name: 'core', include: ['src/**/*.test.ts'], isolate: false } }),
      mergeConfig(onNode, {
        resolve: { alias: [{ find: /^@sentry\/core(\/.*)?$/, replacement: 'sentry-core-10$1' }] },
        test: { name: 'core, sentry 10', include: onBothLines },
      }),
    ],
  },
});
