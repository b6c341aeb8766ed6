import { globOf } from './glob.ts';
import { pathTest } from './matcher.ts';
import { isGlobKey } from './matcher-key.ts';
import type { ReadRule } from './parser.ts';
import type { Place } from './place.ts';
import type { Finding } from './problem.ts';
import type { Matcher } from './tree.ts';

function isSame(one: Matcher, other: Matcher): boolean {
  return one.key === other.key && one.pattern === other.pattern && one.isNegated === other.isNegated;
}

function isAnything(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** Whether a matcher holds for every event, or for every one with a message and a level. */
function holdsAlways({ key, pattern, isNegated }: Matcher): boolean {
  if (isNegated) return false;
  if (key === 'family' || key === 'sdk') return pattern.split(',').includes('all');
  return mayLackText(key) && isAnything(pattern);
}

/** Fields that some events have no text in: an exception may come without a value. */
function mayLackText(key: string): boolean {
  return key === 'message' || key === 'level';
}

/** Whether a pattern says one text and no other. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\]{}\\]/.test(pattern);
}

/** Fields whose texts are compared as paths, and those whose capitals do not matter. */
function isPathKey(key: string): boolean {
  return key === 'path' || key === 'package' || key === 'release';
}

function isCaselessKey(key: string): boolean {
  return key === 'value' || key === 'message' || key === 'level' || key.startsWith('thread.');
}

/** Whether only a matcher that is the same satisfies this one. */
function isExact({ key, pattern, isNegated }: Matcher): boolean {
  return !isNegated && isGlobKey(key) && !isPathKey(key) && !isCaselessKey(key) && isLiteral(pattern);
}

/** Whether the pattern of a matcher takes a text, whether or not the matcher is negated. */
export function takes({ key, pattern }: Matcher, text: string): boolean {
  const [isPath, isCaseless] = [isPathKey(key), isCaselessKey(key)];
  const test = isPath ? pathTest(pattern) : globOf(pattern, { isCaseless });
  return test?.(text) === true;
}

/** Whether an entry that satisfies one matcher satisfies the other. */
function follows(wanted: Matcher, given: Matcher): boolean {
  if (isSame(wanted, given)) return true;
  const { key, pattern } = wanted;
  if (key !== given.key || wanted.isNegated || given.isNegated || !isGlobKey(key)) return false;
  if (isAnything(pattern) && !isPathKey(key)) return true;
  return isLiteral(given.pattern) && takes(wanted, given.pattern);
}

/** Whether every event that matches the later rule matches the earlier one. */
function covers(earlier: ReadRule, later: ReadRule): boolean {
  if (earlier.caller !== undefined || earlier.callee !== undefined) return false;
  return earlier.matchers.every((wanted) => holdsAlways(wanted) || later.matchers.some((given) => follows(wanted, given)));
}

/** The first of some rules that takes all that a later one would, for rules that are asked about in their order. */
function firstBefore(): (rule: ReadRule) => ReadRule | undefined {
  // Of thousands of rules most want a text of their own: they need not be compared with those that want another.
  const exact = new Map<string, ReadRule[]>();
  const others: ReadRule[] = [];
  const name = ({ key, pattern }: Matcher): string => `${key}:${pattern}`;
  return (rule) => {
    const sharing = rule.matchers.flatMap((matcher) => exact.get(name(matcher)) ?? []);
    const found = [others, sharing].flatMap((before) => before.filter((earlier) => covers(earlier, rule)));
    const wanted = rule.matchers.find(isExact);
    const own = wanted === undefined ? others : (exact.get(name(wanted)) ?? []);
    own.push(rule);
    if (wanted !== undefined) exact.set(name(wanted), own);
    return found.sort((one, other) => one.at - other.at)[0];
  };
}

/** Rules that never act, because an earlier one takes all that they would. */
export function lintOrder(rules: readonly ReadRule[], placeAt: (offset: number) => Place): readonly Finding[] {
  const before = firstBefore();
  return rules.flatMap((rule) => {
    const earlier = before(rule);
    if (earlier === undefined) return [];
    const { line } = placeAt(earlier.at);
    const isCatchAll = earlier.matchers.every(holdsAlways);
    const lacking = earlier.matchers.find(
      (matcher) => mayLackText(matcher.key) && holdsAlways(matcher) && !rule.matchers.some((given) => follows(matcher, given)),
    );
    const but = lacking === undefined ? '' : `, but for what has no ${lacking.key}`;
    const message = isCatchAll
      ? `a rule behind the one of line ${line}, which takes every event${but}`
      : `a rule that ${but === '' ? 'never' : 'hardly ever'} acts, because line ${line} takes all that it matches${but}`;
    const severity = lacking === undefined ? 'error' : 'warning';
    return [{ at: rule.at, severity, message, fix: `Put it before line ${line}, or leave it out.` }];
  });
}
