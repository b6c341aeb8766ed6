import { type Claim, createPace, type Pace } from './pace.ts';
import type { Window } from './rate.ts';
import type { TokensGranted } from './store.ts';

/** The pace of several windows together: the slowest decides. */
export interface Paces {
  readonly hear: (tokens: TokensGranted) => void;
  readonly tick: (now: number) => void;
  readonly gives: (claim: Claim, now: number) => boolean;
  readonly take: (tokens: number) => void;
  /** Whether there is only what first occurrences and protected kinds may have. */
  readonly isScarce: (now: number) => boolean;
  /** How many tokens may be taken in advance; infinite without a window. */
  readonly allowance: () => number;
  /** How many askers the store was last known to have. */
  readonly askers: () => number;
  /** The least that is left of a window; infinite without one. */
  readonly left: () => number;
  /** How many tokens come in a millisecond to one asker; more than can be counted without a window. */
  readonly income: () => number;
  /** By how much the probability to send an occurrence of a key rises in a millisecond. */
  readonly rise: () => number;
  readonly price: () => number;
  readonly isPlenty: () => boolean;
  /** How often they want to be told how the windows stand, in milliseconds. */
  readonly every: number;
}

export function createPaces(windows: readonly Window[], now: number): Paces {
  const paces: readonly Pace[] = windows.map((window) => createPace(window, now));
  const terms = { rise: 1.5, price: 1.5, isPlenty: true };
  let askers = 1;

  function weigh(): void {
    terms.rise = 1;
    terms.price = Number.POSITIVE_INFINITY;
    terms.isPlenty = true;
    for (const pace of paces) {
      // A window of which there is plenty has nothing to thin out.
      if (pace.isPlenty()) continue;
      terms.isPlenty = false;
      terms.rise = Math.min(terms.rise, 1 / pace.horizon());
      terms.price = Math.min(terms.price, pace.price());
    }
  }

  weigh();
  return {
    hear: ({ standings, fill, askers: told = 1 }) => {
      askers = told;
      for (const [at, pace] of paces.entries()) {
        const standing = standings[at];
        if (standing !== undefined) pace.hear(standing, { fill, askers });
      }
      weigh();
    },
    tick: (at) => {
      for (const pace of paces) pace.tick(at);
      weigh();
    },
    gives: (claim, at) => {
      for (const pace of paces) if (!pace.gives(claim, at)) return false;
      return true;
    },
    take: (tokens) => {
      for (const pace of paces) pace.take(tokens);
      weigh();
    },
    isScarce: (at) => paces.some((pace) => pace.isScarce(at)),
    allowance: () => paces.reduce((least, pace) => Math.min(least, pace.allowance()), Number.POSITIVE_INFINITY),
    askers: () => askers,
    left: () => paces.reduce((least, pace) => Math.min(least, pace.left()), Number.POSITIVE_INFINITY),
    income: () => paces.reduce((least, pace) => Math.min(least, pace.income()), Number.MAX_VALUE),
    rise: () => terms.rise,
    price: () => terms.price,
    isPlenty: () => terms.isPlenty,
    every: paces.reduce((least, pace) => Math.min(least, pace.every), 60_000),
  };
}
