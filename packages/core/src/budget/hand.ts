import type { TokensReturned } from './store.ts';

/** Tokens that were granted in advance, grant by grant: those whose time runs out first are spent first. */
export interface Hand {
  /** How many there are at an instant. */
  readonly count: (now: number) => number;
  /** How many of them there still are at a later instant, where none is spent. */
  readonly lasting: (until: number) => number;
  readonly add: (tokens: number, granted: { readonly grant: number; readonly until: number }) => void;
  /** Spends one, where there is one. */
  readonly spend: () => void;
  /** Lays all down, as if the time of each had run out. */
  readonly layDown: () => void;
  /** Those whose time ran out since this was last asked, by their grants. */
  readonly takeExpired: () => readonly TokensReturned[];
}

interface Granted {
  readonly grant: number;
  readonly until: number;
  tokens: number;
}

export function createHand(): Hand {
  let granted: Granted[] = [];
  let expired: TokensReturned[] = [];
  // A decision asks how many there are: as long as no time ran out that is a number.
  let [held, earliest] = [0, Number.POSITIVE_INFINITY];

  function settle(kept: Granted[]): void {
    granted = kept;
    held = kept.reduce((sum, { tokens }) => sum + tokens, 0);
    earliest = kept[0]?.until ?? Number.POSITIVE_INFINITY;
  }

  function expire(isOver: (until: number) => boolean): void {
    for (const { grant, until, tokens } of granted) if (isOver(until)) expired.push([grant, tokens]);
    settle(granted.filter(({ until }) => !isOver(until)));
  }

  return {
    count: (now) => {
      if (now >= earliest) expire((until) => now >= until);
      return held;
    },
    lasting: (instant) => granted.reduce((sum, { tokens, until }) => (until > instant ? sum + tokens : sum), 0),
    add: (tokens, { grant, until }) => {
      if (tokens > 0) settle([...granted, { grant, until, tokens }].sort((one, other) => one.until - other.until));
    },
    spend: () => {
      const [first] = granted;
      if (first === undefined) return;
      first.tokens -= 1;
      held -= 1;
      if (first.tokens === 0) settle(granted.slice(1));
    },
    layDown: () => expire(() => true),
    takeExpired: () => {
      const taken = expired;
      expired = [];
      return taken;
    },
  };
}
