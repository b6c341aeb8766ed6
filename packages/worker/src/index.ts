export type * from '@vedette/core';
export { createMemoryStore, deploymentOf, essentials, isFault, keyOf, provideRequest, template } from '@vedette/core';
export { type LeastCollection, leastCollection } from './data-collection.ts';
export { guarded } from './guarded.ts';
export type { RouteOf } from './invocation.ts';
export { definePolicy, type WorkerPolicyOptions } from './policy.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
export { type WithRequestOptions, withRequest } from './with-request.ts';
