export type * from '@vedette/core';
export { createMemoryStore, definePolicy, guard, isFault, provideRequest } from '@vedette/core';
export { leastCollection } from './data-collection.ts';
export { type InitOptions, init } from './init.ts';
export { stats } from './stats.ts';
export { type NodePolicyOptions, vedette } from './vedette.ts';
