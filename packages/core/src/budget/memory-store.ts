import type { BudgetStore, NamedWindow } from './store.ts';

/** When the last tokens of a window were taken: a ring that holds as many instants as the window has tokens. */
interface Ring {
  readonly instants: Float64Array;
  next: number;
}

/** How many windows are remembered; the one that rested longest is forgotten first. */
const mostWindows = 10_000;

/**
 * A store for one process: no more tokens than the limit are ever taken within the length of a window, wherever one
 * lays it. What it knows ends with the process.
 */
export function createMemoryStore(): BudgetStore {
  const rings = new Map<string, Ring>();

  function ringOf({ name, limit }: NamedWindow): Ring {
    const ring = rings.get(name) ?? { instants: new Float64Array(limit).fill(Number.NEGATIVE_INFINITY), next: 0 };
    rings.delete(name);
    rings.set(name, ring);
    return ring;
  }

  function forget(): void {
    for (const name of rings.keys()) {
      if (rings.size <= mostWindows) return;
      rings.delete(name);
    }
  }

  return {
    scope: 'process',
    take: (windows, now) => {
      const taken = windows.map((window) => ({ window, ring: ringOf(window) }));
      const free = taken.every(({ window, ring }) => now - (ring.instants[ring.next] ?? 0) >= window.milliseconds);
      if (free) {
        for (const { window, ring } of taken) {
          ring.instants[ring.next] = now;
          ring.next = (ring.next + 1) % window.limit;
        }
      }
      forget();
      return free;
    },
  };
}
