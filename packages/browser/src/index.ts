export type * from '@vedette/core';
export {
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  conditionsOf,
  defineDetector,
  defineFingerprintRule,
  defineFingerprintRules,
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
  scrubRecordings,
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
export { type BrowserBudgetOptions, createPageStore } from './budget.ts';
export { explain } from './explain.ts';
export { explainFingerprint } from './explain-fingerprint.ts';
export { guard } from './guard.ts';
export { type InitOptions, init } from './init.ts';
export { type BrowserPolicyOptions, definePolicy } from './policy.ts';
export { createSessionStore, type Shelf } from './session-store.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
