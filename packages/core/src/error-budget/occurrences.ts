import { kindOf, refusal } from '../refusal.ts';
import { isRecord } from '../sentry.ts';

/** How much happened, and how much of it went wrong. */
export interface Counts {
  readonly valid: number;
  readonly bad: number;
}

/** Counts what happens and what goes wrong of it, and tells how much that was of late. */
export interface Occurrences {
  /**
   * What is no whole counts, such as NaN, -1 or 1.5, counts nothing.
   * @param now in milliseconds; an instant before the last one counts as the last one.
   */
  readonly add: (counts: Counts, now: number) => void;
  /**
   * How much happened in the last so many milliseconds, to the minute below six hours and to the hour above. Throws a
   * TypeError for what is no number above 0.
   */
  readonly within: (milliseconds: number, now: number) => Counts;
}

const minute = 60_000;
const hour = 3_600_000;

/** How many minutes are told apart, and how many hours. */
const most = { minutes: 361, hours: 366 * 24 + 1 } as const;

interface Slots {
  readonly length: number;
  readonly numbers: Float64Array;
  readonly valid: Float64Array;
  readonly bad: Float64Array;
}

function createSlots(count: number, length: number): Slots {
  return { length, numbers: new Float64Array(count).fill(-1), valid: new Float64Array(count), bad: new Float64Array(count) };
}

function addTo({ length, numbers, valid, bad }: Slots, counts: Counts, now: number): void {
  const number = Math.floor(now / length);
  const at = number % numbers.length;
  if (numbers[at] !== number) {
    numbers[at] = number;
    valid[at] = 0;
    bad[at] = 0;
  }
  valid[at] = (valid[at] ?? 0) + counts.valid;
  bad[at] = (bad[at] ?? 0) + counts.bad;
}

function sumOf({ length, numbers, valid, bad }: Slots, milliseconds: number, now: number): Counts {
  const last = Math.floor(now / length);
  // The slot that is under way counts as one of them.
  const first = last - Math.min(numbers.length, Math.max(1, Math.ceil(milliseconds / length))) + 1;
  const sum = { valid: 0, bad: 0 };
  for (const [at, number] of numbers.entries()) {
    if (number < first || number > last) continue;
    sum.valid += valid[at] ?? 0;
    sum.bad += bad[at] ?? 0;
  }
  // What went wrong happened, also where it was told of before.
  return { valid: Math.max(sum.valid, sum.bad), bad: sum.bad };
}

/** Whether something is counts: of what happened, and of what went wrong of it. Those that Sentry extrapolates may have fractions. */
export function areCounts(value: unknown): value is Counts {
  const isCount = (count: unknown): boolean => typeof count === 'number' && Number.isFinite(count) && count >= 0;
  return isRecord(value) && isCount(value['valid']) && isCount(value['bad']);
}

/** Counts in as much memory as a year of hours takes, however much happens. */
export function createOccurrences(): Occurrences {
  const minutes = createSlots(most.minutes, minute);
  const hours = createSlots(most.hours, hour);
  let latest = 0;
  // A clock that goes back, or that tells no time, would open slots anew that were counted in.
  const steady = (now: number): number => {
    latest = now > latest ? now : latest;
    return latest;
  };
  return {
    add: (counts, now) => {
      if (!areCounts(counts) || !Number.isSafeInteger(counts.valid) || !Number.isSafeInteger(counts.bad)) return;
      const at = steady(now);
      addTo(minutes, counts, at);
      addTo(hours, counts, at);
    },
    within: (milliseconds, now) => {
      if (!(typeof milliseconds === 'number' && milliseconds > 0))
        throw refusal(
          'createOccurrences(), within',
          `${kindOf(milliseconds)} where milliseconds belong`,
          'Give a number above 0, such as 3600000.',
        );
      return sumOf(milliseconds <= 6 * hour ? minutes : hours, milliseconds, steady(now));
    },
  };
}
