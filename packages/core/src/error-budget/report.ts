import { kindOf, refusal } from '../refusal.ts';
import { propertyOf } from '../sentry.ts';
import type { BurnWindow, Objective, Severity } from './objective.ts';
import { areCounts, type Counts } from './occurrences.ts';

/** How fast a budget burns, in two windows. */
export interface Burn extends BurnWindow {
  /** In the long window; undefined where nothing happened in it. */
  readonly rate: number | undefined;
  /** In the short one. */
  readonly shortRate: number | undefined;
  /** Whether both are over the rate. Undefined where too little happened to tell. */
  readonly isFiring: boolean | undefined;
}

/** How a budget stands. */
export type ErrorBudgetState = 'ok' | Severity | 'exhausted' | 'insufficient data';

/** What is left of an error budget, and how fast it goes. */
export interface ErrorBudget {
  readonly objective: Objective;
  /** What happened in the period. */
  readonly counts: Counts;
  /** The share of the budget that is spent; above 1 it is overspent. 0 where nothing happened. */
  readonly consumed: number;
  /** 1 less what is consumed. */
  readonly remaining: number;
  /** When nothing is left if it goes on as in the longest window that says something, in milliseconds from now; undefined where it does not burn. */
  readonly exhaustedIn: number | undefined;
  readonly burns: readonly Burn[];
  readonly state: ErrorBudgetState;
}

/** How much happened in the last so many milliseconds. It may come from the application's own counts or from Sentry's. */
export type CountsWithin = (milliseconds: number) => Counts;

function rateOf({ valid, bad }: Counts, { threshold }: Objective): number | undefined {
  return valid > 0 ? bad / valid / threshold : undefined;
}

/** Whether so much happened, and went wrong where anything did, that its share says something. */
function isEnough(counts: Counts, { least }: Objective): boolean {
  return counts.valid >= least.valid && (counts.bad === 0 || counts.bad >= least.bad);
}

function burnOf(window: BurnWindow, objective: Objective, countsWithin: CountsWithin): Burn {
  const counts = countsWithin(window.long);
  const [rate, shortRate] = [rateOf(counts, objective), rateOf(countsWithin(window.short), objective)];
  const isOver = (over: number | undefined): boolean => over !== undefined && over >= window.burnRate;
  return { ...window, rate, shortRate, isFiring: isEnough(counts, objective) ? isOver(rate) && isOver(shortRate) : undefined };
}

function stateOf(isExhausted: boolean, burns: readonly Burn[]): ErrorBudgetState {
  if (isExhausted) return 'exhausted';
  const isFiring = (severity: Severity): boolean => burns.some((burn) => burn.isFiring === true && burn.severity === severity);
  if (isFiring('page')) return 'page';
  if (isFiring('ticket')) return 'ticket';
  return burns.length > 0 && burns.every((burn) => burn.isFiring === undefined) ? 'insufficient data' : 'ok';
}

/**
 * What is left of an error budget and how fast it burns, in several windows at once (The Site Reliability Workbook, chapter 5).
 * Give counts of what happened and not of what was sent: a sample says nothing about a share. Throws a TypeError for counts
 * that are none.
 */
export function errorBudget(objective: Objective, countsFrom: CountsWithin): ErrorBudget {
  const countsWithin: CountsWithin = (milliseconds) => {
    const told: unknown = countsFrom(milliseconds);
    if (areCounts(told) && told.bad <= told.valid) return told;
    if (areCounts(told))
      throw refusal(
        'errorBudget, counts',
        'more that went wrong than happened',
        'Count what went wrong in valid as well: { valid: 100, bad: 1 }.',
      );
    if (typeof propertyOf(told, 'then') !== 'function')
      throw refusal('errorBudget, counts', `${kindOf(told)} without counts`, 'Answer { valid: 100, bad: 1 }.');
    Promise.resolve(told).catch(() => undefined);
    throw refusal('errorBudget, counts', 'a promise of counts', 'Wait for the counts first, and answer them.');
  };
  const counts = countsWithin(objective.period);
  const consumed = rateOf(counts, objective) ?? 0;
  const burns = objective.windows.map((window) => burnOf(window, objective, countsWithin));
  const longest = [...burns].sort((one, other) => other.long - one.long).find(({ rate }) => rate !== undefined);
  const remaining = 1 - consumed;
  const rate = longest?.rate ?? 0;
  return {
    objective,
    counts,
    consumed,
    remaining,
    exhaustedIn: rate > 0 ? (Math.max(0, remaining) * objective.period) / rate : undefined,
    burns,
    state: stateOf(consumed >= 1 && isEnough(counts, objective), burns),
  };
}

/** How many times as much detail is kept while an error budget burns: traces and repeated errors, always within their own budgets. */
export function detailOf({ state, burns }: ErrorBudget): number {
  if (state === 'page' || state === 'exhausted') return 5;
  const fastest = Math.max(0, ...burns.map(({ rate = 0, isFiring }) => (isFiring === undefined ? 0 : rate)));
  return state === 'ticket' || fastest > 1 ? 2 : 1;
}
