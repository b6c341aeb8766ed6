import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import type { Work } from '../work.ts';
import type { Span } from './span.ts';
import { around } from './surroundings.ts';
import { isValid } from './validity.ts';

/** A detector made ready to be tried at one place of a text. */
export interface Attempt {
  readonly detector: Detector;
  readonly rank: number;
  /** Its own function, where it has one. Detectors differ in what they have, which makes asking them slow. */
  readonly find: Detector['find'] | undefined;
  /** Its pattern, bound to the place. */
  readonly sticky: RegExp | undefined;
}

export function attemptOf(detector: Detector, rank: number): Attempt {
  const { pattern, find } = detector;
  return {
    detector,
    rank,
    find: find?.bind(detector),
    sticky: pattern && new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`),
  };
}

/** A match as a span, where the detector takes it for a value. Throws what a validator throws. */
function spanOf({ detector, rank }: Attempt, text: string, start: number, end: number): Span | undefined {
  if (end <= start) return undefined;
  return isValid(detector, text.slice(start, end), around(text, { start, end })) ? { start, end, detector, rank } : undefined;
}

/** What it costs to try a detector or a form at a place, in characters, so that the limit for them holds for what is tried as well. */
export const tried = 8;

/** What a detector finds at a place the scanner has come to. What it refuses is counted as read. */
export function attemptAt(attempt: Attempt, text: string, at: number, work: Work): Span | undefined {
  const { find, sticky } = attempt;
  work.characters += tried;
  let start = at;
  let end = at;
  if (find !== undefined) {
    const found = find(text, at);
    if (found === undefined) return undefined;
    ({ start, end } = found);
  } else if (sticky !== undefined) {
    const match = matchAt(sticky, text, at);
    if (match === null) return undefined;
    start = at + (match.groups?.['keep']?.length ?? 0);
    end = at + match[0].length;
  }
  const span = spanOf(attempt, text, start, end);
  if (span === undefined) work.characters += end - start;
  return span;
}

/** All that a pattern finds in a text that no start leads to. */
export function searchAll(attempt: Attempt, pattern: RegExp, text: string, work: Work): Span[] {
  const spans: Span[] = [];
  work.characters += text.length;
  for (let match = matchAt(pattern, text, 0); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const span = spanOf(attempt, text, match.index + (match.groups?.['keep']?.length ?? 0), end);
    if (span !== undefined) {
      spans.push(span);
      continue;
    }
    // What was refused may hold a shorter or later value, so the search goes on behind its first code point.
    work.characters += end - match.index;
    pattern.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return spans;
}
