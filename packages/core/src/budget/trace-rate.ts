import type { Window } from './rate.ts';

/** Answers the rate to sample a trace at, given the rate that was asked for. */
export type TraceRate = (asked: number) => number;

/** In how many slices the length of a window is counted. */
const slices = 60;

/**
 * Keeps the expected number of traces within a window, wherever one lays it: what is asked for is granted while the
 * rates granted sum to less than the limit, less from there on. The rate answered is the one to record; for what is
 * no rate from 0 to 1 it is 0.
 */
export function createTraceRate(
  window: Window,
  { now = (): number => performance.now() }: { readonly now?: () => number } = {},
): TraceRate {
  // A window that begins within a slice ends within another: one slice more than its length is counted.
  const granted = new Float64Array(slices + 1);
  const slice = window.milliseconds / slices;
  let last = Number.NEGATIVE_INFINITY;

  /** Empties the slices that passed. A clock that went back, or that tells no time, empties none. */
  function moveOn(): void {
    const current = Math.floor(now() / slice);
    if (!Number.isFinite(current) || current <= last) return;
    for (let passed = Math.max(last + 1, current - slices); passed <= current; passed += 1) granted[passed % granted.length] = 0;
    last = current;
  }

  return (asked) => {
    moveOn();
    if (!Number.isFinite(last) || !(asked <= 1)) return 0;
    const spent = granted.reduce((sum, rate) => sum + rate, 0);
    // Half of what is left is the most that one trace may ask for, so that the window thins out before it closes.
    const rate = Math.max(0, Math.min(asked, (window.limit - spent) / 2));
    granted[last % granted.length] = (granted[last % granted.length] ?? 0) + rate;
    return rate;
  };
}
