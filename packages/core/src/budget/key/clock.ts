/** A clock for typed arrays: 32 bits, in sixteenths of a second, for eight years. */
export interface KeyClock {
  /** Milliseconds since the epoch. It never goes back: where the clock does, or tells no time, it stands still. */
  readonly now: () => number;
  /** The same in ticks since the clock was made. */
  readonly tick: () => number;
  /** Whether the clock tells a time at present. */
  readonly hasTime: () => boolean;
  /** Reads the clock it is made from. */
  readonly read: () => void;
}

/** A clock that never goes back, in milliseconds since the epoch. */
export const monotonic = (): number => performance.timeOrigin + performance.now();

/** The length of a tick, in milliseconds. */
export const tickLength = 62.5;

/** The largest number that 32 bits hold. */
export const largest = 0xffff_ffff;

/** A longer leap is no time that passed: the clock was set, as one that begins in 1970 is. */
const longestLeap = 366 * 86_400_000;

export function createKeyClock(clock: () => number): KeyClock {
  const beginning = clock();
  // In an array, numbers with a fraction are changed without allocating.
  const at = new Float64Array(2);
  const [origin, latest] = [0, 1];
  let hasTime = Number.isFinite(beginning);
  let isSet = hasTime;
  let tick = 0;
  if (hasTime) at.fill(beginning);

  function read(): void {
    const told = clock();
    hasTime = told - told === 0;
    if (!hasTime) return;
    if (!isSet) at.fill(told);
    isSet = true;
    const passed = told - (at[latest] ?? 0);
    if (passed <= 0) return;
    if (passed > longestLeap) at[origin] = (at[origin] ?? 0) + passed;
    at[latest] = told;
    tick = Math.min(largest, Math.floor((told - (at[origin] ?? 0)) / tickLength));
  }

  return { now: () => at[latest] ?? 0, tick: () => tick, hasTime: () => hasTime, read };
}
