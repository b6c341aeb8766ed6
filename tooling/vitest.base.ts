import { defaultServerConditions, type UserConfig } from 'vite';

/** Lets tests read the sources of the other packages, so that no build is needed before a test. */
export const onNode: UserConfig = {
  ssr: { resolve: { conditions: ['@vedette/source', ...defaultServerConditions.filter((name) => name !== 'module')] } },
};
