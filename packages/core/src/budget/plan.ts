import { kindOf, refusal, refuseUnknownKeys } from '../refusal.ts';
import { isRecord } from '../sentry.ts';
import type { CategoryName } from './category.ts';
import type { DetailSource } from './detail.ts';
import { createMemoryStore } from './memory-store.ts';
import {
  checkBillingDay,
  checkDetail,
  checkLasting,
  checkLength,
  checkName,
  checkScope,
  checkStore,
  checkWithin,
  oneWindow,
  windowsOf,
} from './plan-check.ts';
import type { Rate, Window } from './rate.ts';
import { type BudgetRule, readRules } from './rule.ts';
import type { SamplerPlan } from './sampler-plan.ts';
import type { BudgetScope, BudgetStore, OnStoreDown } from './store.ts';

/** How much may be sent, by rates. */
export interface BudgetRates {
  /** Rates for all errors together; the strictest decides. */
  readonly errors?: Rate | readonly Rate[] | undefined;
  /** Rates for each fault by itself. */
  readonly perIssue?: Rate | readonly Rate[] | undefined;
  /** Rates for log entries. */
  readonly logs?: Rate | readonly Rate[] | undefined;
  /** Rates for metrics. */
  readonly metrics?: Rate | readonly Rate[] | undefined;
  /** Rates for spans that are sent by themselves, as the Sentry 11 line does; what is over is cut out of its trace. */
  readonly spans?: Rate | readonly Rate[] | undefined;
  /** Rates for transactions; what is over is cut out of its trace. */
  readonly transactions?: Rate | readonly Rate[] | undefined;
  /** The rate at which traces are expected to start, in each process; takes effect where tracing is on. */
  readonly traces?: Rate | undefined;
}

/** How much may be sent. */
export interface BudgetOptions extends BudgetRates {
  /** What is protected, favoured or never sent; the first rule that fits an error decides. @default none */
  readonly rules?: readonly BudgetRule[] | undefined;
  /**
   * Other rates for environments of these names; each takes the place of the one of its name, and the others stay. In
   * `development` everything is sent where it is not named.
   */
  readonly environments?: Readonly<Record<string, BudgetRates>> | undefined;
  /** Whose budget it is: acknowledges that a window longer than an hour starts anew with what its store lives in. */
  readonly scope?: BudgetScope | undefined;
  /** On which day of the month the bill begins, from 1 to 28, in UTC. @default 1 */
  readonly billingDay?: number | undefined;
  /** @default a store in memory, for this process */
  readonly store?: BudgetStore | undefined;
  /** What is sent while the store cannot be asked. @default 'escrow' */
  readonly onStoreDown?: OnStoreDown | undefined;
  /**
   * How many times as much of repeated errors and of traces is kept at present, from 1 to 10 and within the caps, such
   * as `() => detailOf(standing())` while an error budget burns. Asked once a second at most. @default 1
   */
  readonly detail?: DetailSource | undefined;
}

/** A budget, read. */
export interface BudgetPlan {
  /** Undefined where errors have no budget. */
  readonly sampler: SamplerPlan | undefined;
  /** Undefined where traces have no budget. */
  readonly traces: Window | undefined;
  readonly categories: Readonly<Partial<Record<CategoryName, readonly Window[]>>>;
  readonly rules: readonly BudgetRule[];
  readonly detail: DetailSource | undefined;
  readonly store: BudgetStore;
  readonly onStoreDown: OnStoreDown;
  /** The plans of environments that have rates of their own, by their names; with them those that all have in common. */
  readonly environments: Readonly<Record<string, BudgetPlan>>;
}

const rateNames: Readonly<Record<keyof BudgetRates, true>> = {
  errors: true,
  perIssue: true,
  logs: true,
  metrics: true,
  spans: true,
  transactions: true,
  traces: true,
};

const ownNames: Readonly<Record<Exclude<keyof BudgetOptions, keyof BudgetRates>, true>> = {
  rules: true,
  environments: true,
  scope: true,
  billingDay: true,
  store: true,
  onStoreDown: true,
  detail: true,
};

/** What the rates of all environments have in common. */
type Terms = {
  readonly billingDay: number;
  readonly store: BudgetStore;
  readonly onStoreDown: OnStoreDown;
  readonly scope: BudgetScope | undefined;
  readonly rules: readonly BudgetRule[];
  readonly detail: DetailSource | undefined;
};

/** How many faults are remembered where memory is short: on a page. */
const capacityOfPage = 1024;

/** Where rates are written, and whose they are. */
interface Written {
  readonly rates: BudgetRates;
  /** Where a rate stands, for whoever has to mend it. */
  readonly placeOf: (name: keyof BudgetRates) => string;
  /** The environment whose own rate it is; undefined for those that all have in common. */
  readonly ownerOf: (name: keyof BudgetRates) => string | undefined;
}

/** Where all but errors are counted: beside a store that answers later, in the memory of each process. */
function countedBeside({ store, scope }: Terms): Parameters<typeof checkLength>[2] {
  if (store.answers !== 'later') return { lives: store.scope, scope, remedy: 'Or give a store that lasts.' };
  const remedy = 'With this store they are counted in memory.';
  return { lives: 'process', scope: scope === 'shared' ? undefined : scope, remedy };
}

