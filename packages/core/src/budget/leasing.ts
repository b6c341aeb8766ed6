import { kindOf, refusal } from '../refusal.ts';
import { propertyOf } from '../sentry.ts';
import { createExchange, type Exchange, type ExchangeOptions } from './exchange.ts';
import { createLeasedPurse, type LeasedPurseOptions } from './leased-purse.ts';
import type { Purse, PurseOptions } from './purse.ts';
import type { BudgetStore } from './store.ts';

/** What a sampler has where its store answers later. */
export interface Leased {
  readonly purse: Purse;
  readonly exchange: Exchange;
}

/** Makes it for one sampler. */
export type Leasing = (
  plan: PurseOptions,
  exchanged: Omit<ExchangeOptions, 'capabilities' | 'environment'>,
  run: Omit<LeasedPurseOptions, 'exchange'>,
) => Leased;

/** What a store that answers later brings its engine under, so that a bundle without such a store is without it. */
const brought = Symbol.for('vedette.leasing');

const leasing: Leasing = (plan, exchanged, run) => {
  const [window] = plan.errors;
  const exchange = createExchange(
    { ...exchanged, capabilities: plan.store.capabilities ?? {}, environment: window?.environment },
    run.now(),
  );
  return { exchange, purse: createLeasedPurse(plan, { ...run, exchange }) };
};

/**
 * A store that answers later, as one over a network does: its tokens are taken in advance, and nobody who captures an
 * error ever waits for them.
 */
export function answeringLater(store: Omit<BudgetStore, 'answers'>): BudgetStore {
  if (typeof propertyOf(store, 'lease') !== 'function')
    throw refusal('answeringLater', `${kindOf(store)} without a lease()`, 'Give it a store: { scope, lease, … }.');
  const { scope, capabilities } = store;
  // A store may be an instance of a class, whose methods belong to it.
  const bound: BudgetStore = {
    scope,
    answers: 'later',
    lease: (request) => store.lease(request),
    ...(capabilities && { capabilities }),
  };
  return Object.assign(bound, { [brought]: leasing });
}

function isLeasing(value: unknown): value is Leasing {
  return typeof value === 'function';
}

/** The engine that a store brings; undefined for one that answers at once. */
export function leasingOf(store: object): Leasing | undefined {
  const found: unknown = Reflect.get(store, brought);
  return isLeasing(found) ? found : undefined;
}
