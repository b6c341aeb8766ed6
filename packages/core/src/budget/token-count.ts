import { monthOf } from './month.ts';
import type { Window } from './rate.ts';
import type { Standing } from './store.ts';

/** How many tokens of one window are out. The instants it is told never go back. */
export interface TokenCount {
  readonly standing: (now: number) => Standing;
  readonly take: (tokens: number, now: number) => void;
  /** When the last token comes back, as far as is known now. */
  readonly emptyAt: () => number;
}

/** Tokens taken close to each other, all of which come back when the last of them does. */
interface Run {
  readonly first: number;
  last: number;
  count: number;
}

/** In how many runs the tokens of one window are remembered; up to as many tokens are each remembered exactly. */
const mostRuns = 64;

/** Counts what is out of a window that slides: a token comes back when the window is over, or up to a 64th of it later. */
function slidingCount({ limit, milliseconds }: Window): TokenCount {
  const runs: Run[] = [];
  const grain = limit <= mostRuns ? 0 : milliseconds / mostRuns;
  let spent = 0;
  return {
    standing: (now) => {
      for (let [oldest] = runs; oldest !== undefined && now - oldest.last >= milliseconds; [oldest] = runs) {
        spent -= oldest.count;
        runs.shift();
      }
      return { spent, start: now - milliseconds, end: now };
    },
    take: (tokens, now) => {
      const newest = runs.at(-1);
      spent += tokens;
      if (newest === undefined || now - newest.first >= grain) runs.push({ first: now, last: now, count: tokens });
      else {
        newest.last = now;
        newest.count += tokens;
      }
    },
    emptyAt: () => (runs.at(-1)?.last ?? Number.NEGATIVE_INFINITY) + milliseconds,
  };
}

/** Counts what is out of the month that an instant lies in. */
function monthCount(billingDay: number): TokenCount {
  let month = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY };
  let spent = 0;
  return {
    standing: (now) => {
      if (now >= month.end) {
        month = monthOf(now, billingDay);
        spent = 0;
      }
      return { spent, ...month };
    },
    take: (tokens) => {
      spent += tokens;
    },
    emptyAt: () => month.end,
  };
}

export function createTokenCount(window: Window): TokenCount {
  return window.billingDay === undefined ? slidingCount(window) : monthCount(window.billingDay);
}
