import { needing } from '@vedette/tooling/programs';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig } from 'vitest/config';

/** Every test runs twice: on each line of the Sentry SDK that is supported. The pages are bundled with that line. */
function onLine(line: '10' | '11'): ReturnType<typeof needing> {
  return needing('chromium', (path) =>
    mergeConfig(onNode, {
      resolve: { alias: line === '10' ? [{ find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }] : [] },
      test: {
        name: `browser, sentry ${line}`,
        include: ['src/**/*.test.ts'],
        // No module holds state. One browser serves all files of a worker, and keeps what it compiled of the pages.
        isolate: false,
        globalSetup: ['src/site-setup-sample.ts'],
        // How a page is bundled does not depend on the line of the SDK.
        exclude: line === '10' ? ['src/replay-recipes.test.ts', 'src/deferred-recipe.test.ts'] : [],
        env: { CHROME_PATH: path, SENTRY_LINE: line },
        maxConcurrency: 3,
      },
    }),
  );
}

export default defineConfig({ test: { projects: [onLine('11'), onLine('10')] } });
