import type { Detector } from '../../detectors/detector.ts';

/** A stretch of a text that a detector claims. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly detector: Detector;
  /** Of two spans that overlap, the one of the lower rank names what stands in their place, unless it lies within the other. */
  readonly rank: number;
  /** Whether it stands without quotes behind its key, and reaches as far as the text allows. */
  readonly open?: boolean;
}

/** Spans in the order of the text, those that overlap joined. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start >= last.end) {
      result.push(span);
      continue;
    }
    // What lies within another that begins before it, stands behind no key but what looks like one in the other.
    const { detector, rank } = span.rank < last.rank && (span.start === last.start || span.end > last.end) ? span : last;
    const open = last.open === true || span.open === true;
    result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end), detector, rank, open };
  }
  return result;
}
