import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { createMemoryStore } from './memory-store.ts';
import { type Rate, rateForm, type Window, windowOf } from './rate.ts';
import type { SamplerPlan } from './sampler.ts';
import type { BudgetScope, BudgetStore, OnStoreDown } from './store.ts';

/** How much may be sent. */
export interface BudgetOptions {
  /** Rates for all errors together; the strictest decides. */
  readonly errors?: Rate | readonly Rate[];
  /** Rates for each fault by itself. */
  readonly perIssue?: Rate | readonly Rate[];
  /** The rate at which traces are expected to start, in each process; takes effect where tracing is on. */
  readonly traces?: Rate;
  /** Whose budget it is: acknowledges that a window longer than an hour starts anew with what its store lives in. */
  readonly scope?: BudgetScope;
  /** On which day of the month the bill begins, from 1 to 28, in UTC. @default 1 */
  readonly billingDay?: number;
  /** @default a store in memory, for this process */
  readonly store?: BudgetStore;
  /** What is sent while the store cannot be asked. @default 'escrow' */
  readonly onStoreDown?: OnStoreDown;
}

/** A budget, read. */
export interface BudgetPlan {
  /** Undefined where errors have no budget. */
  readonly sampler: SamplerPlan | undefined;
  /** Undefined where traces have no budget. */
  readonly traces: Window | undefined;
}

/** The longest window that may start anew without being told of it, in milliseconds. */
const longestInMemory = 3_600_000;

const scopes: readonly BudgetScope[] = ['process', 'page', 'session', 'shared'];

/** Only what is shaped like a rate is told, because it cannot be anything that must not be. */
function told(rate: unknown): string {
  const harmless = typeof rate === 'string' && /^[\d.+e-]{1,12}\/[a-z]{1,12}$/i.test(rate);
  return harmless ? `${kindOf(rate)}, "${rate}",` : kindOf(rate);
}

function oneWindow(place: string, rate: unknown, billingDay: number): Window {
  const window = windowOf(rate, { billingDay });
  if (window === undefined) throw refusal(place, `${told(rate)} where a rate belongs`, rateForm);
  return Object.freeze(window);
}

function windowsOf(place: string, rates: unknown, billingDay: number): readonly Window[] {
  if (rates === undefined) return [];
  if (!Array.isArray(rates)) return [oneWindow(place, rates, billingDay)];
  if (rates.length === 0) throw refusal(place, 'a list without a rate', `${rateForm} Or leave it out for no budget.`);
  return rates.map((rate, at) => oneWindow(`${place}[${at}]`, rate, billingDay));
}

function checkScope(place: string, scope: unknown): void {
  const known: readonly unknown[] = scopes;
  if (known.includes(scope)) return;
  throw refusal(place, `${kindOf(scope)} where a scope belongs`, `Known here: ${scopes.join(', ')}.`);
}

function checkName(place: string, name: unknown, known: readonly unknown[]): void {
  if (known.includes(name)) return;
  throw refusal(place, `${kindOf(name)} that names nothing here`, `Known here: ${known.join(', ')}.`);
}

function checkStore(store: unknown): void {
  if (!isRecord(store) || typeof store['lease'] !== 'function') {
    throw refusal('policy.budget.store', `${kindOf(store)} where a store belongs`, 'Leave it out for a store in memory.');
  }
  checkScope('policy.budget.store.scope', store['scope']);
  checkName('policy.budget.store.answers', store['answers'], ['at once', 'later']);
}

function checkBillingDay(day: unknown): void {
  if (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 28) return;
  const told = typeof day === 'number' ? `the number ${day}` : kindOf(day);
  throw refusal('policy.budget.billingDay', `${told} where a day belongs`, 'Write a day that every month has, from 1 to 28.');
}

/** Refuses a long window whose tokens are forgotten early, unless that was acknowledged. */
function checkLength(
  place: string,
  windows: readonly Window[],
  { lives, scope, remedy }: { readonly lives: BudgetScope; readonly scope: BudgetScope | undefined; readonly remedy: string },
): void {
  if (lives === 'shared' || scope === lives || windows.every(({ milliseconds }) => milliseconds <= longestInMemory)) return;
  throw refusal(
    place,
    `a window longer than an hour that is forgotten when its ${lives} ends`,
    `Write scope: '${lives}' to accept that each ${lives} has the whole budget, anew each time. ${remedy}`,
  );
}

/** Reads the budget of a policy; throws a TypeError that names the place and the fix. */
export function planOf(budget: BudgetOptions): BudgetPlan {
  refuseUnknownKeys('policy.budget', budget, ['errors', 'perIssue', 'traces', 'scope', 'billingDay', 'store', 'onStoreDown']);
  const { scope, billingDay = 1, store = createMemoryStore(), onStoreDown = 'escrow' } = budget;
  checkStore(store);
  checkBillingDay(billingDay);
  checkName('policy.budget.onStoreDown', onStoreDown, ['escrow', 'share', 'closed', 'open']);
  if (scope !== undefined) checkScope('policy.budget.scope', scope);
  const errors = Object.freeze(windowsOf('policy.budget.errors', budget.errors, billingDay));
  const perIssue = Object.freeze(windowsOf('policy.budget.perIssue', budget.perIssue, billingDay));
  const traces = budget.traces === undefined ? undefined : oneWindow('policy.budget.traces', budget.traces, billingDay);
  const stored = { lives: store.scope, scope, remedy: 'Or give a shared store.' };
  checkLength('policy.budget.errors', errors, stored);
  checkLength('policy.budget.perIssue', perIssue, stored);
  const lives = scope === undefined || scope === 'shared' ? 'process' : scope;
  const remedy = 'Traces are counted in memory with any store.';
  checkLength('policy.budget.traces', traces === undefined ? [] : [traces], { lives, scope, remedy });
  const sampler = errors.length + perIssue.length === 0 ? undefined : Object.freeze({ store, errors, perIssue, onStoreDown });
  return Object.freeze({ sampler, traces });
}
