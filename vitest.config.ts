import type { ViteUserConfig } from 'vitest/config';
import { totalsReporter } from './tooling/totals-reporter.ts';

/** Every test of the repository in one run: of each package, of the code in the documentation, and of the tooling. */
const config: ViteUserConfig = {
  test: {
    projects: ['packages/*', 'docs', 'tooling', 'tooling/bench', 'tooling/copies', 'tooling/recall'],
    // A core for each worker: by default one is kept for the runner, which is half of a machine with two.
    maxWorkers: '100%',
    reporters: ['default', totalsReporter],
  },
};

export default config;
