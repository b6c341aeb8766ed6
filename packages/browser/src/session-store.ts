import {
  type BudgetStore,
  type LeaseReply,
  type LeaseRequest,
  monthOf,
  type NamedWindow,
  type Span,
  type Standing,
} from '@vedette/core';

/** Where the counts are kept; the `sessionStorage` of a page fits. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** How many tokens were taken from when on, in milliseconds since the epoch. */
type Count = readonly [start: number, taken: number];

/** The counts of one window, its length in milliseconds, and whether it is of one fault by itself. */
interface Taken {
  readonly milliseconds: number;
  readonly counts: readonly Count[];
  readonly isOwn: boolean;
}

/** What was taken from each window, by its name. */
type Takings = ReadonlyMap<string, Taken>;

/** The name that the counts lie under in the session's storage. */
const place = 'vedette.budget';

/** In how many parts a window is counted: a token comes back at most one part later than it could. */
const parts = 8;

/** How many windows with tokens out are remembered; of those of single faults the ones that rested longest make room. */
const mostWindows = 500;

function isCount(value: unknown): value is Count {
  return (
    Array.isArray(value) && value.length === 2 && Number.isFinite(value[0]) && Number.isSafeInteger(value[1]) && value[1] >= 0
  );
}

/** What lies in the storage may be anyone's: what does not read as counts is none. */
function takingsIn(text: string): Takings {
  const takings = new Map<string, Taken>();
  try {
    const entries: unknown = JSON.parse(text);
    for (const entry of Array.isArray(entries) ? entries : []) {
      const [name, milliseconds, counts, own]: unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof name !== 'string' || typeof milliseconds !== 'number' || !Array.isArray(counts)) continue;
      takings.set(name, { milliseconds, counts: counts.filter(isCount), isOwn: own === 1 });
    }
  } catch (_notJson) {
    return new Map();
  }
  return takings;
}

function textOf(takings: Takings): string {
  return JSON.stringify(
    [...takings].map(([name, { milliseconds, counts, isOwn }]) => [name, milliseconds, counts, ...(isOwn ? [1] : [])]),
  );
}

/** What is still out at an instant. Counts from before the clock was set back are taken to begin now. */
function outAt(takings: Takings, at: number): Takings {
  const out = new Map<string, Taken>();
  for (const [name, { milliseconds, counts, isOwn }] of takings) {
    const oldest = at - milliseconds - milliseconds / parts;
    const left = counts.map(([start, taken]): Count => [Math.min(start, at), taken]).filter(([start]) => start > oldest);
    if (left.length > 0) out.set(name, { milliseconds, counts: left, isOwn });
  }
  return out;
}

function isAhead(takings: Takings, at: number): boolean {
  return [...takings.values()].some(({ counts }) => counts.some(([start]) => start > at));
}

/** What of a window counts at an instant: all that is out, or what was taken in the month. */
function spanOf({ milliseconds, billingDay }: NamedWindow, at: number): Span {
  return billingDay === undefined ? { start: at - milliseconds, end: at } : monthOf(at, billingDay);
}

function standingOf(window: NamedWindow, taken: Taken | undefined, at: number): Standing {
  const span = spanOf(window, at);
  const counts = taken?.counts.filter(([start]) => window.billingDay === undefined || start >= span.start) ?? [];
  return { spent: counts.reduce((sum, [, count]) => sum + count, 0), ...span };
}

/** The part of a window, or the month, that tokens taken at an instant are counted in. */
function partOf(window: NamedWindow, at: number): number {
  const part = window.milliseconds / parts;
  return window.billingDay === undefined ? Math.floor(Math.floor(at / part) * part) : spanOf(window, at).start;
}

function withMore(taken: Taken | undefined, window: NamedWindow, tokens: number, at: number): Taken {
  const { milliseconds } = window;
  const counts = taken?.counts ?? [];
  const start = partOf(window, at);
  const [last, count] = counts.at(-1) ?? [];
  const isLater = last === undefined || count === undefined || last < start;
  const next: Count = isLater ? [start, tokens] : [last, count + tokens];
  return { milliseconds, counts: [...(isLater ? counts : counts.slice(0, -1)), next], isOwn: window.isOwn === true };
}

/** Without the windows of single faults that nothing was taken from for longest, where there are too many. */
function fitting(takings: Takings): Takings {
  const first = [...takings].filter(([, { isOwn }]) => isOwn).slice(0, Math.max(0, takings.size - mostWindows));
  const left = new Map(takings);
  for (const [name] of first) left.delete(name);
  return left;
}

/**
 * A store for one session of one tab: a page that is loaded anew has what is left of the budget. No more tokens than
 * the limit are taken within the length of a window, wherever one lays it. Only counts, lengths and starts of windows
 * are kept, under the hashes of faults. Where the storage fails, the counts live as long as the page.
 */
export function createSessionStore(storage: Shelf | undefined): BudgetStore {
  let shelf = storage;
  let held: Takings = new Map();
  let written: string | undefined;

  /** The counts, also those that another frame of the tab took. What is cleared away is remembered here. */
  function read(): Takings {
    try {
      const text = shelf?.getItem(place) ?? undefined;
      if (text !== undefined && text !== written) held = takingsIn(text);
    } catch (_denied) {
      shelf = undefined;
    }
    return held;
  }

  function write(takings: Takings): void {
    held = takings;
    if (shelf === undefined) return;
    try {
      written = textOf(takings);
      shelf.setItem(place, written);
    } catch (_denied) {
      shelf = undefined;
    }
  }

  function lease({ tokens: { windows, want }, now }: LeaseRequest): LeaseReply {
    const isTime = Number.isFinite(now);
    const at = isTime ? now : 0;
    const before = isTime ? read() : new Map<string, Taken>();
    const takings = outAt(before, at);
    const left = windows.map((window) => window.limit - standingOf(window, takings.get(window.name), at).spent);
    const granted = isTime ? Math.max(0, Math.min(want, ...left)) : 0;
    const more = new Map(takings);
    for (const window of windows) {
      // What is spent of late makes room last.
      more.delete(window.name);
      more.set(window.name, withMore(takings.get(window.name), window, granted, at));
    }
    const next = more.size > mostWindows ? fitting(more) : more;
    const isFree = granted > 0 && next.size <= mostWindows;
    // Otherwise counts from before the clock was set back would begin anew each time.
    if (isFree || isAhead(before, at)) write(isFree ? next : takings);
    const standings = windows.map((window) => standingOf(window, (isFree ? next : takings).get(window.name), at));
    return { tokens: { granted: isFree ? granted : 0, validFor: 0, standings } };
  }

  return { scope: 'session', answers: 'at once', lease };
}
