import type { Window } from './rate.ts';

/** Answers the rate to sample a trace at, given the rate that was asked for. */
export type TraceRate = (asked: number) => number;

/** How much of a limit can wait for a burst; of a small one more, so that a lone trace may be kept whole. */
const burst = { part: 1 / 12, least: 2, ofSmall: 2 / 3 } as const;

/** Over which part of a window what was asked for is remembered, and for how many times as long it is expected to go on. */
const memory = { part: 1 / 48, ahead: 2 } as const;

/**
 * Keeps traces evenly over a window: what is asked for is granted where what is left lasts for the traces that are
 * expected, and otherwise the same share of each. The rates granted sum to no more than the limit within the length of
 * the window, wherever one lays it. The rate answered is the one to record; for what is no rate from 0 to 1 it is 0.
 */
export function createTraceRate(
  { limit, milliseconds }: Window,
  { now = (): number => performance.now() }: { readonly now?: () => number } = {},
): TraceRate {
  // A window holds what waited when it began and what came in since, so that both together are the limit.
  const most = Math.max(limit * burst.part, Math.min(burst.least, limit * burst.ofSmall));
  const income = (limit - most) / milliseconds;
  let left = Math.max(most / 2, Math.min(burst.least, most));
  let demand = 0;
  let last = Number.NaN;

  /** A clock that went back, or that tells no time, brings nothing in. */
  function moveOn(): void {
    const current = now();
    if (!Number.isFinite(current) || current <= last) return;
    const passed = Number.isNaN(last) ? 0 : current - last;
    left = Math.min(most, left + passed * income);
    demand *= Math.exp(-passed / (milliseconds * memory.part));
    last = current;
  }

  return (asked) => {
    moveOn();
    if (Number.isNaN(last) || !(asked > 0 && asked <= 1)) return 0;
    demand += asked;
    const rate = asked * Math.min(1, left / (memory.ahead * demand));
    left -= rate;
    return rate;
  };
}
