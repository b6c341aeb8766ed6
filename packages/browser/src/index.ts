export type * from '@vedette/core';
export {
  byEndpoint,
  byImpact,
  byMessageTemplate,
  byOrigin,
  byRootCause,
  byType,
  defineDetector,
  defineFingerprintRules,
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
export { type BrowserBudgetOptions, createPageStore } from './budget.ts';
export { explain } from './explain.ts';
export { guard } from './guard.ts';
export { type InitOptions, init } from './init.ts';
export { type BrowserPolicyOptions, definePolicy } from './policy.ts';
export { createSessionStore, type Shelf } from './session-store.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
