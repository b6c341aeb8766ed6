import { readKey } from './key/number.ts';

/** Tells floods of keys that are all new from new keys. */
export interface CardinalityGuard {
  /** Whether a new key of a group may go first; one that may not is counted, and is sent when it comes again. */
  readonly allows: (coarse: string, now: number) => boolean;
}

/** How many groups are told apart; two that meet share their allowance. */
const groups = 256;

/** How many new keys of one group go first at a time, and after how many milliseconds one more. */
const allowance = { most: 64, every: 120_000 } as const;

/** A guard with an allowance for each group: full at first, and refilled in time. */
export function createGuard(start: number): CardinalityGuard {
  const numbers = new Uint32Array(2);
  const left = new Float64Array(groups).fill(allowance.most);
  const since = new Float64Array(groups).fill(start);
  return {
    allows: (coarse, now) => {
      readKey(coarse, numbers);
      const group = (numbers[0] ?? 0) % groups;
      const refilled = (left[group] ?? 0) + Math.max(0, now - (since[group] ?? 0)) / allowance.every;
      const free = Math.min(allowance.most, refilled);
      since[group] = now;
      left[group] = free >= 1 ? free - 1 : free;
      return free >= 1;
    },
  };
}
