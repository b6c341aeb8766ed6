/** A set of many keys in a fixed size, which forgets some where there are too many. */
export interface KeySet {
  readonly add: (high: number, low: number) => void;
  readonly has: (high: number, low: number) => boolean;
}

const ways = 4;

/** A set for a power of two of keys: each lives at one of four slots, and a fifth key there takes the place of one. */
export function createKeySet(capacity: number): KeySet {
  const mask = capacity / ways - 1;
  const [highs, lows] = [new Uint32Array(capacity), new Uint32Array(capacity)];

  function at(high: number, low: number): number {
    const start = (low & mask) * ways;
    for (let slot = start; slot < start + ways; slot += 1) if (lows[slot] === low && highs[slot] === high) return slot;
    return -1;
  }

  return {
    has: (high, low) => at(high, low) >= 0,
    add: (high, low) => {
      if (at(high, low) >= 0) return;
      const start = (low & mask) * ways;
      let slot = start + (high & (ways - 1));
      for (let free = start; free < start + ways; free += 1) if (lows[free] === 0 && highs[free] === 0) slot = free;
      highs[slot] = high;
      lows[slot] = low;
    },
  };
}
