import { keyOfNumbers, readKey } from './number.ts';
import type { KeyTable } from './table.ts';

/** The slots of keys in a table, by their texts. */
export interface KeySlots {
  /** The slot of a key; -1 where it has none. */
  readonly find: (key: string) => number;
  /** The slot of a key, which takes one where it has none. */
  readonly slotFor: (key: string) => number;
  /** The slot for a key that is about to be counted: of a new one the total is 0. */
  readonly slotSeen: (key: string) => number;
  /** The key in a slot. */
  readonly nameOf: (slot: number) => string;
  /** What stands before the digits of a key. */
  readonly prefix: () => string;
}

/** Of how many keys without digits the texts are kept: there is one, that of events that cannot be read. */
const mostPlain = 16;

export function createKeySlots(table: KeyTable, tick: () => number): KeySlots {
  const numbers = new Uint32Array(2);
  const plain = new Map<number, string>();
  let prefix = '';
  // Where the digits of the key begin that was read last; -1 where it has none.
  let start = -1;
  const placeOf = (high: number, low: number): number => high * 2 ** 21 + (low >>> 11);

  function find(key: string): number {
    start = readKey(key, numbers);
    if (start >= 0 && prefix.length !== start) prefix = key.slice(0, start);
    return table.find(numbers[0] ?? 0, numbers[1] ?? 0);
  }

  function take(key: string, seen: number): number {
    const [high, low] = [numbers[0] ?? 0, numbers[1] ?? 0];
    if (start < 0 && plain.size < mostPlain) plain.set(placeOf(high, low), key);
    const slot = table.place(high, low);
    table.total[slot] = seen;
    table.seenAt[slot] = tick();
    return slot;
  }

  function found(key: string, seen: number): number {
    const slot = find(key);
    return slot >= 0 ? slot : take(key, seen);
  }

  return {
    find,
    slotFor: (key) => found(key, 1),
    slotSeen: (key) => found(key, 0),
    nameOf: (slot) => {
      const [high, low] = [table.high[slot] ?? 0, table.low[slot] ?? 0];
      return plain.get(placeOf(high, low)) ?? keyOfNumbers(prefix, high, low);
    },
    prefix: () => prefix,
  };
}
