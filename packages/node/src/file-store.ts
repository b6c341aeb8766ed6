import { resolve } from 'node:path';
import {
  type BudgetStore,
  createTokenCount,
  type LeaseReply,
  type LeaseRequest,
  leastMissed,
  type NamedWindow,
  type TokenCount,
  type TokenRun,
} from '@vedette/core';
import { createFileLock } from './file-lock.ts';
import { checkFile, explained, lockedOut } from './file-trouble.ts';
import { type KeptCounts, readCounts, writeCounts } from './kept-counts.ts';

/** How a file store goes about it. */
export interface FileStoreOptions {
  /**
   * How many tokens are written down as spent at a time, at most. A process that is killed leaves as many unspent.
   * @default 20, and no more than a fiftieth of a limit
   */
  readonly lease?: number | undefined;
}

/** A store in a file. */
export interface FileStore extends BudgetStore {
  /** Gives back what was written down ahead, and leaves the file to others; done at the end of the process as well. */
  readonly close: () => void;
}

/** How many windows of single faults outlive the process, those asked for last: each write takes all of them. */
const mostKept = 500;

/** One window: what is out of it, and what of that is written down and not yet spent. */
interface Counted {
  /** As it was asked for last: its limit may change. */
  window: NamedWindow;
  readonly count: TokenCount;
  ahead: number;
  aheadUntil: number;
}

/** How often a sign of life is given, in milliseconds. */
const beat = 10_000;

/** For how long tokens of a sliding window are written down ahead: this part of it, and no longer than a minute. */
const part = 8;

/** How many windows with tokens out are remembered; of those of single faults the ones that are missed least make room. */
const mostWindows = 10_000;

/**
 * A store for one process at a time, in a file, for what has to outlive the process: a restart goes on where the last
 * one was. Tokens are written down as spent before they are, several at a time, so that a process which is killed
 * leaves some unspent, and none is spent twice. A second process is kept out as long as the first lives. Survives the
 * end of a process; what the system had not yet written when the power failed may be spent again. Throws a TypeError
 * for what is no path, or for an option that makes no sense.
 */
