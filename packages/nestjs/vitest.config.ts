import { fileURLToPath } from 'node:url';
import { onNode } from '@vedette/tooling/vitest';
import { defineConfig, mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

const sentry10 = fileURLToPath(import.meta.resolve('sentry-node-10'));
const nest11 = fileURLToPath(new URL('./nest-11/node_modules/@nestjs', import.meta.url));

/** The tests of a part by itself, which run once; the others run a real application, with every line. */
const onOneLine = ['answer', 'last-filter'].map((name) => `src/${name}.test.ts`);

interface Line {
  readonly nest: 11 | 12;
  readonly sentry: 10 | 11;
}

function project({ nest, sentry }: Line): UserWorkspaceConfig {
  return mergeConfig(onNode, {
    resolve: {
      alias: [
        ...(sentry === 10 ? [{ find: '@sentry/node', replacement: sentry10 }] : []),
        ...(nest === 11 ? [{ find: /^@nestjs\//, replacement: `${nest11}/` }] : []),
        // What Node.js gives Nest; the types of the other build are others.
        { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) },
      ],
    },
    test: {
      name: `nest ${nest}, sentry ${sentry}`,
      include: ['src/**/*.test.ts'],
      exclude: nest === 12 && sentry === 11 ? [] : onOneLine,
      env: { NEST: String(nest), SENTRY: String(sentry) },
      // Each test starts a client of its own in the same process.
      execArgv: ['--disable-warning=MaxListenersExceededWarning', '--disable-warning=VedetteWarning'],
    },
  });
}

/** Every test with both lines of Nest and both lines of Sentry. */
export default defineConfig({
  test: {
    projects: [
      project({ nest: 12, sentry: 11 }),
      project({ nest: 11, sentry: 11 }),
      project({ nest: 12, sentry: 10 }),
      project({ nest: 11, sentry: 10 }),
    ],
  },
});
