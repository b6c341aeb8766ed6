import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { createMemoryStore } from './memory-store.ts';
import { type Rate, type Window, windowOf } from './rate.ts';
import type { SamplerPlan } from './sampler.ts';
import type { BudgetStore } from './store.ts';

/** How much may be sent. */
export interface BudgetOptions {
  /** Rates for all errors together; the strictest decides. */
  readonly errors?: Rate | readonly Rate[];
  /** Rates for each fault by itself. */
  readonly perIssue?: Rate | readonly Rate[];
  /** The rate at which traces are expected to start; takes effect where tracing is on. */
  readonly traces?: Rate;
  /** Acknowledges that a window longer than an hour starts anew with the process when its store does. */
  readonly scope?: 'process';
  /** @default a store in memory, for this process */
  readonly store?: BudgetStore;
}

/** A budget, read. */
export interface BudgetPlan {
  /** Undefined where errors have no budget. */
  readonly sampler: SamplerPlan | undefined;
  /** Undefined where traces have no budget. */
  readonly traces: Window | undefined;
}

/** The longest window that a restart may start anew without being told of it. */
const longestInMemory = 3_600_000;

function windowsOf(place: string, rates: Rate | readonly Rate[] | undefined): readonly Window[] {
  const list: readonly unknown[] = rates === undefined ? [] : Array.isArray(rates) ? rates : [rates];
  return list.map((rate) => {
    if (typeof rate !== 'string')
      throw refusal(place, `${kindOf(rate)} where a rate belongs`, "Write a rate such as '100/minute'.");
    try {
      return windowOf(rate);
    } catch (failure) {
      throw refusal(place, `"${rate.slice(0, 40)}" is not a rate`, failure instanceof Error ? `${failure.message}.` : '');
    }
  });
}

function checkStore(budget: BudgetOptions, store: BudgetStore, windows: readonly Window[]): void {
  if (!isRecord(store) || typeof store.take !== 'function') {
    throw refusal('policy.budget.store', `${kindOf(store)} where a store belongs`, 'Leave it out for a store in memory.');
  }
  if (budget.scope !== undefined && budget.scope !== 'process') {
    throw refusal(
      'policy.budget.scope',
      `${kindOf(budget.scope)} where 'process' belongs`,
      "Write scope: 'process', or leave it out.",
    );
  }
  if (
    store.scope !== 'process' ||
    budget.scope === 'process' ||
    windows.every(({ milliseconds }) => milliseconds <= longestInMemory)
  )
    return;
  throw refusal(
    'policy.budget',
    'a window longer than an hour with a store that forgets when the process ends',
    "Give a shared store, or write scope: 'process' to accept that each process has the whole budget, anew after each restart.",
  );
}

/** Reads the budget of a policy; throws a TypeError that names the place and the fix. */
export function planOf(budget: BudgetOptions): BudgetPlan {
  refuseUnknownKeys('policy.budget', budget, ['errors', 'perIssue', 'traces', 'scope', 'store']);
  const errors = windowsOf('policy.budget.errors', budget.errors);
  const perIssue = windowsOf('policy.budget.perIssue', budget.perIssue);
  const store = budget.store ?? createMemoryStore();
  checkStore(budget, store, [...errors, ...perIssue]);
  return {
    sampler: errors.length + perIssue.length === 0 ? undefined : { store, errors, perIssue },
    traces: windowsOf('policy.budget.traces', budget.traces)[0],
  };
}
