/**
 * What is known of many keys, in memory of a fixed size: 52 bytes for each, and nothing is allocated later. All that is
 * known of one key lies together, so that a decision waits for the memory once: a slot is where its row begins, and the
 * lists below are views of the same rows.
 */
export interface KeyTable {
  /** Slots go from 0 up to here, in steps of `stride`. */
  readonly end: number;
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
  readonly jitter: Uint32Array;
  /** Marks of whoever owns the table. */
  readonly marks: Uint32Array;
  /** The slot of a key; -1 where it has none. */
  readonly find: (high: number, low: number) => number;
  /** A slot for a key that has none: a free one, or that of the key which is missed least. */
  readonly place: (high: number, low: number) => number;
}

/** How many keys are remembered where nothing else is said. */
export const usualCapacity = 8192;

/** How many numbers a row has. */
export const stride = 12;

/** All slots of a table, of keys and free ones. */
export function slotsOf({ end }: Pick<KeyTable, 'end'>): readonly number[] {
  return Array.from({ length: end / stride }, (_none, at) => at * stride);
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
  const rows = new ArrayBuffer(capacity * stride * 4);
  const numbers = (column: number): Uint32Array => new Uint32Array(rows, column * 4);
  const [high, low, pending, total, sent] = [numbers(0), numbers(1), numbers(2), numbers(3), numbers(4)];
  const [carried, sentAt, seenAt, restsUntil] = [numbers(5), numbers(6), numbers(7), numbers(8)];
  const [jitter, marks, gap] = [numbers(9), numbers(10), new Float32Array(rows, 44)];
  // The keys of one place stand side by side a second time, to be compared before any row is read.
  const lows = new Uint32Array(capacity);

  function findAt(place: number, keyHigh: number, keyLow: number): number {
    for (let at = place * ways; at < place * ways + ways; at += 1) {
      const slot = at * stride;
      if (lows[at] === keyLow && high[slot] === keyHigh && total[slot] !== 0) return slot;
    }
    return -1;
  }

  function find(keyHigh: number, keyLow: number): number {
    const slot = findAt(keyLow & mask, keyHigh, keyLow);
    return slot >= 0 ? slot : findAt(keyHigh & mask, keyHigh, keyLow);
  }

  /** Whether the key in one slot is missed less than that in another. */
  function isLesser(slot: number, other: number): boolean {
    const [seen, otherSeen] = [Math.min(2, total[slot] ?? 0), Math.min(2, total[other] ?? 0)];
    return seen === otherSeen ? (seenAt[slot] ?? 0) < (seenAt[other] ?? 0) : seen < otherSeen;
  }

  function place(keyHigh: number, keyLow: number): number {
    const [first, second] = [(keyLow & mask) * ways, (keyHigh & mask) * ways];
    let least = first * stride;
    for (let at = 1; at < 2 * ways; at += 1) {
      const slot = (at < ways ? first + at : second + at - ways) * stride;
      if (isLesser(slot, least)) least = slot;
    }
    if ((total[least] ?? 0) > 0) evict(least);
    high.fill(0, least, least + stride);
    high[least] = keyHigh;
    low[least] = keyLow;
    lows[least / stride] = keyLow;
    return least;
  }

  return {
    end: capacity * stride,
    high,
    low,
    pending,
    carried,
    total,
    sent,
    sentAt,
    seenAt,
    restsUntil,
    gap,
    jitter,
    marks,
    find,
    place,
  };
}
