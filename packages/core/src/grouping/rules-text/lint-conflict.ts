import type { ReadMatcher } from './left-side.ts';
import { isLiteral, takes } from './lint-order.ts';
import { wantedTruth } from './matcher.ts';
import { isGlobKey, longKey } from './matcher-key.ts';
import type { ReadRule } from './parser.ts';
import type { Finding } from './problem.ts';

/** Whether no text satisfies both of two matchers of one field. */
function conflict(one: ReadMatcher, other: ReadMatcher): boolean {
  const { key } = one;
  if (key !== other.key || one.isNegated || other.isNegated) return false;
  if (!isGlobKey(key)) {
    const [wanted, given] = [wantedTruth(one.pattern), wantedTruth(other.pattern)];
    return wanted !== undefined && given !== undefined && wanted !== given;
  }
  // A frame has two paths, each of which may satisfy one of them.
  if (key === 'path') return false;
  return isLiteral(one.pattern) && isLiteral(other.pattern) && !takes(one, other.pattern) && !takes(other, one.pattern);
}

/** A rule that never acts, because one field would have to be two texts at once. */
export function lintConflict({ matchers }: ReadRule): readonly Finding[] {
  const second = matchers.find((matcher, nth) => matchers.slice(0, nth).some((before) => conflict(before, matcher)));
  if (second === undefined) return [];
  const message = `a rule that never acts, because ${longKey(second.key)} cannot be two texts at once`;
  return [{ at: second.at, severity: 'error', message, fix: 'Write one rule for each, or {one,other} in one pattern.' }];
}
