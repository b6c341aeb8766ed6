import type { Window } from './rate.ts';
import type { Standing } from './store.ts';

/** Who asks for a token: the first event of a key, one of a protected kind, or any other. */
export type Claim = 'first' | 'protected' | 'repeat';

/** What a store says beside how a window stands. */
export interface Heard {
  /** How full the bucket is that the store paces all askers by; undefined where each paces itself. */
  readonly fill?: number | undefined;
  /** How many askers share the window. */
  readonly askers?: number | undefined;
}

/** How fast one window lets tokens go, so that there are some left until it ends. */
export interface Pace {
  /** How the window stands by its store. */
  readonly hear: (standing: Standing, heard: Heard) => void;
  /** Moves on; to be called about once in `every` milliseconds. */
  readonly tick: (now: number) => void;
  readonly every: number;
  /** Whether there is so much that nothing needs to be thinned out. */
  readonly isPlenty: () => boolean;
  /** Whether the bucket gives a token to this claim. */
  readonly gives: (claim: Claim, now: number) => boolean;
  /** Whether the bucket has only what first occurrences and protected kinds may have. */
  readonly isScarce: (now: number) => boolean;
  /** How many tokens may be taken in advance. */
  readonly allowance: () => number;
  /** Takes tokens out of the bucket that the store has granted. */
  readonly take: (tokens: number) => void;
  /** In how many milliseconds the probability to send an occurrence of a key rises by one. */
  readonly horizon: () => number;
  /** What occurrences count at present: 1 where the bucket is as full as it should be, less below and more above. */
  readonly price: () => number;
  readonly left: () => number;
  /** How many tokens come in a millisecond to one asker: of a sliding window evenly, of a month what is left of it. */
  readonly income: () => number;
}

/** How fast the horizon moves, each time, with how far the bucket is from where it should be. */
const eagerness = 0.03;

/** How many times as full as it should be the bucket of a window that slides counts as at most; what a month has too much of lasts until its end. */
const fullest = 6;

/** Of a bucket, what only first occurrences and protected kinds may have. */
const reserve = 0.1;

/** From how full a bucket on nothing is thinned out, and up to which limit nothing is, as there is nothing to thin. */
const [plenty, few] = [0.9, 9];

/** Of what is due until a month ends, what first occurrences may not borrow: something is left for those to come. */
const kept = 0.1;

/** Into how many buckets a month is cut, and a window that slides, and what the bucket of the second holds at least. */
const [buckets, slices, leastHeld] = [30, 10, 3];

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * Paces a window by one bucket. That of a month fills by what is left of the month, so that what is not spent flows
 * forward and the sum of what it ever held is the limit; that of a sliding window fills evenly, so that a full one and
 * what flows into it in the length of the window are the limit. What first occurrences take beyond it, it owes, and
 * repeated ones wait for that. How full it is moves the horizon, by which the rates of all keys rise: a control loop
 * with an integral and a proportional part.
 */
