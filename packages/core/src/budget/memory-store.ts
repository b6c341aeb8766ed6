import type { BudgetStore, NamedWindow } from './store.ts';

/** Tokens taken close to each other, all of which come back when the last of them does. */
interface Run {
  readonly first: number;
  last: number;
  count: number;
}

/** The tokens of a window that have not come back, oldest first. */
interface Taken {
  readonly milliseconds: number;
  readonly runs: Run[];
  total: number;
}

/** In how many runs the tokens of one window are remembered; up to as many tokens are each remembered exactly. */
const mostRuns = 64;

/** How many windows with tokens out are remembered; while there are as many, none is opened for another fault. */
const mostWindows = 10_000;

function giveBack(taken: Taken, now: number): void {
  let [oldest] = taken.runs;
  while (oldest !== undefined && now - oldest.last >= taken.milliseconds) {
    taken.total -= oldest.count;
    taken.runs.shift();
    [oldest] = taken.runs;
  }
}

function takeOne(taken: Taken, limit: number, now: number): void {
  const grain = limit <= mostRuns ? 0 : taken.milliseconds / mostRuns;
  const newest = taken.runs.at(-1);
  taken.total += 1;
  if (newest === undefined || now - newest.first >= grain) {
    taken.runs.push({ first: now, last: now, count: 1 });
    return;
  }
  newest.last = now;
  newest.count += 1;
}

/**
 * A store for one process: no more tokens than the limit are ever taken within the length of a window, wherever one
 * lays it. A window of more than 64 tokens may give them back late, by up to a 64th of its length. What the store
 * knows ends with the process.
 */
export function createMemoryStore(): BudgetStore {
  const windowsByName = new Map<string, Taken>();
  let latest = Number.NEGATIVE_INFINITY;
  let nextForgettable = Number.POSITIVE_INFINITY;

  /** Forgets the windows all of whose tokens have come back; one that has tokens out is never forgotten. */
  function forget(now: number): void {
    nextForgettable = Number.POSITIVE_INFINITY;
    for (const [name, taken] of windowsByName) {
      giveBack(taken, now);
      if (taken.total === 0) windowsByName.delete(name);
      else nextForgettable = Math.min(nextForgettable, (taken.runs.at(-1)?.last ?? now) + taken.milliseconds);
    }
  }

  function hasRoomFor(windows: readonly NamedWindow[], now: number): boolean {
    const isFull = (): boolean =>
      windowsByName.size + windows.filter(({ name }) => !windowsByName.has(name)).length > mostWindows;
    if (isFull() && now >= nextForgettable) forget(now);
    return !isFull();
  }

  function isFree({ name, limit }: NamedWindow, now: number): boolean {
    const taken = windowsByName.get(name);
    if (taken !== undefined) giveBack(taken, now);
    return (taken?.total ?? 0) < limit;
  }

  return {
    scope: 'process',
    take: (windows, now) => {
      // A clock that went back, or that tells no time, would give tokens back that are still out.
      if (!Number.isFinite(now) || now < latest) return false;
      latest = now;
      if (!windows.every((window) => isFree(window, now)) || !hasRoomFor(windows, now)) return false;
      for (const { name, limit, milliseconds } of windows) {
        const taken = windowsByName.get(name) ?? { milliseconds, runs: [], total: 0 };
        windowsByName.set(name, taken);
        nextForgettable = Math.min(nextForgettable, now + milliseconds);
        takeOne(taken, limit, now);
      }
      return true;
    },
  };
}
