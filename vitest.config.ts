import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { totalsReporter } from './tooling/totals-reporter.ts';

// A worker for each core and one besides, as tests of browsers, stores and timers wait more than they work. Projects do
// not inherit `maxWorkers`, and are asked one by one; what they all read is the environment.
process.env['VITEST_MAX_WORKERS'] ??= String(availableParallelism() + 1);

// What Node.js compiled once, the workers and the processes that tests start need not compile again.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('./node_modules/.cache/compiled', import.meta.url));

/** Every test of the repository in one run: of each package, of the code in the documentation, and of the tooling. */
const config: ViteUserConfig = {
  test: {
    projects: ['packages/*', 'docs', 'tooling', 'tooling/bench', 'tooling/copies', 'tooling/recall'],
    reporters: ['default', totalsReporter],
  },
};

export default config;
