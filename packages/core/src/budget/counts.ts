import type { KeySlots } from './key/slots.ts';
import { type KeyTable, slotsOf } from './key/table.ts';

/**
 * The state of a sampler's counts: `seen` and `claimed` together are always the sum of `represented`, `pending`,
 * `evicted` and `pushed`.
 */
export interface BudgetCounts {
  /** Occurrences offered. */
  readonly seen: number;
  /** Occurrences that the events sent stand for. It falls where an event did not arrive. */
  readonly represented: number;
  /** Occurrences that wait for the next event of their key. */
  readonly pending: number;
  /** Occurrences that no event will stand for: their key was forgotten, or they were lost on the way to a store. */
  readonly evicted: number;
  /** Events sent. */
  readonly sent: number;
  /** Keys that have occurrences waiting. */
  readonly keys: number;
  /** Occurrences handed to a shared store; there only with one that carries counts. */
  readonly pushed?: number;
  /** Occurrences taken over from a shared store; there only with one that carries counts. */
  readonly claimed?: number;
}

/** What became of one key, as far back as it is remembered. */
export interface KeyCounts {
  readonly key: string;
  readonly seen: number;
  readonly sent: number;
  /** Occurrences that no event stands for yet. */
  readonly pending: number;
}

/** How many keys have occurrences waiting. */
export function waitingIn(table: KeyTable): number {
  return slotsOf(table).filter((slot) => table.pending[slot] !== 0).length;
}

/** The keys that were seen most. */
export function loudestIn(table: KeyTable, most: number, nameOf: KeySlots['nameOf']): readonly KeyCounts[] {
  const slots = slotsOf(table)
    .map((slot) => ({ total: table.total[slot] ?? 0, slot }))
    .filter(({ total }) => total > 0);
  const first = slots.sort((one, other) => other.total - one.total).slice(0, most);
  return first.map(({ total, slot }) => ({
    key: nameOf(slot),
    seen: total,
    sent: table.sent[slot] ?? 0,
    pending: table.pending[slot] ?? 0,
  }));
}
