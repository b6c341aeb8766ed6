import type { Window } from './rate.ts';

/** Answers the rate to sample a trace at, given the rate that was asked for. */
export type TraceRate = (asked: number) => number;

/**
 * Keeps the expected number of traces within a window: what is asked for is granted while the rates granted within
 * the window's length sum to less than its limit, less from there on. The rate answered is the one to record.
 */
export function createTraceRate(
  window: Window,
  { now = (): number => performance.now() }: { readonly now?: () => number } = {},
): TraceRate {
  const slices = 60;
  const granted = new Float64Array(slices);
  const slice = window.milliseconds / slices;
  let last = Math.floor(now() / slice);

  return (asked) => {
    const current = Math.floor(now() / slice);
    for (let passed = Math.max(last + 1, current - slices + 1); passed <= current; passed += 1) granted[passed % slices] = 0;
    last = Math.max(last, current);
    const spent = granted.reduce((sum, rate) => sum + rate, 0);
    // Half of what is left is the most that one trace may ask for, so that the window thins out before it closes.
    const rate = Math.max(0, Math.min(asked, 1, (window.limit - spent) / 2));
    granted[last % slices] = (granted[last % slices] ?? 0) + rate;
    return rate;
  };
}
