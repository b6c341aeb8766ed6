export type * from '@vedette/core';
export {
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  conditionsOf,
  createMemoryStore,
  defineDetector,
  defineFingerprintRule,
  defineFingerprintRules,
  deploymentOf,
  essentials,
  finance,
  fingerprintRulesFrom,
  fromSentry,
  groupBy,
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
  lintRules,
  location,
  network,
  parseRules,
  part,
  phone,
  printRules,
  provideRequest,
  readFingerprintRules,
  readStackTraceRules,
  scrubbedBy,
  secretAudit,
  secrets,
  sentryGrouping,
  settingsConfig,
  stackTraceRulesFrom,
  suggestSelectors,
  template,
  toSentry,
  toSentryRules,
  validateSentryConfig,
} from '@vedette/core';
export { compareGrouping } from './compare-grouping.ts';
export { explain } from './explain.ts';
export { explainFingerprint } from './explain-fingerprint.ts';
export { createFileStore, type FileStore, type FileStoreOptions } from './file-store.ts';
export { guard } from './guard.ts';
export { type InitOptions, init } from './init.ts';
export { definePolicy, type NodePolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
