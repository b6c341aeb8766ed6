import { type CategoryBudget, type CategoryName, categories, createCategoryBudget } from './category.ts';
import { createDetail, type DetailSource } from './detail.ts';
import { monotonic } from './key/clock.ts';
import { usualCapacity } from './key/table.ts';
import { createMemoryStore } from './memory-store.ts';
import type { BudgetPlan } from './plan.ts';
import { type BudgetJudge, createJudgeOf } from './rule.ts';
import { createSampler, type Sampler } from './sampler.ts';
import type { SamplerOptions } from './sampler-plan.ts';
import { watchedStore } from './watched-store.ts';

/** What spends the budgets of one guard. */
export interface Spender {
  /** Undefined where errors have no budget. */
  readonly sampler: Sampler | undefined;
  readonly judge: BudgetJudge;
  readonly detail: DetailSource;
  /** By what Sentry calls each category; none where it has no budget. */
  readonly categories: Readonly<Record<string, CategoryBudget>>;
  /** Of how many faults an event is kept, to close them with. */
  readonly mostClosings: number;
  readonly now: () => number;
}

/** Of so many faults that are known, one has an event kept: it takes some kilobytes. */
const faultsOfClosing = 8;

export interface SpenderOptions extends SamplerOptions {
  /** Called where the source of detail throws or answers nonsense. */
  readonly failDetail?: () => void;
  /** Called with a sentence that tells what to do, each time that the store throws or rejects. */
  readonly failStore?: (sentence: string) => void;
}

/** Everything that spends a plan's budgets. A store that answers later is asked for errors alone. */
export function createSpender(
  { sampler, rules, detail, categories: windows, store: given, onStoreDown }: BudgetPlan,
  { failDetail: fail, failStore, ...options }: SpenderOptions = {},
): Spender {
  const now = options.now ?? monotonic;
  const store = failStore === undefined ? given : watchedStore(given, { onStoreDown, fail: failStore, now });
  const ownStore = store.answers === 'later' ? createMemoryStore() : store;
  const names: readonly CategoryName[] = ['logs', 'metrics', 'spans', 'transactions'];
  const limited = names.flatMap((name): [string, CategoryBudget][] => {
    const own = windows[name] ?? [];
    return own.length === 0 ? [] : [[categories[name], createCategoryBudget(name, own, { store: ownStore, now, onStoreDown })]];
  });
  return {
    sampler: sampler && createSampler({ ...sampler, store }, options),
    judge: createJudgeOf(rules),
    detail: createDetail(detail, { now, ...(fail && { fail }) }),
    categories: Object.fromEntries(limited),
    mostClosings: (sampler?.capacity ?? usualCapacity) / faultsOfClosing,
    now,
  };
}
