import { defaultGrouping, fingerprintOf, isPart } from './rule.ts';

/** A fingerprint without the parts that split it too finely. */
export interface Widened {
  readonly fingerprint: readonly string[];
  /** The names of the parts that were left out, the narrowest first. */
  readonly left: readonly string[];
}

/** The width at which nothing is left but Sentry's own grouping. */
export const widest: number = Number.POSITIVE_INFINITY;

/** The names of the parts that widening may leave out, in the order in which it does: the last first. */
export function narrowParts(answer: readonly unknown[]): readonly string[] {
  return answer.flatMap((part) => (isPart(part) && part.isNarrow === true ? [part.name] : [])).reverse();
}

/** An answer at a width: without as many of its narrow parts, from the last on. What is wider begins like what is narrower. */
export function widened(answer: readonly unknown[], width: number): Widened {
  if (width === 0) return { fingerprint: fingerprintOf(answer), left: [] };
  const left = narrowParts(answer).slice(0, width);
  const first = narrowParts(answer).length - left.length;
  let at = 0;
  const kept = answer.filter((part) => {
    if (!isPart(part) || part.isNarrow !== true) return true;
    at += 1;
    return at <= first;
  });
  const isAll = width === widest || kept.length === 0;
  return isAll ? { fingerprint: [defaultGrouping], left: allNames(answer) } : { fingerprint: fingerprintOf(kept), left };
}

function allNames(answer: readonly unknown[]): readonly string[] {
  return answer.flatMap((part) => (isPart(part) ? [part.name] : [])).reverse();
}
