import { hash } from '../hash.ts';
import { defaultGrouping, type FingerprintAnswer, type FingerprintRule } from '../rule.ts';
import { type Breadth, createBreadth, type FaultTraits, type Trait } from './breadth.ts';
import { sliceClock } from './clock.ts';
import { type DistinctCount, distinctCount, isPast } from './count.ts';
import { fingerprintPlaces } from './places.ts';
import type { FingerprintGuardPlan } from './plan.ts';
import { narrowParts, type Widened, widened, widest } from './width.ts';

/** What the guard does about a rule: nothing, leave narrow parts out, or leave the event to Sentry's own grouping. */
export type GuardState = 'ok' | 'widened' | 'tripped';

/** A fingerprint that the guard let pass, as it is or wider. */
export interface Admitted extends Widened {
  readonly state: GuardState;
}

/** Keeps rules from making an issue of every value, and tells of fingerprints that hold too much together. */
export interface FingerprintGuard {
  /** What is sent of a rule's answer. */
  readonly admit: (rule: Pick<FingerprintRule, 'isCatchAll'>, answer: FingerprintAnswer) => Admitted;
  /** Answers, once for a key, what would split it where it holds too many faults together. */
  readonly broad: (key: string, fault: () => FaultTraits) => Trait | undefined;
  /** The width of each rule that is wider than it was written: how many narrow parts it is without, or infinite. */
  readonly widths: () => ReadonlyMap<object, number>;
  /** How many fingerprints and faults it remembers, which is bounded by the limits. */
  readonly remembered: () => number;
}

interface Watch {
  /** How many fingerprints the rule may make. */
  readonly limit: number;
  width: number;
  /** The most narrow parts of an answer so far. */
  narrow: number;
  /** The fingerprints at this width. */
  here: DistinctCount;
  /** Those at the width before, by which the guard knows when it may go back. */
  finer: DistinctCount;
  /** Those at the width that the rule came back from. */
  coarser?: DistinctCount;
  seen: number;
}

/** An answer at a width, and what it is remembered by. */
interface Asked extends Widened {
  readonly width: number;
  readonly name: string;
}

function nameOf({ fingerprint }: Widened): string {
  return hash(fingerprint.join('\n'));
}

function isLeftToSentry({ fingerprint }: Widened): boolean {
  return fingerprint.length === 1 && fingerprint[0] === defaultGrouping;
}

function stateOf(width: number): GuardState {
  return width === 0 ? 'ok' : width === widest ? 'tripped' : 'widened';
}

/**
 * A guard with bounded memory. A rule with too many fingerprints within the window loses its narrow parts one by one, and
 * at last all; it gets them back one by one when there would be no more than half as many as it may have. All rules together
 * never let more than `mostOverall` fingerprints through within a window: what finds no place is widened until it finds one.
 */
export function createFingerprintGuard(
  { mostPerRule, mostOverall, mostPerIssue, milliseconds }: FingerprintGuardPlan,
  { now = (): number => performance.now() }: { readonly now?: () => number } = {},
): FingerprintGuard {
  const slice = sliceClock(milliseconds, now);
  const watches = new Map<object, Watch>();
  const places = fingerprintPlaces(mostOverall);
  const breadth: Breadth = createBreadth(mostPerIssue);

  function unwidened({ isCatchAll = false }: Pick<FingerprintRule, 'isCatchAll'>, at: number): Watch {
    const limit = isCatchAll ? mostOverall : Math.min(mostPerRule, mostOverall);
    return { limit, width: 0, narrow: 0, here: distinctCount(limit), finer: distinctCount(limit), seen: at };
  }

  /** What is known of a rule; nothing where it rested for a window. */
  function watchOf(rule: Pick<FingerprintRule, 'isCatchAll'>, at: number): Watch {
    const known = watches.get(rule);
    const watch = known === undefined || isPast(known.seen, at) ? unwidened(rule, at) : known;
    watch.seen = at;
    watches.set(rule, watch);
    return watch;
  }

  function overall(at: number): number {
    let sum = 0;
    for (const { here, limit } of watches.values()) sum += Math.min(here.count(at), limit);
    return sum;
  }

  function widen(watch: Watch): void {
    watch.width = watch.width < watch.narrow ? watch.width + 1 : widest;
    watch.finer = watch.here;
    watch.here = watch.coarser ?? distinctCount(watch.limit);
    delete watch.coarser;
  }

  function finerWidth({ width, narrow }: Watch): number {
    return width === widest ? narrow : width - 1;
  }

  /** Goes back by one width where that would leave room; the next step back waits for a window. */
  function recover(watch: Watch, answer: FingerprintAnswer, at: number): void {
    if (watch.width === 0) return;
    watch.finer.see(nameOf(widened(answer, finerWidth(watch))), at);
    const would = watch.finer.count(at);
    const others = overall(at) - Math.min(watch.here.count(at), watch.limit);
    if (would > Math.max(1, watch.limit / 2) || others + would > Math.max(1, mostOverall / 2)) return;
    watch.width = finerWidth(watch);
    watch.coarser = watch.here;
    watch.here = watch.finer;
    watch.finer = distinctCount(watch.limit, { unknownAt: at });
  }

  /** The rule that makes most of the fingerprints and can be wider. */
  function largest(at: number): Watch | undefined {
    const wideable = [...watches.values()].filter(({ width }) => width !== widest);
    return wideable.sort((one, other) => other.here.count(at) - one.here.count(at))[0];
  }

  function asked(answer: FingerprintAnswer, width: number): Asked {
    const made = widened(answer, width);
    return { ...made, width, name: nameOf(made) };
  }

  /** An answer as wide as it has to be to have a place: what is left to Sentry needs none. */
  function withPlace(answer: FingerprintAnswer, first: Asked, at: number): Asked {
    const narrow = narrowParts(answer).length;
    let one = first;
    while (!isLeftToSentry(one) && !places.take(one.name, at, { isNarrow: one.width < narrow }))
      one = asked(answer, one.width < narrow ? one.width + 1 : widest);
    return one;
  }

  function admit(rule: Pick<FingerprintRule, 'isCatchAll'>, answer: FingerprintAnswer): Admitted {
    const at = slice();
    const watch = watchOf(rule, at);
    watch.narrow = Math.max(watch.narrow, narrowParts(answer).length);
    recover(watch, answer, at);
    let one = asked(answer, watch.width);
    while (watch.here.see(one.name, at)) {
      if (watch.here.count(at) > watch.limit) widen(watch);
      else if (overall(at) > mostOverall) {
        const wide = largest(at);
        if (wide !== undefined) widen(wide);
      }
      if (watch.width === one.width) break;
      one = asked(answer, watch.width);
    }
    const { fingerprint, left, width } = withPlace(answer, one, at);
    return { fingerprint, left, state: stateOf(width) };
  }

  return {
    admit,
    broad: (key, fault) => breadth.see(key, fault(), slice()),
    remembered: () =>
      [...watches.values()]
        .flatMap(({ here, finer, coarser }) => [here, finer, coarser])
        .reduce((sum, count) => sum + (count?.size() ?? 0), places.size() + breadth.size()),
    widths: () => new Map([...watches].flatMap(([rule, { width }]) => (width === 0 ? [] : [[rule, width]]))),
  };
}
