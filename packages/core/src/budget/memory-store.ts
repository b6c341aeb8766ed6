import type { BudgetStore, LeaseReply, LeaseRequest, NamedWindow, Standing } from './store.ts';
import { createTokenCount, type TokenCount } from './token-count.ts';

/** How many windows with tokens out are remembered; while there are as many, none is opened for another fault. */
const mostWindows = 10_000;

/**
 * A store for one process: no more tokens than the limit are ever taken within the length of a window, wherever one
 * lays it, or within a month. A sliding window of more than 64 tokens may give them back late, by up to a 64th of its
 * length. What the store knows ends with the process.
 */
export function createMemoryStore(): BudgetStore {
  const countsByName = new Map<string, TokenCount>();
  let latest = 0;
  let nextForgettable = Number.POSITIVE_INFINITY;

  /** Forgets the windows all of whose tokens have come back; one that has tokens out is never forgotten. */
  function forget(now: number): void {
    nextForgettable = Number.POSITIVE_INFINITY;
    for (const [name, count] of countsByName) {
      if (count.standing(now).spent === 0) countsByName.delete(name);
      else nextForgettable = Math.min(nextForgettable, count.emptyAt());
    }
  }

  function hasRoomFor(windows: readonly NamedWindow[], now: number): boolean {
    const isFull = (): boolean => countsByName.size + windows.filter(({ name }) => !countsByName.has(name)).length > mostWindows;
    if (isFull() && now >= nextForgettable) forget(now);
    return !isFull();
  }

  function standingOf(window: NamedWindow, now: number): Standing {
    return (countsByName.get(window.name) ?? createTokenCount(window)).standing(now);
  }

  function takeFrom(window: NamedWindow, tokens: number, now: number): void {
    const count = countsByName.get(window.name) ?? createTokenCount(window);
    countsByName.set(window.name, count);
    count.standing(now);
    count.take(tokens, now);
    nextForgettable = Math.min(nextForgettable, count.emptyAt());
  }

  function lease({ tokens: { windows, want }, now: told }: LeaseRequest): LeaseReply {
    // A clock that went back, or that tells no time, would give tokens back that are still out.
    const isTime = Number.isFinite(told) && told >= latest;
    const now = isTime ? told : latest;
    latest = now;
    const left = windows.map((window) => window.limit - standingOf(window, now).spent);
    const most = Math.min(want, ...left);
    const granted = isTime && most >= 1 && hasRoomFor(windows, now) ? Math.floor(most) : 0;
    if (granted > 0) for (const window of windows) takeFrom(window, granted, now);
    return { tokens: { granted, validFor: 0, standings: windows.map((window) => standingOf(window, now)) } };
  }

  return { scope: 'process', answers: 'at once', lease };
}
