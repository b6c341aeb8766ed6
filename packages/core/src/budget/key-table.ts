/** What is known of many keys, in arrays of a fixed size: 42 bytes for each slot, and nothing is allocated later. */
export interface KeyTable {
  readonly capacity: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Occurrences that no event stands for yet. */
  readonly pending: Uint32Array;
  /** Occurrences that a shared store was last known to hold. */
  readonly carried: Uint32Array;
  /** Occurrences seen since the key took its slot; 0 where a slot is free. */
  readonly total: Uint32Array;
  /** Events sent. */
  readonly sent: Uint32Array;
  /** Sixteenths of a second on the table's clock, as are the next two. */
  readonly sentAt: Uint32Array;
  readonly seenAt: Uint32Array;
  /** Until when the key's own windows are known to be full. */
  readonly restsUntil: Uint32Array;
  /** After how many occurrences the next event is due; 0 where none was sent yet. */
  readonly gap: Float32Array;
  /** How the gap is varied, in 255ths. */
  readonly jitter: Uint8Array;
  /** Marks of whoever owns the table. */
  readonly marks: Uint8Array;
  /** The slot of a key; -1 where it has none. */
  readonly find: (high: number, low: number) => number;
  /** A slot for a key that has none: a free one, or that of the key which is missed least. */
  readonly place: (high: number, low: number) => number;
}

/** How many slots next to each other a key may take, at each of two places. */
const ways = 4;

/**
 * A table of a power of two slots, at least eight. A key lives at one of two places with four slots each. Where all
 * eight are taken, a key that was seen once goes first, the oldest of them; otherwise the one that rested longest, so
 * that a flood of keys which never come again drives out itself. `evict` is told of the slot before it is emptied.
 */
export function createKeyTable(capacity: number, evict: (slot: number) => void): KeyTable {
  const mask = capacity / ways - 1;
  const numbers = (): Uint32Array => new Uint32Array(capacity);
  const [high, low, pending, total, sent] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const [carried, sentAt, seenAt, restsUntil] = [numbers(), numbers(), numbers(), numbers()];
  const gap = new Float32Array(capacity);
  const jitter = new Uint8Array(capacity);
  const marks = new Uint8Array(capacity);

  function findAt(start: number, keyHigh: number, keyLow: number): number {
    for (let slot = start; slot < start + ways; slot += 1) {
      if (low[slot] === keyLow && high[slot] === keyHigh && total[slot] !== 0) return slot;
    }
    return -1;
  }

  function find(keyHigh: number, keyLow: number): number {
    const slot = findAt((keyLow & mask) * ways, keyHigh, keyLow);
    return slot >= 0 ? slot : findAt((keyHigh & mask) * ways, keyHigh, keyLow);
  }

  /** Whether the key in one slot is missed less than that in another. */
  function isLesser(slot: number, other: number): boolean {
    const [seen, otherSeen] = [Math.min(2, total[slot] ?? 0), Math.min(2, total[other] ?? 0)];
    return seen === otherSeen ? (seenAt[slot] ?? 0) < (seenAt[other] ?? 0) : seen < otherSeen;
  }

  function place(keyHigh: number, keyLow: number): number {
    const [first, second] = [(keyLow & mask) * ways, (keyHigh & mask) * ways];
    let least = first;
    for (let at = 1; at < 2 * ways; at += 1) {
      const slot = at < ways ? first + at : second + at - ways;
      if (isLesser(slot, least)) least = slot;
    }
    if ((total[least] ?? 0) > 0) evict(least);
    pending[least] = 0;
    carried[least] = 0;
    total[least] = 0;
    sent[least] = 0;
    sentAt[least] = 0;
    seenAt[least] = 0;
    restsUntil[least] = 0;
    gap[least] = 0;
    jitter[least] = 0;
    marks[least] = 0;
    high[least] = keyHigh;
    low[least] = keyLow;
    return least;
  }

  return { capacity, high, low, pending, carried, total, sent, sentAt, seenAt, restsUntil, gap, jitter, marks, find, place };
}
