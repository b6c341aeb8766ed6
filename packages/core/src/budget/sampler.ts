import type { Window } from './rate.ts';
import type { BudgetStore, NamedWindow } from './store.ts';

/** What a sampler is to keep to. */
export interface SamplerPlan {
  readonly store: BudgetStore;
  /** Windows for all errors together. */
  readonly errors: readonly Window[];
  /** Windows for each key by itself. */
  readonly perIssue: readonly Window[];
}

/** The state of a sampler's counts: `seen` is always the sum of the other three. */
export interface BudgetCounts {
  /** Occurrences offered. */
  readonly seen: number;
  /** Occurrences that the events sent stand for. */
  readonly represented: number;
  /** Occurrences that wait for the next event of their key. */
  readonly pending: number;
  /** Occurrences whose key was forgotten before another event of it was sent. */
  readonly evicted: number;
  /** Events sent. */
  readonly sent: number;
  readonly keys: number;
}

export interface Sampler {
  /** Offers an occurrence; answers for how many the event stands if it may be sent, and 0 if not. */
  readonly offer: (key: string) => number;
  readonly counts: () => BudgetCounts;
}

/** How many keys' counts are carried; the key that rested longest is forgotten first, and its count told. */
const mostKeys = 10_000;

/** A monotonic clock in milliseconds. */
const monotonic = (): number => performance.now();

/** Lets events pass within hard caps, and makes each one carry the occurrences of its key since the last. */
export function createSampler(plan: SamplerPlan, { now = monotonic }: { readonly now?: () => number } = {}): Sampler {
  const pending = new Map<string, number>();
  const shared: readonly NamedWindow[] = plan.errors.map((window, at) => ({ ...window, name: `errors ${at}` }));
  let seen = 0;
  let represented = 0;
  let evicted = 0;
  let sent = 0;

  function evict(): void {
    const oldest = pending.entries().next().value;
    if (pending.size <= mostKeys || oldest === undefined) return;
    evicted += oldest[1];
    pending.delete(oldest[0]);
  }

  return {
    offer: (key) => {
      seen += 1;
      const owed = (pending.get(key) ?? 0) + 1;
      const own = plan.perIssue.map((window, at) => ({ ...window, name: `issue ${at} ${key}` }));
      const passes = plan.store.take([...own, ...shared], now());
      pending.delete(key);
      pending.set(key, passes ? 0 : owed);
      evict();
      if (!passes) return 0;
      sent += 1;
      represented += owed;
      return owed;
    },
    counts: () => ({
      seen,
      represented,
      pending: [...pending.values()].reduce((sum, count) => sum + count, 0),
      evicted,
      sent,
      keys: pending.size,
    }),
  };
}
