export type * from '@vedette/core';
export {
  createMemoryStore,
  defineDetector,
  deploymentOf,
  essentials,
  finance,
  fromSentry,
  identityBr,
  identityEu,
  identityGb,
  identityIn,
  identityPerson,
  identityUs,
  isFault,
  keyOf,
  type LeastCollection,
  leastCollection,
  location,
  network,
  phone,
  provideRequest,
  scrubbedBy,
  secretAudit,
  secrets,
  settingsConfig,
  suggestSelectors,
  template,
  toSentry,
  validateSentryConfig,
} from '@vedette/core';
export { explain } from './explain.ts';
export { createFileStore, type FileStoreOptions } from './file-store.ts';
export { guard } from './guard.ts';
export { type InitOptions, init } from './init.ts';
export { definePolicy, type NodePolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
