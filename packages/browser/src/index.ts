export type * from '@vedette/core';
export { essentials, isFault, keyOf, type LeastCollection, leastCollection, provideRequest, template } from '@vedette/core';
export { type BrowserBudgetOptions, createPageStore } from './budget.ts';
export { type GuardableClient, guard } from './guard.ts';
export { type InitOptions, init } from './init.ts';
export { type BrowserPolicyOptions, definePolicy } from './policy.ts';
export { createSessionStore, type Shelf } from './session-store.ts';
export { stats } from './stats.ts';
export { vedette } from './vedette.ts';
