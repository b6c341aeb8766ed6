import { refusal } from '../../refusal.ts';
import { isRecord } from '../../sentry.ts';
import { type EntryReader, entryReader } from './event-entries.ts';
import { globOf } from './glob.ts';
import { type EntryTest, entryTestOf, type MatcherOptions } from './matcher.ts';
import { groupOf, isGlobKey, type MatcherGroup, meantBy, shortKey } from './matcher-key.ts';
import { printMatcher } from './printer.ts';
import type { Matcher } from './tree.ts';

/** Whether conditions hold. */
export interface Verdict {
  readonly matched: boolean;
  /** The matchers of the first group that no entry of the event satisfies, as they are written. */
  readonly failing?: string;
}

export type Conditions = (event: object, entries?: EntryReader) => Verdict;

interface Bucket {
  readonly group: MatcherGroup;
  readonly tests: readonly EntryTest[];
  readonly written: string;
}

function bucketsOf(matchers: readonly Matcher[], options: MatcherOptions): readonly Bucket[] {
  const groups = [...new Set(matchers.map(({ key }) => groupOf(key)))];
  return groups.map((group) => {
    const own = matchers.filter(({ key }) => groupOf(key) === group);
    return { group, tests: own.map((matcher) => entryTestOf(matcher, options)), written: own.map(printMatcher).join(' ') };
  });
}

function holdsIn(entries: EntryReader, { group, tests }: Bucket): boolean {
  try {
    return entries(group).some((entry) => tests.every((test) => test(entry)));
  } catch (_thrown) {
    return false;
  }
}

/**
 * Compiles matchers: those of one group have to hold for one and the same exception, frame or thread, and every group has
 * to hold. What comes of it never throws; an event that cannot be read satisfies nothing.
 */
export function conditionsOfMatchers(matchers: readonly Matcher[], options: MatcherOptions = {}): Conditions {
  const buckets = bucketsOf(matchers, options);
  return (event, entries = entryReader(event)) => {
    const failing = buckets.find((bucket) => !holdsIn(entries, bucket))?.written;
    return failing === undefined ? { matched: true } : { matched: false, failing };
  };
}

function matcherOf(name: string, pattern: unknown, place: string): Matcher {
  const isNegated = name.startsWith('!');
  const key = shortKey(isNegated ? name.slice(1) : name);
  if (key === undefined) throw refusal(place, 'a matcher that does not exist', meantBy(isNegated ? name.slice(1) : name));
  if (typeof pattern !== 'string') throw refusal(`${place}.${key}`, 'no text', 'Give it a pattern, such as "*declined*".');
  if (isGlobKey(key) && globOf(pattern) === undefined)
    throw refusal(`${place}.${key}`, 'a pattern that cannot be read', 'Close its brackets and braces, or write \\ before them.');
  return { key, pattern, isNegated };
}

/** The matchers of a `when`, checked. Throws a TypeError that names the one that cannot be used. */
export function matchersOfWhen(when: Readonly<Record<string, string>>, place = 'fingerprint rule.when'): readonly Matcher[] {
  if (!isRecord(when)) throw refusal(place, 'no conditions', "Write an object: { type: 'StripeError' }.");
  return Object.entries(when).map(([name, pattern]) => matcherOf(name, pattern, place));
}

/** Compiles conditions in Sentry's matcher language, such as `{ type: 'StripeError', '!level': 'info' }`. Throws a TypeError for what is none. */
export function conditionsOf(when: Readonly<Record<string, string>>, options: MatcherOptions = {}): Conditions {
  return conditionsOfMatchers(matchersOfWhen(when), options);
}

/** Whether an event satisfies conditions. Compiles them each time: use `conditionsOf()` where they are asked more than once. */
export function conditionsHold(when: Readonly<Record<string, string>>, event: object): boolean {
  return conditionsOf(when)(event).matched;
}
