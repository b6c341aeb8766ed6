export type * from '@vedette/core';
export {
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  createMemoryStore,
  defineDetector,
  defineFingerprintRules,
  deploymentOf,
  essentials,
  finance,
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
  location,
  network,
  part,
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
export { guard } from './guard.ts';
export { guarded } from './guarded.ts';
export type { RouteOf } from './invocation.ts';
export { definePolicy, type WorkerPolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
export { type WithRequestOptions, withRequest } from './with-request.ts';
