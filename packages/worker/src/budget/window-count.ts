import {
  createTokenCount,
  type NamedWindow,
  type Standing,
  type TokenCount,
  type TokenRun,
  type TokensReturned,
} from '@vedette/core';

/** How many tokens of one window are out, as the object keeps it. */
export interface Kept {
  readonly runs: readonly TokenRun[];
  /** What a month may lend at present, and when that was reckoned. */
  readonly bucket: number;
  readonly filled: number;
}

/** One window while a question about it is answered. */
export interface WindowCount {
  readonly window: NamedWindow;
  readonly standing: () => Standing;
  readonly left: () => number;
  /** How many may be lent, of which so many are for first occurrences. */
  readonly free: (first: number) => number;
  readonly take: (tokens: number) => void;
  /** Takes tokens back, each from the instant at which it was taken. */
  readonly takeBack: (tokens: readonly TokensReturned[]) => void;
  readonly fill: () => number;
  /** For how long its tokens may be spent, in milliseconds. */
  readonly validFor: () => number;
  readonly kept: () => Kept;
  /** When nothing of it is out any more. */
  readonly over: () => number;
}

/** For how long tokens of a sliding window may be spent; they are kept out for as much longer. */
export function validityOf({ milliseconds }: NamedWindow): number {
  return Math.min(30_000, Math.max(milliseconds / 8, Math.min(500, milliseconds / 2)));
}

/** What an asker heard of a window that nothing is kept of: the storage was emptied since. */
function runsKnown(window: NamedWindow, known: Standing | undefined, month: Standing | undefined): readonly TokenRun[] {
  if (known === undefined || known.spent <= 0) return [];
  const spent = Math.min(window.limit, known.spent);
  if (month === undefined) return [[known.end, known.end, spent]];
  return month.start === known.start ? [[known.start, known.end, spent]] : [];
}

/** What is out of a window at an instant. `isPaced` says whether a month lends evenly. */
export function countOf(
  window: NamedWindow,
  now: number,
  { kept, known, isPaced }: { readonly kept: Kept | undefined; readonly known: Standing | undefined; readonly isPaced: boolean },
): WindowCount {
  const isMonth = window.billingDay !== undefined;
  const counted = isMonth ? window : { ...window, milliseconds: window.milliseconds + validityOf(window) };
  const size = Math.max(1, window.limit / 30);
  const month = isMonth ? createTokenCount(counted).standing(now) : undefined;
  const count: TokenCount = createTokenCount(counted, kept?.runs ?? runsKnown(window, known, month));
  const isSameMonth = month !== undefined && (kept?.runs[0]?.[0] ?? month.start) === month.start;
  let [bucket, filled] = isSameMonth ? [kept?.bucket ?? size, kept?.filled ?? now] : [size, now];

  const standing = (): Standing => count.standing(now);
  const left = (): number => Math.max(0, window.limit - standing().spent);

  function fillBucket(end: number): void {
    const passed = Math.min(1, (now - filled) / Math.max(1, end - filled));
    bucket = Math.min(size, left(), bucket + Math.max(0, left() - bucket) * passed);
    filled = now;
  }

  return {
    window,
    standing,
    left,
    free: (first) => {
      if (month === undefined || !isPaced) return left();
      fillBucket(month.end);
      const due = (window.limit * (month.end - now)) / (month.end - month.start);
      return Math.max(Math.floor(bucket), Math.min(first, Math.floor(left() - due / 10)));
    },
    take: (tokens) => {
      standing();
      if (tokens > 0) count.take(tokens, now);
      bucket = Math.max(0, bucket - tokens);
    },
    takeBack: (tokens) => {
      standing();
      for (const [takenAt, back] of tokens) bucket = Math.min(size, bucket + count.giveBack(back, takenAt));
    },
    fill: () => Math.min(1, Math.max(0, bucket / size)),
    validFor: () => (month === undefined ? validityOf(window) : month.end - now),
    kept: () => ({ runs: standing() && count.runs(), bucket, filled }),
    over: () => (standing().spent === 0 ? now : count.emptyAt()),
  };
}
