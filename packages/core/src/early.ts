/*
 * What stands before a guard that is loaded later. It is apart, so that a page loads nothing else with it.
 */
export { recordLoss } from './loss.ts';
export type { VedetteIntegration } from './pipeline.ts';
export { type LeastCollection, leastCollection, withLeast } from './platform/data-collection.ts';
export { holdName, isGuard } from './platform/guard-kind.ts';
export { isGuarded } from './platform/guarded.ts';
export { guardedMetadata } from './platform/sdk-metadata.ts';
export { hasSpotlight } from './platform/spotlight.ts';
export { tell } from './platform/tell.ts';
export { closeUnguardable } from './platform/unguardable.ts';
export type { SentryClient } from './sentry.ts';
