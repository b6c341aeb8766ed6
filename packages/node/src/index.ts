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
export { type InitOptions, init } from './init.ts';
export type { GuardableClient } from './other-clients.ts';
export { definePolicy, type NodePolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
