import { type KeyTable, slotsOf } from './key/table.ts';
import type { Closing } from './occasion.ts';

/** Keys that owe something: those that were never sent first, and of the others those that owe most. */
function owingIn(table: KeyTable): readonly number[] {
  const rankOf = (slot: number): number => (table.gap[slot] === 0 ? 2 ** 32 : 0) + (table.pending[slot] ?? 0);
  const owing = slotsOf(table).filter((slot) => table.pending[slot] !== 0);
  return owing.sort((one, other) => rankOf(other) - rankOf(one));
}

/** Closes all keys, by so many events at most, and then what their weights left over. */
export function closeAll(table: KeyTable, most: number, close: (slot: number) => readonly Closing[]): readonly Closing[] {
  const closed: Closing[] = [];
  let before: number;
  do {
    before = closed.length;
    for (const slot of owingIn(table)) if (closed.length < most) closed.push(...close(slot));
  } while (closed.length > before);
  return closed;
}
