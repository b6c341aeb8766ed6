import { type FingerprintPack, type FingerprintRule, viewsOf } from '@vedette/core';
import { stretched } from './event-copy.ts';
import type { Objection } from './examine.ts';
import { type LimitedRun, limitedRunner } from './limited-run.ts';
import type { Captured } from './rule-pack.ts';
import { slowAnswer } from './slow-answer.ts';

/** The lengths that messages are stretched to, each twice the one before: work without end shows before it is without end. */
const lengths: readonly number[] = Array.from({ length: 11 }, (_none, at) => 16 * 2 ** at);

/** The lengths that growth is judged by: where each character is read once, the longer takes 128 times the work of the shorter. */
const compared = { short: 128, long: 16_384 } as const;

/** How many times that is too much: an order of magnitude, and the square of the length makes 128. */
const mostGrowth = 10 * (compared.long / compared.short);

/** Less work than this for the longest message, in milliseconds of processor time, is never slow. */
const least = 20;

/** The work, in milliseconds of processor time, that no message is worth: hundreds of times what an ordinary rule takes. */
const endless = 400;

/** How often each of the compared lengths is tried, of which the median counts, and how often a verdict has to be reached. */
const tries = 5;
const rounds = 2;

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

function medianOf(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The work of so many calls, for each; what is too quick for the clock is called more often. */
function workForEach(work: WorkFor, length: number): number {
  for (let calls = 1; ; calls *= 4) {
    let sum = 0;
    for (let at = 0; at < calls; at += 1) sum += work(length, endless) ?? Number.POSITIVE_INFINITY;
    if (sum >= 1 || calls >= 256) return sum / calls;
  }
}

function medianWork(work: WorkFor, length: number): number {
  return medianOf(Array.from({ length: tries }, () => workForEach(work, length)));
}

/** Whether the work grows by an order of magnitude more than the length of a message. */
function isSteep(work: WorkFor): boolean {
  const long = medianWork(work, compared.long);
  return long >= least && long >= mostGrowth * medianWork(work, compared.short);
}

function isAlways(seen: () => boolean): boolean {
  return Array.from({ length: rounds }, (_none, at) => at).every(seen);
}

/** The length of a message at which the work of a rule does not end, or has grown faster than messages do. */
function slowLength(work: WorkFor): number | undefined {
  let last = 0;
  for (const length of lengths) {
    last = work(length, endless) ?? Number.POSITIVE_INFINITY;
    if (last === Number.POSITIVE_INFINITY && isAlways(() => work(length, endless) === undefined)) return length;
  }
  return last >= least && isAlways(() => isSteep(work)) ? compared.long : undefined;
}

/** How many events are stretched for a rule: the first ones of a large pack show what there is to see. */
const mostEvents = 10;

function slowRule(pack: FingerprintPack, rule: FingerprintRule, limited: LimitedRun): readonly Objection[] {
  const slowAtOnce = slowAnswer(pack, rule, limited);
  if (slowAtOnce !== undefined) return [slowAtOnce];
  const own = pack.examples.filter(({ event }) => rule.ready?.conditions?.(event).matched !== false);
  for (const example of own.slice(0, mostEvents)) {
    const slow = slowLength(workOf(pack, rule, example, limited));
    if (slow === undefined) continue;
    return [`"${rule.id}" is slow: its work grows faster than the length of a message, as one of ${slow} characters shows`];
  }
  return [];
}

/**
 * Rules with a pattern whose work can grow faster than the text it reads, which is judged by the pattern alone, and rules
 * whose work is seen to grow so or does not end. Work is counted in processor time.
 */
export function slowRules(pack: FingerprintPack): readonly Objection[] {
  const limited = limitedRunner();
  return pack.rules.flatMap((rule) => slowRule(pack, rule, limited));
}
