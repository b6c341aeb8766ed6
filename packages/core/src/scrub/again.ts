import type { Detector } from '../detectors/detector.ts';
import { isRecord } from '../sentry.ts';
import type { Judge } from './judge.ts';
import { mayName } from './key/name-beside.ts';
import type { Matcher } from './matcher.ts';
import { type Needles, needlesOf } from './needle.ts';
import { hidden, told } from './replace/hide.ts';
import { labelOf } from './replace/substitute.ts';
import type { Span } from './scan/span.ts';
import { fieldOf, hasForm, isRole, type Structure } from './structure.ts';
import { scrubFound } from './text.ts';
import { leadingTo, type Member, type Visitor, walk } from './walk.ts';
import { createWork, cutMark, joinFindings, type Work, withLimitsOfItsOwn, withoutCutKeys } from './work.ts';

/** How long what stands for a hidden value may be. */
const longestReplacement = 48;

/** What is looked for. */
interface Search {
  readonly values: ReadonlyMap<string, Detector>;
  readonly needles: Needles;
  readonly matcher: Matcher;
}

/** A field of which nothing is known. */
const unknown: Structure = {};

/** A word that tells what a value is: it is none itself. */
function isTelling(value: string, matcher: Matcher): boolean {
  return /^[\p{L} ._-]{1,64}$/u.test(value) && matcher.keyed(value) !== undefined;
}

/** Whether a place lies in what stands for a value that was hidden before. */
function isInReplacement(text: string, { start, end }: Span, matcher: Matcher): boolean {
  const from = Math.max(0, start - longestReplacement);
  const near = text.slice(from, end + longestReplacement);
  const first = near.lastIndexOf('[', start - from);
  const last = near.indexOf(']', end - 1 - from);
  return first !== -1 && last - first <= longestReplacement && matcher.isReplacement(near.slice(first, last + 1));
}

function replaced(text: string, { needles, matcher }: Search, work: Work): string {
  if (text.length < needles.shortest) return text;
  const found = needles.search(text, work);
  if (found === undefined) {
    work.cut += 1;
    return cutMark;
  }
  if (found.length === 0) return text;
  const spans = found.filter((span) => !isInReplacement(text, span, matcher));
  const [first] = spans;
  if (first === undefined) return text;
  // A mask of which the kept end is hidden as well would be masked once more.
  if (matcher.isReplacement(text))
    return told({ detector: first.detector, by: 'key' }, text, labelOf(first.detector), 'label', work);
  // What was replaced may make a value of what stands beside it.
  return scrubFound(text, spans, matcher, work);
}

/** A key, or a name beside a value, that tells of its value only since something was replaced in it is told to `onTelling`. */
function visitorOf(search: Search, leading: ReadonlySet<unknown>, onTelling: () => void): Visitor<Structure[string]> {
  const below = (known: Structure[string], field: string): Structure[string] => {
    if (known === unknown) return unknown;
    const found = fieldOf(known, field);
    return found === undefined || isRole(found) ? unknown : found;
  };
  const kept = new Map<string, Member<Structure[string]>>();
  return {
    member: (known, key, _at, _value, _parent, work) => {
      const before = known === unknown ? kept.get(key) : undefined;
      if (before !== undefined) return before;
      const sentKey = isRecord(known) && Object.hasOwn(known, key) ? key : replaced(key, search, work);
      if (sentKey !== key && search.matcher.keyed(sentKey) !== undefined) onTelling();
      // What was visited once answers the same.
      const member = { sentKey, below: below(known, key), isBuilt: true };
      if (known === unknown && sentKey === key) kept.set(key, member);
      return member;
    },
    entry: (known) => below(known, '*'),
    whole: (value) => (leading.has(value) ? undefined : { sent: value }),
    leaf: (value, known, work) => {
      if (known !== unknown && hasForm(known, value)) return value;
      if (typeof value === 'string') {
        const { key } = work;
        const sent = replaced(value, search, work);
        if (sent !== value && mayName(key) && search.matcher.keyed(sent) !== undefined) onTelling();
        return sent;
      }
      const detector = search.values.get(String(value));
      return detector === undefined ? value : hidden({ detector, by: 'key' }, value, search.matcher, work);
    },
  };
}

/** Tells of a key or a value whether one of the values looked for may stand in it. */
function testOf({ needles, values }: Search, work: Work): (value: unknown) => boolean {
  const numbers = new Set<unknown>([...values.keys()].map(Number));
  return (value) =>
    typeof value === 'string'
      ? value.length >= needles.shortest && needles.search(value, work)?.length !== 0
      : numbers.has(value);
}

/** Tells findings by keys as they leave. */
function hideInPaths(findings: Work['findings'], search: Search): void {
  for (const [at, finding] of findings.entries()) {
    const path = replaced(withoutCutKeys(finding.path), search, createWork());
    if (path !== finding.path) findings[at] = { ...finding, path };
  }
}

/** What decides on an item. */
interface Deciding {
  readonly judge: Judge;
  readonly matcher: Matcher;
}

/** Replaces what was found under telling keys of an item wherever else it stands in it, keys of objects among them. */
export function scrubAgain(sent: unknown, structure: Structure, { judge, matcher }: Deciding, work: Work): unknown {
  if (work.again === undefined) return sent;
  const values = new Map([...work.again].filter(([value]) => !isTelling(value, matcher)));
  if (values.size === 0) return sent;
  let isTold = false;
  const search = { values, needles: needlesOf(values), matcher };
  // To find out where they stand costs far less than to visit it all again.
  const leading = withLimitsOfItsOwn(work, [], (own) => leadingTo(sent, testOf(search, own)));
  if (leading.size === 0) return sent;
  const visitor = visitorOf(search, leading, () => {
    isTold = true;
  });
  const known = work.findings.length;
  const found = withLimitsOfItsOwn(work, [...work.path], (own) => walk(sent, structure, visitor, own));
  const again = isTold
    ? withLimitsOfItsOwn(work, [...work.path], (own) => walk(found, judge.root(structure), judge, own))
    : found;
  joinFindings(work, known);
  hideInPaths(work.findings, search);
  return again;
}
