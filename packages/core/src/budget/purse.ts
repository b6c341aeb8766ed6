import { createMemoryStore } from './memory-store.ts';
import { createOutageShare } from './outage-share.ts';
import type { Claim } from './pace.ts';
import { createPaces } from './paces.ts';
import type { Window } from './rate.ts';
import { askAtOnce } from './reply.ts';
import type { BudgetStore, NamedWindow, OnStoreDown, TokensGranted } from './store.ts';

/** What became of a claim: paid, or which kind of window had nothing left. */
export type Payment = 'paid' | 'own window full' | 'short';

/** Where tokens are paid from. Nothing in it waits, and nothing of it throws. */
export interface Purse {
  /** Takes a token of all windows, and of the key's own. */
  readonly pay: (claim: Claim, key: string, now: number) => Payment;
  /** Whether another event than a first one could be paid just now. */
  readonly isReady: (now: number) => boolean;
  /** Whether a store that answers later has not answered yet: what is claimed now is asked for with the first question, or right behind its answer. */
  readonly isUnanswered: () => boolean;
  /** Whether it paid since it last asked, so that an answer which comes soon may have more. */
  readonly mayPay: () => boolean;
  /** Whether an answer is on its way, of a question that is put now where events are held. */
  readonly isAsking: () => boolean;
  /** Moves on to an instant; costs next to nothing where nothing is due. */
  readonly tick: (now: number) => void;
  /** By how much the probability to send an occurrence of a key rises in a millisecond. */
  readonly rise: () => number;
  /** What occurrences count at present: 0 where nothing can be had, 1 where there is as much as there should be, or more. */
  readonly price: () => number;
  /** Whether there is so much that nothing needs to be thinned out. */
  readonly isPlenty: () => boolean;
  /** How many tokens come in a millisecond. */
  readonly income: () => number;
  /** Whether the store failed when it was last asked. */
  readonly isDown: () => boolean;
  /** Whether a store that answers later has not answered yet, and its client may still be connecting. */
  readonly isConnecting: () => boolean;
  /** Gives back what is in hand, and what is pending with it. */
  readonly handOver: () => void;
}

/** What a purse is to keep to. */
export interface PurseOptions {
  readonly store: BudgetStore;
  readonly errors: readonly Window[];
  readonly perIssue: readonly Window[];
  readonly onStoreDown?: OnStoreDown;
}

/** For how long a store that failed is left alone, and one that had nothing left is not asked for a new fault, in milliseconds. */
const [pause, freshness] = [1000, 100];

/** A window under the name that tells it from every other; a limit that is changed goes on with what was spent. */
export function named({ environment, ...window }: Window, whose: string): NamedWindow {
  const length = window.billingDay === undefined ? window.milliseconds : `month from ${window.billingDay}`;
  return { ...window, name: `${length} ${whose}${environment === undefined ? '' : ` in ${environment}`}` };
}

