import { fileURLToPath } from 'node:url';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

const sentry10 = fileURLToPath(import.meta.resolve('sentry-node-10'));

/** The tests that run a real application, which run with every line; the others run once. */
const onEveryLine = ['capture-faults', 'isolation', 'own-span', 'preload', 'request-context', 'route', 'scrub-tunnel'].map(
  (name) => `src/${name}.test.ts`,
);

interface Line {
  readonly express: 'express' | 'express-4';
  readonly sentry: 10 | 11;
}

function project({ express, sentry }: Line): UserWorkspaceConfig {
  return mergeConfig(onNode, {
    resolve: { alias: sentry === 10 ? { '@sentry/node': sentry10 } : {} },
    test: {
      name: `${express === 'express' ? 'express 5' : 'express 4'}, sentry ${sentry}`,
      include: express === 'express' && sentry === 11 ? ['src/**/*.test.ts'] : onEveryLine,
      env: { EXPRESS: express, SENTRY: sentry === 10 ? 'sentry-node-10' : '@sentry/node' },
      // Each test starts a client of its own in the same process.
      execArgv: ['--disable-warning=MaxListenersExceededWarning', '--disable-warning=VedetteWarning'],
    },
  });
}

/** Every test with both lines of Express and both lines of Sentry. */
export default defineConfig({
  test: {
    projects: [
      project({ express: 'express', sentry: 11 }),
      project({ express: 'express-4', sentry: 11 }),
      project({ express: 'express', sentry: 10 }),
      project({ express: 'express-4', sentry: 10 }),
    ],
  },
});
