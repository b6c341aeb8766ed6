import { slices } from './clock.ts';

/** Counts the different names that came within a window, exactly up to a limit; from there on it knows that there are more. */
export interface DistinctCount {
  /** Takes a name in a slice of time; whether it is the first of it within the window. */
  readonly see: (name: string, slice: number) => boolean;
  /** How many there are; infinite where there were more than can be remembered. */
  readonly count: (slice: number) => number;
  /** How many names it remembers. */
  readonly size: () => number;
}

/** Whether something is out of the window that ends with a slice. */
export function isPast(seen: number, slice: number): boolean {
  return slice - seen > slices;
}

/** Forgets the names that are out of the window; what was seen last stands last. */
export function forgetPast(seen: Map<string, number>, slice: number): void {
  for (const [name, at] of seen) {
    if (!isPast(at, slice)) return;
    seen.delete(name);
  }
}

/** A count that remembers one name more than its limit; `unknownAt` is the slice up to which it knows nothing. */
export function distinctCount(
  limit: number,
  { unknownAt = Number.NEGATIVE_INFINITY }: { readonly unknownAt?: number } = {},
): DistinctCount {
  const seen = new Map<string, number>();
  let lost = unknownAt;

  return {
    size: () => seen.size,
    see: (name, slice) => {
      forgetPast(seen, slice);
      const isNew = !seen.delete(name);
      if (isNew && seen.size > limit) lost = slice;
      else seen.set(name, slice);
      return isNew;
    },
    count: (slice) => {
      forgetPast(seen, slice);
      return isPast(lost, slice) ? seen.size : Number.POSITIVE_INFINITY;
    },
  };
}
