import type { OnStoreDown } from './store.ts';

/** What may be spent while a store cannot be asked, and what of it has to be asked for afterwards. */
export interface OutageShare {
  /** Begins an outage: half of what is left is spent by all askers together. */
  readonly begin: (left: number, askers?: number) => void;
  /** Whether a token may be spent. */
  readonly gives: () => boolean;
  /** Spends a token; false where there is none. */
  readonly spend: () => boolean;
  /** What was spent and not asked for yet. */
  readonly unpaid: () => number;
  /** Notes that the store gave tokens; answers how many of them what was spent took. */
  readonly settle: (granted: number) => number;
}

/** Without an answer, `share` spends a share of what was left, `open` whatever comes, and all others nothing. */
export function createOutageShare(onStoreDown: OnStoreDown): OutageShare {
  let [share, unpaid] = [0, 0];
  const gives = (): boolean => onStoreDown === 'open' || (onStoreDown === 'share' && share >= 1);
  return {
    begin: (left, askers = 1) => {
      share = Math.floor(Math.min(left, Number.MAX_SAFE_INTEGER) / 2 / askers);
    },
    gives,
    spend: () => {
      if (!gives()) return false;
      if (onStoreDown === 'open') return true;
      share -= 1;
      unpaid += 1;
      return true;
    },
    unpaid: () => unpaid,
    settle: (granted) => {
      const paid = Math.min(unpaid, granted);
      unpaid -= paid;
      return paid;
    },
  };
}