export function createPace({ limit, milliseconds, billingDay }: Window, start: number): Pace {
  const isMonth = billingDay !== undefined;
  const size = isMonth ? Math.max(1, limit / buckets) : Math.max(Math.min(leastHeld, limit / 2), limit / slices);
  const every = isMonth ? 60_000 : clamped(milliseconds / 60, 10, 60_000);
  const isFew = limit <= few;
  const aim = isMonth ? 0.6 : 0.25;
  let standing: Standing = { spent: 0, start, end: start + milliseconds };
  let tokens = size;
  let told: number | undefined;
  let askers = 1;
  let isHeard = false;
  let horizon = isMonth ? 3_600_000 : Math.max(1000, milliseconds / 10);
  let price = 1;
  let last = start;

  const left = (): number => Math.max(0, limit - standing.spent);
  /** What the bucket holds when it is full: that of one asker, where no store has one for all. */
  const full = (): number => (told === undefined ? Math.max(Math.min(size, leastHeld), size / askers) : size);
  const fill = (): number => told ?? clamped(tokens / full(), 0, 1);

  /** Towards the end of a month nothing is kept back any more. */
  function ending(now: number): number {
    return isMonth ? clamped(((standing.end - now) * buckets) / (standing.end - standing.start), 0, 1) : 1;
  }

  /** How full the bucket is of who begins in the middle: that of a window that slides by what is left of it. */
  function begun({ spent }: Standing): number {
    return isMonth ? aim : clamped(1 - spent / limit, aim, 1);
  }

  function hear(next: Standing, heard: Heard): void {
    const before = askers;
    askers = heard.askers ?? 1;
    // What those leave who are gone is everybody's, and those who come share what there is.
    if (!isMonth) tokens = (tokens * before) / askers;
    told = isMonth ? heard.fill : undefined;
    // Who begins in the middle of it does not begin with a full bucket.
    if (!isHeard || (isMonth && next.start !== standing.start)) tokens = next.spent > 0 ? full() * begun(next) : full();
    standing = next;
    tokens = Math.min(tokens, full(), left());
    if (!isHeard && !isMonth) reckon();
    isHeard = true;
  }

  function tick(now: number): void {
    const passed = now - last;
    if (passed < every) return;
    last = now;
    const length = standing.end - standing.start;
    if (!isMonth) tokens = Math.min(full(), left(), tokens + ((limit - size) / askers) * (passed / length));
    else if (now < standing.end) {
      const unminted = left() - tokens;
      tokens = Math.min(full(), tokens + (unminted / askers) * Math.min(1, passed / Math.max(1, standing.end - now + passed)));
    }
    const steps = Math.min(10, passed / every);
    horizon = clamped(horizon * Math.exp(eagerness * steps * (aim * ending(now) - fill())), 1000, 1000 * length);
    reckon();
  }

  /** What occurrences count, by how full the bucket is. */
  function reckon(): void {
    const [goal, reserved] = [aim * ending(last), reserve * ending(last)];
    const distance = (fill() - reserved) / Math.max(1e-9, goal - reserved);
    price = Math.min(1, (standing.end - standing.start) / horizon) * clamped(distance, 0, isMonth ? 1 : fullest) ** 2;
  }

  /** Whether the bucket has a token, and such a share of what it holds when it is full. */
  function has(share: number): boolean {
    if (!isMonth && left() < share * limit) return false;
    return (told === undefined ? tokens : told * size) >= Math.max(1, share * full());
  }

  function isScarce(now: number): boolean {
    return !isFew && !has(reserve * ending(now));
  }

  /** A bucket that is full has more coming than is spent; of a window that slides its first tenth is there for all at once. */
  function isPlenty(): boolean {
    if (isMonth) return fill() >= plenty;
    return left() >= plenty * limit || (fill() >= plenty && left() >= 2 * reserve * limit);
  }

  function gives(claim: Claim, now: number): boolean {
    if (left() < 1) return false;
    if (has(claim === 'repeat' ? reserve * ending(now) : 0)) return true;
    if (!isMonth) return isFew || claim !== 'repeat';
    // A store that paces all lends by itself.
    if (claim !== 'first') return false;
    const due = (limit * (standing.end - now)) / (standing.end - standing.start);
    return told !== undefined || left() - tokens > due * kept;
  }

  return {
    hear,
    tick,
    every,
    isPlenty: () => isFew || isPlenty(),
    gives,
    isScarce,
    allowance: () => (told === undefined ? Math.min(left(), isMonth ? tokens : tokens * askers) : left()),
    take: (taken) => {
      tokens = isMonth ? Math.max(0, tokens - taken) : tokens - taken;
    },
    horizon: () => Math.min(horizon, standing.end - standing.start),
    price: () => price,
    left,
    income: () => (isMonth ? left() / Math.max(1, standing.end - last) : limit / milliseconds) / askers,
  };
}
