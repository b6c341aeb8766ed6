import { tickLength } from './key/clock.ts';
import { type KeyTable, stride } from './key/table.ts';

/**
 * When a key is quiet: nothing of it was seen for so many milliseconds, and for so many times its mean distance. It is
 * worth an event of its own where it owes so many occurrences, and such a share of all of them; after the last of these
 * times whatever it owes is, where there is plenty.
 */
const quiet = { milliseconds: 600_000, distances: 20, owed: 8, share: 0.1, last: 43_200_000 } as const;

/** In how many steps a table is searched. */
const steps = 16;

/** Whether a key went quiet with something owed; one that was never sent owes it whatever it is. */
export function isQuiet(table: KeyTable, slot: number, tick: number, { isPlenty }: { readonly isPlenty: boolean }): boolean {
  const seenAt = table.seenAt[slot] ?? 0;
  const owed = (table.pending[slot] ?? 0) + (table.carried[slot] ?? 0);
  const rested = (tick - seenAt) * tickLength;
  if (owed === 0 || rested <= quiet.milliseconds) return false;
  if (table.gap[slot] === 0 || (isPlenty && rested >= quiet.last)) return true;
  if (owed < Math.max(quiet.owed, quiet.share * (table.total[slot] ?? 0))) return false;
  const distance = ((seenAt - (table.sentAt[slot] ?? 0)) * tickLength) / owed;
  return rested > quiet.distances * distance;
}

/** Goes through a table step by step: each call visits the next 16th of its slots. */
export function createSweep({ end: last }: Pick<KeyTable, 'end'>): (visit: (slot: number) => void) => void {
  const step = Math.ceil(last / stride / steps) * stride;
  let next = 0;
  return (visit) => {
    const end = Math.min(last, next + step);
    for (let slot = next; slot < end; slot += stride) visit(slot);
    next = end >= last ? 0 : end;
  };
}
