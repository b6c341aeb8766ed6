import { kindOf, placeOfKey, refusal } from '../../refusal.ts';
import { isRecord } from '../../sentry.ts';
import { type EntryReader, entryReader } from './event-entries.ts';
import { globOf } from './glob.ts';
import { type EntryTest, entryTestOf, type MatcherOptions } from './matcher.ts';
import { groupOf, isGlobKey, type MatcherGroup, meantBy, shortKey } from './matcher-key.ts';
import { isPrintableKey, printMatcher } from './printer.ts';
import type { Matcher } from './tree.ts';

/** Whether conditions hold. */
export interface Verdict {
  readonly matched: boolean;
  /** The first matcher that does not hold where those before it do, as it is written. */
  readonly failing?: string;
}

export type Conditions = (event: object, entries?: EntryReader) => Verdict;

interface Bucket {
  readonly group: MatcherGroup;
  readonly tests: readonly EntryTest[];
  readonly written: readonly string[];
}

function bucketsOf(matchers: readonly Matcher[], options: MatcherOptions): readonly Bucket[] {
  const groups = [...new Set(matchers.map(({ key }) => groupOf(key)))];
  return groups.map((group) => {
    const own = matchers.filter(({ key }) => groupOf(key) === group);
    return { group, tests: own.map((matcher) => entryTestOf(matcher, options)), written: own.map(printMatcher) };
  });
}

/** How many tests hold, in their order, for the entry that gets furthest. */
function furthest(entries: readonly unknown[], tests: readonly EntryTest[]): number {
  let most = 0;
  for (const entry of entries) {
    const failed = tests.findIndex((test) => !test(entry));
    if (failed === -1) return tests.length;
    most = Math.max(most, failed);
  }
  return most;
}

/** The matcher of a bucket that no entry satisfies together with those before it; undefined where all hold. */
function failingIn(entries: EntryReader, { group, tests, written }: Bucket): string | undefined {
  try {
    return written[furthest(entries(group), tests)];
  } catch (_thrown) {
    return written[0];
  }
}

/**
 * Compiles matchers: those of one group have to hold for one and the same exception, frame or thread, and every group has
 * to hold. What comes of it never throws; an event that cannot be read satisfies nothing.
 */
export function conditionsOfMatchers(matchers: readonly Matcher[], options: MatcherOptions = {}): Conditions {
  const buckets = bucketsOf(matchers, options);
  return (event, entries = entryReader(event)) => {
    for (const bucket of buckets) {
      const failing = failingIn(entries, bucket);
      if (failing !== undefined) return { matched: false, failing };
    }
    return { matched: true };
  };
}

const nameOfTags = 'Names of tags are made of letters, digits and _ . : - only.';

function matcherOf(name: string, pattern: unknown, place: string): Matcher {
  const isNegated = name.startsWith('!');
  const key = shortKey(isNegated ? name.slice(1) : name);
  const here = placeOfKey(place, name);
  if (key === undefined) throw refusal(here, 'a matcher that does not exist', meantBy(isNegated ? name.slice(1) : name));
  if (!isPrintableKey(key)) throw refusal(here, 'the name of a tag that Sentry has none of', nameOfTags);
  if (typeof pattern !== 'string')
    throw refusal(here, `${kindOf(pattern)} where a pattern belongs`, 'Give it a pattern, such as "*declined*".');
  if (isGlobKey(key) && globOf(pattern) === undefined)
    throw refusal(here, 'a pattern that cannot be read', 'Close its brackets and braces, or write \\ before them.');
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
