import type { Window } from './rate.ts';
import { readReply } from './reply.ts';
import type { BudgetStore, LeaseRequest, NamedWindow, OnStoreDown } from './store.ts';

/** What a sampler is to keep to. */
export interface SamplerPlan {
  readonly store: BudgetStore;
  /** Windows for all errors together. */
  readonly errors: readonly Window[];
  /** Windows for each key by itself. */
  readonly perIssue: readonly Window[];
  /** @default 'escrow' */
  readonly onStoreDown?: OnStoreDown;
}

/** The state of a sampler's counts: `seen` is always the sum of `represented`, `pending` and `evicted`. */
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
  /** Keys that have occurrences waiting. */
  readonly keys: number;
}

export interface Sampler {
  /**
   * Offers an occurrence; answers for how many the event stands if it may be sent, and 0 if not. Throws where the
   * store fails; the occurrence is counted as pending all the same.
   */
  readonly offer: (key: string) => number;
  readonly counts: () => BudgetCounts;
}

/** How many keys' counts are carried; the key that rested longest is forgotten first, and its count told. */
const mostKeys = 10_000;

/** A clock that never goes back, in milliseconds since the epoch. */
const monotonic = (): number => performance.timeOrigin + performance.now();

function named(window: Window, whose: string): NamedWindow {
  const length = window.billingDay === undefined ? window.milliseconds : `month from ${window.billingDay}`;
  return { ...window, name: `${window.limit}/${length} ${whose}` };
}

function takeFrom(store: BudgetStore, windows: readonly NamedWindow[], now: number): boolean {
  if (!Number.isFinite(now)) return false;
  const tokens = { windows, want: 1, first: 0, returned: 0, known: [] };
  const request: LeaseRequest = { asker: 'sampler', now, tokens };
  return readReply(store.lease(request), request).tokens.granted === 1;
}

/** Lets events pass within hard caps, and makes each one carry the occurrences of its key since the last. */
export function createSampler(plan: SamplerPlan, { now = monotonic }: { readonly now?: () => number } = {}): Sampler {
  const pending = new Map<string, number>();
  const shared = plan.errors.map((window) => named(window, 'errors'));
  let seen = 0;
  let represented = 0;
  let evicted = 0;
  let sent = 0;

  function wait(key: string): number {
    const owed = (pending.get(key) ?? 0) + 1;
    pending.delete(key);
    pending.set(key, owed);
    const [oldest] = pending;
    if (pending.size > mostKeys && oldest !== undefined) {
      evicted += oldest[1];
      pending.delete(oldest[0]);
    }
    return owed;
  }

  return {
    offer: (key) => {
      seen += 1;
      const owed = wait(key);
      const own = plan.perIssue.map((window) => named(window, key));
      if (!takeFrom(plan.store, [...own, ...shared], now())) return 0;
      pending.delete(key);
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
