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

/** The length of a tick, in milliseconds. */
export const tickLength = 62.5;

/** The largest number that 32 bits hold. */
export const largest = 0xffff_ffff;

export function createKeyClock(clock: () => number): KeyClock {
  const beginning = clock();
  let hasTime = Number.isFinite(beginning);
  let latest = hasTime ? beginning : 0;
  let origin = latest;
  let isSet = hasTime;
  return {
    now: () => latest,
    tick: () => Math.min(largest, Math.floor((latest - origin) / tickLength)),
    hasTime: () => hasTime,
    read: () => {
      const told = clock();
      hasTime = Number.isFinite(told);
      if (hasTime && !isSet) {
        origin = told;
        isSet = true;
      }
      if (hasTime && told > latest) latest = told;
    },
  };
}
