import { createMemoryStore } from './memory-store.ts';
import type { BudgetPlan } from './plan.ts';

/** The same budgets, counted in memory: where nothing is dropped, nothing is taken from a store that others share. */
export function onOwnMemory(plan: BudgetPlan): BudgetPlan {
  const isPage = plan.store.scope === 'page' || plan.store.scope === 'session';
  return { ...plan, store: { ...createMemoryStore(), scope: isPage ? 'page' : 'process' } };
}
