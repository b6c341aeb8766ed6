/** Counts under names that come from outside. */
export interface Tally {
  add(name: string, count?: number): void;
  /** The counts, highest first. */
  counts(): Readonly<Record<string, number>>;
  clear(): void;
}

/** Creates a tally; beyond `names` different names the rest is counted as `(other)`. */
export function createTally({ names = 500 }: { readonly names?: number } = {}): Tally {
  const held = new Map<string, number>();
  return {
    add(name, count = 1) {
      const known = held.has(name) || held.size < names ? name : '(other)';
      held.set(known, (held.get(known) ?? 0) + count);
    },
    counts: () => Object.fromEntries([...held].sort(([, left], [, right]) => right - left)),
    clear: () => held.clear(),
  };
}