function categoriesOf({ rates, placeOf, ownerOf }: Written, terms: Terms): BudgetPlan['categories'] {
  const names: readonly CategoryName[] = ['logs', 'metrics', 'spans', 'transactions'];
  const read = names.flatMap((name): [CategoryName, readonly Window[]][] => {
    if (rates[name] === undefined) return [];
    const windows = windowsOf(placeOf(name), rates[name], terms.billingDay);
    checkLength(placeOf(name), windows, countedBeside(terms));
    return [[name, ownedBy(ownerOf(name), windows)]];
  });
  return Object.freeze(Object.fromEntries(read));
}

/** The windows of an environment that has its own; no other takes from them. */
function ownedBy(environment: string | undefined, windows: readonly Window[]): readonly Window[] {
  return Object.freeze(environment === undefined ? windows : windows.map((window) => Object.freeze({ ...window, environment })));
}

function planFrom(written: Written, terms: Terms): Omit<BudgetPlan, 'environments'> {
  const { rates, placeOf, ownerOf } = written;
  const { scope, billingDay, store, onStoreDown, rules, detail } = terms;
  const errors = ownedBy(ownerOf('errors'), windowsOf(placeOf('errors'), rates.errors, billingDay));
  const perIssue = ownedBy(ownerOf('perIssue'), windowsOf(placeOf('perIssue'), rates.perIssue, billingDay));
  const [traces] =
    rates.traces === undefined ? [] : ownedBy(ownerOf('traces'), [oneWindow(placeOf('traces'), rates.traces, billingDay)]);
  checkLength(placeOf('errors'), errors, { lives: store.scope, scope, remedy: 'Or give a store that lasts.' });
  checkLength(placeOf('perIssue'), perIssue, countedBeside(terms));
  // Rates that were written apart may fit each other badly; both hold all the same.
  if (ownerOf('errors') === ownerOf('perIssue')) checkWithin(placeOf('perIssue'), perIssue, errors);
  const lives = scope === undefined || scope === 'shared' || scope === 'file' ? 'process' : scope;
  const remedy = 'Traces are counted in memory with any store.';
  checkLength(placeOf('traces'), traces === undefined ? [] : [traces], { lives, scope, remedy });
  const isPage = store.scope === 'page' || store.scope === 'session';
  const plan = { store, errors, perIssue, onStoreDown, ...(isPage && { capacity: capacityOfPage }) };
  const sampler = errors.length + perIssue.length === 0 ? undefined : Object.freeze(plan);
  return { sampler, traces, categories: categoriesOf(written, terms), rules, detail, store, onStoreDown };
}

/** Only what is shaped like a name is told. */
function placeOfEnvironment(place: string, name: string): string {
  return /^[a-z][\w-]{0,39}$/i.test(name) ? `${place}.${name}` : `${place}, ${kindOf(name)}`;
}

function environmentsOf(common: BudgetRates, environments: unknown, terms: Terms): BudgetPlan['environments'] {
  const place = 'policy.budget.environments';
  if (!isRecord(environments)) {
    throw refusal(place, `${kindOf(environments)} where an object belongs`, 'Give it the rates of environments, by their names.');
  }
  const none = Object.freeze({});
  const plans = Object.entries(environments).map(([name, rates]) => {
    const own = placeOfEnvironment(place, name);
    if (!isRecord(rates)) throw refusal(own, `${kindOf(rates)} where rates belong`, "Write { errors: '10/minute' }.");
    refuseUnknownKeys(own, rates, Object.keys(rateNames));
    const isOwn = (rate: keyof BudgetRates): boolean => rates[rate] !== undefined;
    const named = Object.fromEntries(Object.entries(rates).filter(([, rate]) => rate !== undefined));
    const written: Written = {
      rates: { ...common, ...named },
      placeOf: (rate) => (isOwn(rate) ? `${own}.${rate}` : `policy.budget.${rate}`),
      ownerOf: (rate) => (isOwn(rate) ? name : undefined),
    };
    return [name, Object.freeze({ ...planFrom(written, terms), environments: none })] as const;
  });
  const nothing: Written = { rates: {}, placeOf: () => place, ownerOf: () => undefined };
  const development = Object.freeze({ ...planFrom(nothing, terms), environments: none });
  return Object.freeze({ development, ...Object.fromEntries(plans) });
}

/** Reads the budget of a policy; throws a TypeError that names the place and the fix. */
export function planOf(budget: BudgetOptions): BudgetPlan {
  const place = 'policy.budget';
  refuseUnknownKeys(place, budget, [...Object.keys(rateNames), ...Object.keys(ownNames)]);
  const { scope, billingDay = 1, store = createMemoryStore(), onStoreDown = 'escrow', detail } = budget;
  checkStore(store);
  checkBillingDay(billingDay);
  checkName(`${place}.onStoreDown`, onStoreDown, ['escrow', 'share', 'closed', 'open']);
  if (scope !== undefined) checkScope(`${place}.scope`, scope);
  if (scope === 'shared' || scope === 'file') checkLasting(`${place}.scope`, scope, store.scope);
  checkDetail(detail);
  const rules = readRules(`${place}.rules`, budget.rules);
  const terms: Terms = { scope, billingDay, store, onStoreDown, rules, detail };
  const written: Written = { rates: budget, placeOf: (name) => `${place}.${name}`, ownerOf: () => undefined };
  const common = planFrom(written, terms);
  return Object.freeze({ ...common, environments: environmentsOf(budget, budget.environments ?? {}, terms) });
}

/** The plan for an environment: its own, or the one for all. */
export function planFor(plan: BudgetPlan, environment: unknown): BudgetPlan {
  return typeof environment === 'string' && Object.hasOwn(plan.environments, environment)
    ? (plan.environments[environment] ?? plan)
    : plan;
}
