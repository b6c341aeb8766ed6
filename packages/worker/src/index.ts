export type * from '@vedette/core';
export {
  createMemoryStore,
  deploymentOf,
  essentials,
  isFault,
  keyOf,
  type LeastCollection,
  leastCollection,
  provideRequest,
  template,
} from '@vedette/core';
export { guard } from './guard.ts';
export { guarded } from './guarded.ts';
export type { RouteOf } from './invocation.ts';
export type { GuardableClient } from './other-clients.ts';
export { definePolicy, type WorkerPolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
export { type WithRequestOptions, withRequest } from './with-request.ts';
