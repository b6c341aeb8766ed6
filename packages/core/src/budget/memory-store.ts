import { leastMissed } from './least-missed.ts';
import type { BudgetStore, LeaseReply, LeaseRequest, NamedWindow, Standing } from './store.ts';
import { createTokenCount, type TokenCount } from './token-count.ts';

/** How many windows with tokens out are remembered: of those of one fault each so many beside all others. */
const mostWindows = 10_000;

/**
 * A store for one process: no more tokens than the limit are ever taken within the length of a window, wherever one
 * lays it, or within a month. A sliding window of more than 64 tokens may give them back late, by up to a 64th of its
 * length. What the store knows ends with the process. Of the windows of single faults it knows 10,000; where more have
 * tokens out, it forgets one that was not asked for of late with few of them out: that fault begins anew.
 */
export function createMemoryStore(): BudgetStore {
  const countsByName = new Map<string, TokenCount>();
  // In the order in which they were last asked for.
  const ownByName = new Map<string, TokenCount>();
  let latest = 0;
  let [nextForgettable, nextOwnForgettable] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

  /** Forgets the windows all of whose tokens have come back; one that has tokens out is never forgotten. */
  function forget(counts: Map<string, TokenCount>, now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const [name, count] of counts) {
      if (count.standing(now).spent === 0) counts.delete(name);
      else next = Math.min(next, count.emptyAt());
    }
    return next;
  }

  function makeRoom(now: number): void {
    if (ownByName.size >= mostWindows && now >= nextOwnForgettable) nextOwnForgettable = forget(ownByName, now);
    while (ownByName.size >= mostWindows) {
      const least = leastMissed(ownByName, now);
      if (least === undefined) break;
      ownByName.delete(least);
    }
  }

  function hasRoomFor(windows: readonly NamedWindow[], now: number): boolean {
    const isNew = ({ name, isOwn }: NamedWindow): boolean => isOwn !== true && !countsByName.has(name);
    const isFull = (): boolean => countsByName.size + windows.filter(isNew).length > mostWindows;
    if (isFull() && now >= nextForgettable) nextForgettable = forget(countsByName, now);
    return !isFull();
  }

  function standingOf(window: NamedWindow, now: number): Standing {
    const counts = window.isOwn === true ? ownByName : countsByName;
    return (counts.get(window.name) ?? createTokenCount(window)).standing(now);
  }

  /** What is asked for of late is forgotten last. */
  function touch({ name, isOwn }: NamedWindow): void {
    const count = isOwn === true ? ownByName.get(name) : undefined;
    if (count === undefined) return;
    ownByName.delete(name);
    ownByName.set(name, count);
  }

  function takeFrom(window: NamedWindow, tokens: number, now: number): void {
    const isOwn = window.isOwn === true;
    const counts = isOwn ? ownByName : countsByName;
    if (isOwn && !counts.has(window.name)) makeRoom(now);
    const count = counts.get(window.name) ?? createTokenCount(window);
    counts.set(window.name, count);
    count.standing(now);
    count.take(tokens, now);
    if (isOwn) nextOwnForgettable = Math.min(nextOwnForgettable, count.emptyAt());
    else nextForgettable = Math.min(nextForgettable, count.emptyAt());
  }

  function lease({ tokens: { windows, want }, now: told }: LeaseRequest): LeaseReply {
    // A clock that went back, or that tells no time, would give tokens back that are still out.
    const isTime = Number.isFinite(told) && told >= latest;
    const now = isTime ? told : latest;
    latest = now;
    for (const window of windows) touch(window);
    const left = windows.map((window) => window.limit - standingOf(window, now).spent);
    const most = Math.min(want, ...left);
    const granted = isTime && most >= 1 && hasRoomFor(windows, now) ? Math.floor(most) : 0;
    if (granted > 0) for (const window of windows) takeFrom(window, granted, now);
    return { tokens: { granted, validFor: 0, standings: windows.map((window) => standingOf(window, now)) } };
  }

  return { scope: 'process', answers: 'at once', lease };
}
