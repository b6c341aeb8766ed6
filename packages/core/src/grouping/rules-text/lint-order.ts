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

/** Whether a matcher holds for every event, or for every one that has something to group by. */
function holdsAlways({ key, pattern, isNegated }: Matcher): boolean {
  if (isNegated) return false;
  if (key === 'family' || key === 'sdk') return pattern.split(',').includes('all');
  return (key === 'message' || key === 'level') && isAnything(pattern);
}

/** Whether a pattern says one text and no other. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\]{}\\]/.test(pattern);
}

/** Whether the pattern of a matcher takes a text, whether or not the matcher is negated. */
export function takes({ key, pattern }: Matcher, text: string): boolean {
  const isPath = key === 'path' || key === 'package' || key === 'release';
  const isCaseless = key === 'value' || key === 'message' || key === 'level' || key.startsWith('thread.');
  if (!isPath && !isCaseless && isLiteral(pattern)) return pattern === text;
  const test = isPath ? pathTest(pattern) : globOf(pattern, { isCaseless });
  return test?.(text) === true;
}

/** Whether an entry that satisfies one matcher satisfies the other. */
function follows(wanted: Matcher, given: Matcher): boolean {
  if (isSame(wanted, given)) return true;
  const { key, pattern } = wanted;
  if (key !== given.key || wanted.isNegated || given.isNegated || !isGlobKey(key)) return false;
  if (isAnything(pattern) && key !== 'path' && key !== 'package' && key !== 'release') return true;
  return isLiteral(given.pattern) && takes(wanted, given.pattern);
}

/** Whether every event that matches the later rule matches the earlier one. */
function covers(earlier: ReadRule, later: ReadRule): boolean {
  if (earlier.caller !== undefined || earlier.callee !== undefined) return false;
  return earlier.matchers.every((wanted) => holdsAlways(wanted) || later.matchers.some((given) => follows(wanted, given)));
}

/** Rules that never act, because an earlier one takes all that they would. */
export function lintOrder(rules: readonly ReadRule[], placeAt: (offset: number) => Place): readonly Finding[] {
  return rules.flatMap((rule, nth) => {
    const earlier = rules.slice(0, nth).find((before) => covers(before, rule));
    if (earlier === undefined) return [];
    const { line } = placeAt(earlier.at);
    const isCatchAll = earlier.matchers.every(holdsAlways);
    const message = isCatchAll
      ? `a rule behind the one of line ${line}, which takes every event`
      : `a rule that never acts, because line ${line} takes all that it matches`;
    return [{ at: rule.at, severity: 'error', message, fix: `Put it before line ${line}, or leave it out.` }];
  });
}
