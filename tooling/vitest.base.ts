import { defaultServerConditions } from 'vite';
import type { UserWorkspaceConfig } from 'vitest/config';

/** How long a test may take: a loaded machine is no failure, what hangs is ended, and nothing is timed. */
const patience = 120_000;

/** Lets tests read the sources of the other packages, so that no build is needed before a test. */
export const onNode: UserWorkspaceConfig = {
  test: { testTimeout: patience, hookTimeout: patience },
  ssr: { resolve: { conditions: ['@vedette/source', ...defaultServerConditions.filter((name) => name !== 'module')] } },
};
