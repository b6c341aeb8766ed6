import type { BudgetPlan, BudgetRates } from './plan.ts';
import { type Rate, rateTextOf, type Window } from './rate.ts';
import type { BudgetScope } from './store.ts';

/** A limit in force, and whose it is. */
export interface Cap {
  /** The option that it is written as. */
  readonly budget: keyof BudgetRates;
  readonly rate: Rate;
  /** Who shares it: one process, one process at a time with those after it, one page, one session, or all who ask the store. */
  readonly scope: BudgetScope;
  /** The environment whose own it is. @default what it has in common with others */
  readonly environment?: string;
}

/** The limits of a plan. A store that answers later is asked for errors alone; traces are counted in memory with any. */
export function capsOf({ sampler, traces, categories, store }: BudgetPlan): readonly Cap[] {
  const inMemory: BudgetScope = store.scope === 'page' || store.scope === 'session' ? 'page' : 'process';
  const own = store.answers === 'later' ? inMemory : store.scope;
  const capsFrom = (budget: Cap['budget'], windows: readonly Window[], scope: BudgetScope): readonly Cap[] =>
    windows.map((window) => {
      const { environment } = window;
      return { budget, rate: rateTextOf(window), scope, ...(environment !== undefined && { environment }) };
    });
  return [
    ...capsFrom('errors', sampler?.errors ?? [], store.scope),
    ...capsFrom('perIssue', sampler?.perIssue ?? [], own),
    ...capsFrom('logs', categories.logs ?? [], own),
    ...capsFrom('metrics', categories.metrics ?? [], own),
    ...capsFrom('spans', categories.spans ?? [], own),
    ...capsFrom('transactions', categories.transactions ?? [], own),
    ...capsFrom('traces', traces === undefined ? [] : [traces], inMemory),
  ];
}
