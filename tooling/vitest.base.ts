import { defaultServerConditions } from 'vite';
import { mergeConfig, type UserWorkspaceConfig } from 'vitest/config';

/** How long a test may take: a loaded machine is no failure, what hangs is ended, and nothing is timed. */
const patience = 120_000;

// A watching run has to know every module, to see which tests a change is for.
const isWatching = !process.argv.includes('run');

/**
 * Has Node.js load sources itself, as whoever runs them does. That takes half of the time: Vite transforms each module, and
 * every use of what it imports goes through an object.
 */
function loadedByNode(sources: RegExp): UserWorkspaceConfig {
  return { test: { server: { deps: { external: isWatching ? [] : [sources] } } } };
}

const base: UserWorkspaceConfig = {
  test: { testTimeout: patience, hookTimeout: patience },
  ssr: { resolve: { conditions: ['@vedette/source', ...defaultServerConditions.filter((name) => name !== 'module')] } },
};

/** Lets tests read the sources of the other packages, so that no build is needed before a test. */
export const onNode: UserWorkspaceConfig = mergeConfig(
  base,
  // Core imports nothing, and so nothing that a project may know by another name.
  loadedByNode(/\/packages\/core\/src\/(?!.*(?:-sample|\.test)\.ts$).*\.ts$/),
);

/** The same for a project where every import is what it says: no module stands for another. */
export const onNodeAlone: UserWorkspaceConfig = mergeConfig(base, loadedByNode(/\/(?!.*\.test\.ts$).*\.ts$/));
