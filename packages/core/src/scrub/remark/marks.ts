import type { Stretch } from '../../detectors/detector.ts';
import type { Mark } from './notes.ts';

/** A text, and where in it something was put; no places where they are not known exactly. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[] | undefined;
}

/**
 * Marks of a text once stretches of it were replaced, with those of what was put there, in their order; undefined where a
 * stretch covers a part of one.
 */
export function withMarks(
  marks: readonly Mark[],
  replaced: readonly Stretch[],
  put: readonly Mark[],
): readonly Mark[] | undefined {
  if (marks.length === 0) return put;
  const all = [...put];
  let next = 0;
  let shift = 0;
  for (const mark of marks) {
    for (let span = replaced[next]; span !== undefined && span.end <= mark.start; span = replaced[next]) {
      const { start = 0, end = start } = put[next] ?? {};
      shift += end - start - (span.end - span.start);
      next += 1;
    }
    const { start = Number.POSITIVE_INFINITY, end = start } = replaced[next] ?? {};
    if (mark.end <= start) all.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    else if (mark.start < start || mark.end > end) return undefined;
  }
  return all.sort((one, other) => one.start - other.start || one.end - other.end);
}
