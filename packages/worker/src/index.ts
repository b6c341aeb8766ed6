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
export { BudgetObject } from './budget/budget-object.ts';
export {
  type BudgetNamespace,
  type DurableObjectStore,
  type DurableObjectStoreOptions,
  durableObjectStore,
} from './budget/durable-object-store.ts';
export type { ObjectState } from './budget/object-state.ts';
export { explain } from './explain.ts';
export { explainFingerprint } from './explain-fingerprint.ts';
export { guard } from './guard.ts';
export { guarded } from './guarded.ts';
export type { RouteOf } from './invocation.ts';
export { definePolicy, type WorkerPolicyOptions } from './policy.ts';
export { scrubTunnel, type WorkerTunnel, type WorkerTunnelOptions } from './scrub-tunnel.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
export { type WithRequestOptions, withRequest } from './with-request.ts';