export function createFileStore(path: string, options: FileStoreOptions = {}): FileStore {
  checkFile(path, options);
  const { lease: most = 20 } = options;
  const file = resolve(path);
  const lock = createFileLock(`${file}.lock`);
  const counted = new Map<string, Counted>();
  let kept: KeptCounts | undefined;
  let latest = 0;
  let beating: ReturnType<typeof setInterval> | undefined;

  /** Runs of a clock that was ahead would stay out for as long as it was. */
  function savedOf(window: NamedWindow, now: number): readonly TokenRun[] {
    const runs = kept?.get(window.name) ?? [];
    if (window.billingDay !== undefined) return runs;
    return runs.map(([first, last, count]) => [Math.min(first, now), Math.min(last, now + aheadOf(window)), count]);
  }

  function aheadOf({ milliseconds }: NamedWindow): number {
    return Math.min(60_000, milliseconds / part);
  }

  function of(window: NamedWindow, now: number): Counted {
    const known = counted.get(window.name);
    if (known !== undefined) {
      known.window = window;
      // What is asked for of late is forgotten last.
      if (window.isOwn === true && counted.delete(window.name)) counted.set(window.name, known);
      return known;
    }
    const count = createTokenCount(window, savedOf(window, now));
    const made: Counted = { window, count, ahead: 0, aheadUntil: 0 };
    if (kept?.has(window.name) === true) counted.set(window.name, made);
    return made;
  }

  /** How much is written down ahead and may still be spent: nothing of a month that is over by the calendar. */
  function aheadAt({ window, count, ahead, aheadUntil }: Counted, now: number): number {
    const { end } = count.standing(now);
    const isCurrent = window.billingDay === undefined ? now < aheadUntil : end === aheadUntil;
    return isCurrent ? ahead : 0;
  }

  function runsOf(one: Counted, now: number): readonly TokenRun[] {
    const { window, count, aheadUntil } = one;
    const ahead = aheadAt(one, now);
    if (ahead === 0) return count.runs();
    if (window.billingDay === undefined) return [...count.runs(), [now, aheadUntil, ahead]];
    return count.runs().map(([start, end, spent]) => [start, end, spent + ahead]);
  }

  function save(now: number): void {
    const own = [...counted.values()].filter(({ window }) => window.isOwn === true);
    const left = new Set(own.slice(0, Math.max(0, own.length - mostKept)));
    const all = [...counted.values()].filter((one) => !left.has(one)).map((one) => [one.window.name, runsOf(one, now)] as const);
    const lastOf = ([, runs]: readonly [string, readonly TokenRun[]]): number => Math.max(...runs.map(([, last]) => last));
    // What was not asked for since the start is kept as well, as much of it as counts last.
    const others = [...(kept ?? [])]
      .filter(([name, runs]) => !counted.has(name) && runs.length > 0)
      .sort((one, other) => lastOf(other) - lastOf(one))
      .slice(0, mostKept);
    const isOut = ([, runs]: readonly [string, readonly TokenRun[]]): boolean => runs.some(([, , count]) => count > 0);
    writeCounts(file, new Map([...others, ...all].filter(isOut)));
  }

  /**
   * Writes down what is about to be spent, and some more, where that is not written down yet. Answers whether what is
   * known still holds: somebody who took the lock away may have spent meanwhile.
   */
  function cover(windows: readonly Counted[], tokens: number, now: number): boolean {
    if (windows.every((one) => aheadAt(one, now) >= tokens)) return true;
    if (!lock.hold()) return false;
    for (const one of windows) {
      const { window, count } = one;
      const { spent, end } = count.standing(now);
      one.ahead = Math.min(window.limit - spent, Math.max(tokens, Math.min(most, Math.floor(window.limit / 50))));
      one.aheadUntil = window.billingDay === undefined ? now + aheadOf(window) : end;
      counted.set(window.name, one);
    }
    save(now);
    return true;
  }

  function forget(now: number): void {
    for (const [name, { count }] of counted) if (count.standing(now).spent === 0) counted.delete(name);
  }

  /** Makes room for so many more windows, where it can. */
  function makeRoom(more: number, now: number): void {
    const isFull = (): boolean => counted.size + more > mostWindows;
    if (isFull()) forget(now);
    while (isFull()) {
      const own = [...counted].filter(([, { window }]) => window.isOwn === true);
      const least = leastMissed(
        own.map(([name, { count }]) => [name, count]),
        now,
      );
      if (least === undefined) break;
      counted.delete(least);
    }
  }

  /** Whoever has the lock meanwhile may have spent: what is known is read anew. */
  function forgetAll(): void {
    counted.clear();
    kept = undefined;
  }

  function begin(): void {
    if (kept !== undefined) return;
    lock.hold();
    kept = readCounts(file);
    if (beating !== undefined) return;
    beating = setInterval(beatOnce, beat).unref();
    process.once('exit', close);
  }

  function beatOnce(): void {
    try {
      lock.beat();
    } catch (_gone) {
      forgetAll();
    }
  }

  function close(): void {
    clearInterval(beating);
    beating = undefined;
    process.off('exit', close);
    if (kept === undefined) return;
    for (const one of counted.values()) one.ahead = 0;
    try {
      if (lock.hold()) save(latest);
      lock.release();
    } catch (_gone) {
      // What was written down before stays: whoever has the lock has the file as well.
      forgetAll();
    }
    forgetAll();
  }

  function lease(request: LeaseRequest): LeaseReply {
    try {
      return grant(request) ?? grant(request) ?? lockedOut();
    } catch (thrown) {
      forgetAll();
      throw explained(thrown);
    }
  }

  /** Undefined where what was known held no longer, and is forgotten. */
  function grant({ tokens: { windows, want }, now: told }: LeaseRequest): LeaseReply | undefined {
    begin();
    const isTime = Number.isFinite(told) && told >= latest;
    const now = isTime ? told : latest;
    latest = now;
    const all = windows.map((window) => of(window, now));
    const left = all.map(({ window, count }) => window.limit - count.standing(now).spent);
    const opened = windows.filter(({ name }) => !counted.has(name)).length;
    if (opened > 0) makeRoom(opened, now);
    const isFull = opened > 0 && counted.size + opened > mostWindows;
    const granted = isTime && !isFull ? Math.max(0, Math.floor(Math.min(want, ...left))) : 0;
    if (granted > 0 && !cover(all, granted, now)) {
      forgetAll();
      return undefined;
    }
    for (const one of granted > 0 ? all : []) {
      one.count.take(granted, now);
      one.ahead -= granted;
    }
    return { tokens: { granted, validFor: 0, standings: all.map(({ count }) => count.standing(now)) } };
  }

  return { scope: 'file', answers: 'at once', lease, close };
}
