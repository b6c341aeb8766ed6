import type { Part } from '../part.ts';
import { defaultGrouping, type FingerprintAnswer, fingerprintOf } from '../rule.ts';

/** A fingerprint without the parts that split it too finely. */
export interface Widened {
  readonly fingerprint: readonly string[];
  /** The names of the parts that were left out, the narrowest first. */
  readonly left: readonly string[];
}

/** The width at which nothing is left but Sentry's own grouping. */
export const widest: number = Number.POSITIVE_INFINITY;

function isNarrow(part: string | Part): part is Part {
  return typeof part !== 'string' && part.isNarrow === true;
}

/** The names of the parts that widening may leave out, in the order in which it does: the last first. */
export function narrowParts(answer: FingerprintAnswer): readonly string[] {
  return answer.flatMap((part) => (isNarrow(part) ? [part.name] : [])).reverse();
}

/** An answer at a width: without as many of its narrow parts, from the last on. What is wider begins like what is narrower. */
export function widened(answer: FingerprintAnswer, width: number): Widened {
  if (width === 0) return { fingerprint: fingerprintOf(answer), left: [] };
  const left = narrowParts(answer).slice(0, width);
  const first = narrowParts(answer).length - left.length;
  let at = 0;
  const kept = answer.filter((part) => {
    if (!isNarrow(part)) return true;
    at += 1;
    return at <= first;
  });
  const isAll = width === widest || kept.length === 0;
  return isAll ? { fingerprint: [defaultGrouping], left: allNames(answer) } : { fingerprint: fingerprintOf(kept), left };
}

function allNames(answer: FingerprintAnswer): readonly string[] {
  return answer.flatMap((part) => (typeof part === 'string' ? [] : [part.name])).reverse();
}
