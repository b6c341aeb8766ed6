import type { Detector } from '../../detectors/detector.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';

/** A value that the form of a text puts under a telling name, and the quotation mark before it. */
export interface FormValue {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly detector: Detector;
}

/** What was read of a form, and how far: no form of this kind is looked for before its end. */
export interface FormReading {
  readonly values: readonly FormValue[];
  readonly end: number;
}

/** A form in which texts hold names and values without `=` or `:` between them. */
export interface Form {
  /** What it begins with, as the starts of a detector. */
  readonly starts: readonly string[];
  /** Whether it is looked for in lines of code. @default false */
  readonly inCode?: true;
  /** Reads the form at a place where its start stands. The work is bounded, counted, and no more than what was read. */
  readonly read: (text: string, at: number, matcher: Matcher, work: Work) => FormReading | undefined;
}

/** The reading of one value, counted from where its form begins. */
export function readingOf(at: number, value: FormValue, work: Work): FormReading {
  work.characters += value.end - at;
  return { values: [value], end: value.end };
}

/** A place in a text as it ends what is looked for there, or the limit. */
export function placeOf(text: string, sought: string, start: number, limit: number): number {
  const end = Math.min(text.length, start + limit);
  const at = text.slice(start, end).indexOf(sought);
  return at === -1 ? end : start + at;
}
