import { named } from './purse.ts';
import type { Window } from './rate.ts';
import { askAtOnce } from './reply.ts';
import type { BudgetStore, OnStoreDown } from './store.ts';

/** What has a budget of its own beside errors: the options' names, and what Sentry calls each. */
export const categories = {
  logs: 'log_item',
  metrics: 'trace_metric',
  spans: 'span',
  transactions: 'transaction',
} as const;

export type CategoryName = keyof typeof categories;

/** Answers how many of so many may leave; several are granted in part unless all of them belong together. */
export type CategoryBudget = (want: number, together: { readonly areInseparable: boolean }) => number;

/** How the budget of a category is counted. */
interface CategoryBudgetOptions {
  readonly store: BudgetStore;
  readonly now: () => number;
  /** @default 'escrow' */
  readonly onStoreDown?: OnStoreDown;
}

/** A budget for what is not thinned out by keys: first come, first served, within the windows. */
export function createCategoryBudget(
  name: CategoryName,
  windows: readonly Window[],
  { store, now, onStoreDown }: CategoryBudgetOptions,
): CategoryBudget {
  const all = windows.map((window) => named(window, name));
  const ask = (want: number): { readonly granted: number; readonly left: number } => {
    const { granted, standings } = askAtOnce(store, { windows: all, want }, now());
    return { granted, left: Math.min(...all.map(({ limit }, at) => limit - (standings[at]?.spent ?? 0))) };
  };
  return (want, { areInseparable }) => {
    if (all.length === 0 || want === 0) return want;
    try {
      if (areInseparable && ask(0).left < want) return 0;
      const { granted } = ask(want);
      return areInseparable && granted < want ? 0 : granted;
    } catch (_thrown) {
      return onStoreDown === 'open' ? want : 0;
    }
  };
}
