import { type BudgetOptions, type BudgetStore, createMemoryStore } from '@vedette/core';
import { createSessionStore } from './session-store.ts';

/** How much one page, or one session of a tab, may send. Each visitor has the whole of it. */
export interface BrowserBudgetOptions extends Omit<BudgetOptions, 'scope'> {
  /**
   * Whose budget it is: `session` goes on where it was when a page is loaded anew, `page` starts anew. Named, it also
   * acknowledges that a window longer than an hour ends with it.
   * @default 'session'
   */
  readonly scope?: 'page' | 'session' | undefined;
}

/** The storage of the session; undefined where the browser denies it and where there is no browser. */
export function sessionStorageOrNone(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch (_denied) {
    return undefined;
  }
}

/** A store for one page: what it knows ends with the page. */
export function createPageStore(): BudgetStore {
  return { ...createMemoryStore(), scope: 'page' };
}

/** A budget with the store that its scope names. */
export function browserBudget(budget: BrowserBudgetOptions): BudgetOptions {
  if (budget.store !== undefined) return budget;
  return { ...budget, store: budget.scope === 'page' ? createPageStore() : createSessionStore(sessionStorageOrNone()) };
}
