/** Keeps something of some keys, so that there is an event to close a key with that went quiet. */
export interface Retained<T> {
  /** Keeps what is made for a key, where nothing is kept of it yet. */
  readonly keep: (key: string, make: () => T) => void;
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => T | undefined;
  readonly drop: (key: string) => void;
  readonly isEmpty: () => boolean;
}

/** Keeps what is of so many keys at most; the one that was kept longest ago goes first. */
export function createRetained<T>(most: number): Retained<T> {
  const kept = new Map<string, T>();
  return {
    keep: (key, make) => {
      const value = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    has: (key) => kept.has(key),
    get: (key) => kept.get(key),
    drop: (key) => void kept.delete(key),
    isEmpty: () => kept.size === 0,
  };
}
