import { type FingerprintPack, type FingerprintRule, viewsOf } from '@vedette/core';
import { stretched } from './event-copy.ts';
import type { Objection } from './examine.ts';
import { type LimitedRun, limitedRunner } from './limited-run.ts';
import type { Captured } from './rule-pack.ts';

/** The lengths that messages are stretched to, each twice the one before: work without end shows before it is without end. */
const lengths: readonly number[] = Array.from({ length: 11 }, (_none, at) => 16 * 2 ** at);

/**
 * How many times as much work a message may make that is four times as long: four times where it is read once, sixteen
 * where each character is compared with each.
 */
const mostGrowth = 9;

/** Less work than this, in milliseconds of processor time, says nothing of how it grows. */
const least = 2;

/** The work, in milliseconds of processor time, that no message is worth, unless the one half as long made much of it too. */
const endless = 250;

/** How often growth has to be seen, and how often each length is tried each time, of which the least counts. */
const rounds = 3;
const tries = 3;

/** The work for a message of a length; undefined where it is more than the limit. */
type WorkFor = (length: number, limit: number) => number | undefined;

/** The work of a rule of a pack for an example, whose message is made as long as is asked. */
function workOf(
  pack: FingerprintPack,
  rule: FingerprintRule,
  { event, originalException }: Captured,
  limited: LimitedRun,
): WorkFor {
  return (length, limit) => {
    const long = stretched(event, length);
    const hint = { originalException };
    const { group, ready } = rule;
    if (typeof group !== 'function' || ready?.conditions?.(long).matched === false) return 0;
    const ended = limited(() => {
      try {
        group.call(rule, long, hint, viewsOf(long, hint, pack));
      } catch (_thrown) {
        return false;
      }
      return true;
    }, limit);
    return ended?.work;
  };
}

function leastWork(work: WorkFor, length: number, limit: number): number {
  const all = Array.from({ length: tries }, () => work(length, limit) ?? Number.POSITIVE_INFINITY);
  return Math.min(...all);
}

/** Whether work grows faster than a message, from a length to four and to sixteen times as much. */
function isSteep(work: WorkFor, length: number): boolean {
  const before = leastWork(work, length, endless);
  const limit = Math.max(endless, before * mostGrowth);
  const here = leastWork(work, 4 * length, limit);
  if (here < Math.max(least, before * mostGrowth)) return false;
  return here > limit || work(16 * length, here * mostGrowth) === undefined;
}

function isAlways(seen: () => boolean): boolean {
  return Array.from({ length: rounds }, (_none, at) => at).every(seen);
}

/** The length of a message at which the work of a rule is seen to grow faster than messages do. */
function slowLength(work: WorkFor): number | undefined {
  const seen: number[] = [];
  for (const [at, length] of lengths.entries()) {
    const limit = Math.max(endless, 2 * mostGrowth * (seen[at - 1] ?? 0));
    const here = work(length, limit) ?? Number.POSITIVE_INFINITY;
    if (here > limit && isAlways(() => work(length, limit) === undefined)) return length;
    const isSuspect = at > 1 && here >= least && here >= (seen[at - 2] ?? 0) * mostGrowth;
    if (isSuspect && isAlways(() => isSteep(work, length / 4))) return length;
    seen.push(Math.min(here, limit));
  }
  return undefined;
}

/** How many events are stretched for a rule: the first ones of a large pack show what there is to see. */
const mostEvents = 10;

/** Rules whose work grows faster than the messages they read, or does not end. Work is counted in processor time. */
export function slowRules(pack: FingerprintPack): readonly Objection[] {
  const limited = limitedRunner();
  return pack.rules.flatMap((rule): readonly Objection[] => {
    const own = pack.examples.filter(({ event }) => rule.ready?.conditions?.(event).matched !== false);
    for (const example of own.slice(0, mostEvents)) {
      const slow = slowLength(workOf(pack, rule, example, limited));
      if (slow === undefined) continue;
      return [`"${rule.id}" is slow: its work grows faster than the length of a message, as one of ${slow} characters shows`];
    }
    return [];
  });
}
