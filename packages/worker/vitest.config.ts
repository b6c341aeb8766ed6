import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

/** Every test runs twice: with a Worker on each line of the Sentry SDK that is supported. */
function onLine(line: 10 | 11): UserWorkspaceConfig {
  return mergeConfig(onNode, {
    resolve: { alias: line === 10 ? [{ find: /^@sentry\/cloudflare$/, replacement: 'sentry-cloudflare-10' }] : [] },
    test: {
      name: `workerd, sentry ${line}`,
      include: ['src/**/*.test.ts'],
      // No module holds state; Miniflare is loaded once by each worker.
      isolate: false,
      env: { SENTRY_LINE: String(line) },
    },
  });
}

export default defineConfig({ test: { projects: [onLine(11), onLine(10)] } });
