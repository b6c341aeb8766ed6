import type { RecognisedBy, ReplacedBy } from '../../decision.ts';
import type { Detector } from '../../detectors/detector.ts';
import type { Matcher } from '../matcher.ts';
import { lengthOf, noteFinding, noteMarks, type Work } from '../work.ts';
import { remarkKinds } from './substitute.ts';

/** A value that is hidden whole. */
export type Whole = string | number | bigint;

/** How a value is hidden. */
export interface Hiding {
  readonly detector: Detector;
  readonly by: RecognisedBy;
}

/** Tells what stands in the place of a whole value, and gives it back. */
export function told<T extends string | null>(
  { detector, by }: Hiding,
  value: Whole,
  sent: T,
  replacement: ReplacedBy,
  work: Work,
): T {
  noteFinding(work, detector, { by, replacement });
  const mark = { start: 0, end: sent?.length ?? 0, rule: detector.id, kind: remarkKinds[replacement] };
  noteMarks(work, sent, [mark], lengthOf(value, work));
  return sent;
}

/** What is sent in the place of a whole value; the value itself where it was hidden before. */
export function hidden(hiding: Hiding, value: Whole, matcher: Matcher, work: Work): Whole | null {
  const before = String(value);
  if (matcher.isReplacement(before)) return value;
  const { text, by } = matcher.substitute(hiding.detector, before);
  return text === before ? value : told(hiding, value, by === 'remove' ? null : text, by, work);
}
