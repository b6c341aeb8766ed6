import { kindOf, refusal } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import { leasingOf } from './leasing.ts';
import { rateForm, type Window, windowOf } from './rate.ts';
import type { BudgetScope } from './store.ts';

/** The longest window that may start anew without being told of it, in milliseconds. */
const longestInMemory = 3_600_000;

const scopes: readonly BudgetScope[] = ['process', 'file', 'page', 'session', 'shared'];

/** Only what is shaped like a rate is told, because it cannot be anything that must not be. */
function told(rate: unknown): string {
  const harmless = typeof rate === 'string' && /^[\d.+e-]{1,12}\/[a-z]{1,12}$/i.test(rate);
  return harmless ? `${kindOf(rate)}, "${rate}",` : kindOf(rate);
}

/** Reads one rate. Throws a TypeError that names the place and the fix, as the others here do. */
export function oneWindow(place: string, rate: unknown, billingDay: number): Window {
  const window = windowOf(rate, { billingDay });
  if (window === undefined) throw refusal(place, `${told(rate)} where a rate belongs`, rateForm);
  return Object.freeze(window);
}

export function windowsOf(place: string, rates: unknown, billingDay: number): readonly Window[] {
  if (rates === undefined) return [];
  if (!Array.isArray(rates)) return [oneWindow(place, rates, billingDay)];
  if (rates.length === 0) throw refusal(place, 'a list without a rate', `${rateForm} Or leave it out for no budget.`);
  const windows = rates.map((rate, at) => oneWindow(`${place}[${at}]`, rate, billingDay));
  for (const [at, window] of windows.entries()) {
    const twin = windows.findIndex(({ milliseconds }) => milliseconds === window.milliseconds);
    if (twin < at) throw refusal(`${place}[${at}]`, 'a second rate for the same length of time', 'Keep the stricter one.');
    const isIdle = windows.some(({ limit, milliseconds }) => milliseconds > window.milliseconds && limit <= window.limit);
    if (isIdle)
      throw refusal(
        `${place}[${at}]`,
        'a rate that a longer window never lets come true',
        'Leave it out, or give the longer more.',
      );
    const isNever = windows.some(
      ({ limit, milliseconds }) =>
        milliseconds < window.milliseconds && limit * Math.ceil(window.milliseconds / milliseconds) <= window.limit,
    );
    if (isNever)
      throw refusal(
        `${place}[${at}]`,
        'a rate that a shorter window never lets come true',
        'Leave it out, or give the shorter more.',
      );
  }
  return windows;
}

export function checkScope(place: string, scope: unknown): void {
  const known: readonly unknown[] = scopes;
  if (known.includes(scope)) return;
  throw refusal(place, `${kindOf(scope)} where a scope belongs`, `Known here: ${scopes.join(', ')}.`);
}

/** Refuses to acknowledge what the store is not. */
export function checkLasting(place: string, scope: BudgetScope, lives: BudgetScope): void {
  if (scope === lives) return;
  const fix = scope === 'file' ? 'Give a store in a file' : 'Give a store that many share';
  throw refusal(place, `a scope that its store does not have, which is '${lives}'`, `${fix}, or write '${lives}'.`);
}

/** Refuses a rate for each fault that the one for all faults together never lets come true. */
export function checkWithin(place: string, perIssue: readonly Window[], errors: readonly Window[]): void {
  for (const { limit, milliseconds } of perIssue) {
    if (errors.every((all) => all.limit * Math.ceil(milliseconds / all.milliseconds) >= limit)) continue;
    throw refusal(place, 'a rate that the one for all errors never lets come true', 'Leave it out, or give all errors more.');
  }
}

export function checkName(place: string, name: unknown, known: readonly unknown[]): void {
  if (known.includes(name)) return;
  const problem = name === undefined ? 'nothing where a name belongs' : `${kindOf(name)} that names nothing here`;
  throw refusal(place, problem, `Known here: ${known.join(', ')}.`);
}

export function checkStore(store: unknown): void {
  if (!isRecord(store) || typeof store['lease'] !== 'function') {
    throw refusal(
      'policy.budget.store',
      `${kindOf(store)} where a store belongs`,
      'Give redisStore(client) and the like, or none for one in memory.',
    );
  }
  checkScope('policy.budget.store.scope', store['scope']);
  checkName('policy.budget.store.answers', store['answers'], ['at once', 'later']);
  if (store['answers'] === 'later' && leasingOf(store) === undefined)
    throw refusal('policy.budget.store', 'a store that answers later without the engine for it', 'Make it by answeringLater().');
}

export function checkBillingDay(day: unknown): void {
  if (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 28) return;
  const number = typeof day === 'number' ? `the number ${day}` : kindOf(day);
  throw refusal('policy.budget.billingDay', `${number} where a day belongs`, 'Write a day that every month has, from 1 to 28.');
}

export function checkDetail(detail: unknown): void {
  if (detail === undefined || typeof detail === 'function') return;
  throw refusal(
    'policy.budget.detail',
    `${kindOf(detail)} where a function belongs`,
    'Give it one that answers a number from 1 to 10.',
  );
}

/** Refuses a long window whose tokens are forgotten early, unless that was acknowledged. */
export function checkLength(
  place: string,
  windows: readonly Window[],
  { lives, scope, remedy }: { readonly lives: BudgetScope; readonly scope: BudgetScope | undefined; readonly remedy: string },
): void {
  if (
    lives === 'shared' ||
    lives === 'file' ||
    scope === lives ||
    windows.every(({ milliseconds }) => milliseconds <= longestInMemory)
  )
    return;
  throw refusal(
    place,
    `a window longer than an hour that is forgotten when its ${lives} ends`,
    `Write scope: '${lives}' to accept that each ${lives} has the whole budget, anew each time. ${remedy}`,
  );
}
