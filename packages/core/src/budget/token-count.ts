import { monotonic } from './key/clock.ts';
import { monthOf } from './month.ts';
import type { Window } from './rate.ts';
import type { Standing } from './store.ts';

/** How many tokens of one window are out. The instants it is told never go back. */
export interface TokenCount {
  readonly standing: (now: number) => Standing;
  readonly take: (tokens: number, now: number) => void;
  /** Takes back tokens that were taken at an instant, where they are still out; answers how many were. */
  readonly giveBack: (tokens: number, takenAt: number) => number;
  /** When the last token comes back, as far as is known now. */
  readonly emptyAt: () => number;
  /** What is out, to be kept over the end of a process. */
  readonly runs: () => readonly TokenRun[];
}

/** Tokens that come back together: when the first and the last of them were taken, and how many; of a month, when it began and ends. */
export type TokenRun = readonly [first: number, last: number, count: number];

/** Tokens taken close to each other, all of which come back when the last of them does. */
interface Run {
  readonly first: number;
  last: number;
  count: number;
}

/** In how many runs the tokens of one window are remembered; up to as many tokens are each remembered exactly. */
const mostRuns = 64;

/** Counts what is out of a window that slides: a token comes back when the window is over, or up to a 64th of it later. */
function slidingCount({ limit, milliseconds }: Window, saved: readonly TokenRun[]): TokenCount {
  const runs: Run[] = saved.map(([first, last, count]) => ({ first, last, count }));
  const grain = limit <= mostRuns ? 0 : milliseconds / mostRuns;
  let spent = runs.reduce((sum, { count }) => sum + count, 0);
  return {
    standing: (now) => {
      for (let [oldest] = runs; oldest !== undefined && now - oldest.last >= milliseconds; [oldest] = runs) {
        spent -= oldest.count;
        runs.shift();
      }
      return { spent, start: now - milliseconds, end: now };
    },
    take: (tokens, now) => {
      const newest = runs.at(-1);
      spent += tokens;
      if (newest === undefined || now - newest.first >= grain) runs.push({ first: now, last: now, count: tokens });
      else {
        newest.last = now;
        newest.count += tokens;
      }
    },
    giveBack: (tokens, takenAt) => {
      let rest = tokens;
      for (const run of runs) {
        if (takenAt < run.first || takenAt > run.last) continue;
        const back = Math.min(rest, run.count);
        run.count -= back;
        rest -= back;
      }
      spent -= tokens - rest;
      const left = runs.filter(({ count }) => count > 0);
      runs.splice(0, runs.length, ...left);
      return tokens - rest;
    },
    emptyAt: () => (runs.at(-1)?.last ?? Number.NEGATIVE_INFINITY) + milliseconds,
    runs: () => runs.map(({ first, last, count }): TokenRun => [first, last, count]),
  };
}

/** By how much the calendar is ahead of the clock that never goes back, as where the machine slept; below a second it is not. */
function calendarLead(): number {
  const lead = Date.now() - monotonic();
  return Math.abs(lead) >= 1000 ? lead : 0;
}

/**
 * Counts what is out of the month that an instant lies in. Where a later month was kept, the clock was set back since, or
 * was ahead before: that month goes on, once the clock comes to it as well, and no longer than a month from now.
 */
function monthCount(
  { billingDay, milliseconds: longest }: Required<Pick<Window, 'billingDay' | 'milliseconds'>>,
  saved: readonly TokenRun[],
): TokenCount {
  const none: TokenRun = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  let [label, until, spent] = saved.reduce((latest, run) => (run[0] > latest[0] ? run : latest), none);
  let month = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY };

  function open(now: number): void {
    month = monthOf(now, billingDay);
    const end = Math.min(until, now + longest);
    if (label > month.start && end > now) month = { start: end - longest, end };
    else if (label !== month.start) [label, spent] = [month.start, 0];
    until = month.end;
  }

  return {
    standing: (now) => {
      const date = now + calendarLead();
      if (date >= month.end || date < month.start) open(date);
      return { spent, ...month };
    },
    take: (tokens) => {
      spent += tokens;
    },
    giveBack: (tokens, takenAt) => {
      const back = takenAt < month.start ? 0 : Math.min(tokens, spent);
      spent -= back;
      return back;
    },
    emptyAt: () => month.end,
    runs: () => [[label, until, spent]],
  };
}

/** Counts from nothing, or from what was kept. */
export function createTokenCount(window: Window, saved: readonly TokenRun[] = []): TokenCount {
  const { billingDay } = window;
  return billingDay === undefined ? slidingCount(window, saved) : monthCount({ ...window, billingDay }, saved);
}