/** A purse on a store that answers at once: each token is asked for when it is spent. */
export function createPurse({ store, errors, perIssue, onStoreDown = 'escrow' }: PurseOptions, start: number): Purse {
  const shared = errors.map((window) => named(window, 'errors'));
  const paces = createPaces(shared, start);
  let askAt = Number.NEGATIVE_INFINITY;
  let staleAt = Number.NEGATIVE_INFINITY;
  let downUntil = Number.NEGATIVE_INFINITY;
  let hasAnswered = false;
  let refusedUntil = Number.NEGATIVE_INFINITY;
  // Where more is sent than the store can count, each fault is counted here as well.
  const isCountedHere = perIssue.length > 0 && (onStoreDown === 'open' || onStoreDown === 'share');
  const ownHere = isCountedHere ? createMemoryStore() : undefined;
  // What was spent while the store could not be asked is asked for afterwards, and not spent again.
  const outage = createOutageShare(onStoreDown);

  /** Whether the store failed, and everything is sent meanwhile. */
  function isOpen(): boolean {
    return onStoreDown === 'open' && downUntil !== Number.NEGATIVE_INFINITY;
  }

  function ask(windows: readonly NamedWindow[], want: number, claim: Claim, now: number): TokensGranted | undefined {
    try {
      const reply = askAtOnce(store, { windows, want, first: claim === 'first' ? want : 0 }, now);
      if (windows.length >= shared.length)
        paces.hear({ ...reply, standings: reply.standings.slice(windows.length - shared.length) });
      downUntil = Number.NEGATIVE_INFINITY;
      hasAnswered = true;
      return reply;
    } catch (_thrown) {
      // Who never heard from the store does not know what is left.
      if (downUntil === Number.NEGATIVE_INFINITY) outage.begin(hasAnswered ? paces.left() : 0);
      downUntil = now + pause;
      return undefined;
    }
  }

  /** Takes tokens of a fault's own windows as they are counted here; 0 only asks whether there is any. */
  function isOwnPaid(own: readonly NamedWindow[], want: 0 | 1, now: number): boolean {
    if (ownHere === undefined) return true;
    const { granted, standings } = askAtOnce(ownHere, { windows: own, want }, now);
    return want === 1 ? granted === 1 : own.every(({ limit }, at) => (standings[at]?.spent ?? 0) < limit);
  }

  function payWithout(own: readonly NamedWindow[], now: number): Payment {
    if (!outage.gives()) return 'short';
    if (!isOwnPaid(own, 1, now)) return 'own window full';
    return outage.spend() ? 'paid' : 'short';
  }

  /** Takes what was spent before; undefined where the store fails again. */
  function settle(now: number): boolean | undefined {
    if (outage.unpaid() === 0) return true;
    const reply = ask(shared, outage.unpaid(), 'first', now);
    if (reply === undefined) return undefined;
    outage.settle(reply.granted);
    paces.take(reply.granted);
    return outage.unpaid() === 0;
  }

  function tick(now: number): void {
    if (now < askAt || now < downUntil || shared.length === 0) return;
    askAt = now + paces.every;
    if (ask(shared, 0, 'repeat', now) !== undefined) paces.tick(now);
  }

  /** Where nothing is left, a window may have moved on since its store was asked: a new fault does not wait for the next turn. */
  function refresh(claim: Claim, now: number): void {
    if (claim !== 'first' || now < staleAt || paces.left() >= 1) return;
    staleAt = now + freshness;
    askAt = Number.NEGATIVE_INFINITY;
    tick(now);
  }

  return {
    tick,
    pay: (claim, key, now) => {
      refresh(claim, now);
      const isDown = now < downUntil;
      if (!isDown && !isOpen() && (now < refusedUntil || !paces.gives(claim, now))) return 'short';
      const own = perIssue.map((window) => ({ ...named(window, key), isOwn: true as const }));
      if (isDown) return payWithout(own, now);
      const isSettled = settle(now);
      if (isSettled !== true) return isSettled === undefined ? payWithout(own, now) : 'short';
      if (!isOwnPaid(own, 0, now)) return 'own window full';
      const reply = ask([...own, ...shared], 1, claim, now);
      if (reply === undefined) return payWithout(own, now);
      if (reply.granted === 1) {
        paces.take(1);
        isOwnPaid(own, 1, now);
        return 'paid';
      }
      const isFull = ({ limit }: NamedWindow, at: number): boolean => (reply.standings[at]?.spent ?? 0) >= limit;
      const isSharedFull = shared.some((window, at) => isFull(window, own.length + at));
      // A store that has no room for another fault has room for those that it knows.
      if (own.length > 0 && (own.some(isFull) || !isSharedFull)) return 'own window full';
      refusedUntil = now + Math.min(pause, paces.every);
      return 'short';
    },
    isReady: (now) => paces.gives('repeat', now),
    isUnanswered: () => false,
    isAsking: () => false,
    mayPay: () => false,
    rise: paces.rise,
    price: paces.price,
    isPlenty: () => isOpen() || paces.isPlenty(),
    income: paces.income,
    isDown: () => downUntil !== Number.NEGATIVE_INFINITY,
    isConnecting: () => false,
    handOver: () => undefined,
  };
}
