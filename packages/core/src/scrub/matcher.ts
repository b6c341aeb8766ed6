import type { Detector } from '../detectors/detector.ts';
import type { Memory } from './memory.ts';
import type { Substitute } from './replace/substitute.ts';
import type { Span } from './scan/span.ts';
import type { Work } from './work.ts';

/** How a text is read: as what people and programs write, or as a line of source code, where only literals hold values. */
export interface Reading {
  readonly code?: boolean;
  /** Whether the long words in it were looked into before it was decoded. */
  readonly decoded?: boolean;
}

/** What one pass over a text saw. */
export interface Scan {
  readonly spans: readonly Span[];
  /** Whether the text may read otherwise once it is decoded. */
  readonly isEncoded: boolean;
}

/** What is known of a key. */
export interface KeyVerdict {
  /** The detector whose keys recognise it. */
  readonly detector: Detector | undefined;
  /** Whether it may be told by the word before it, as `key` is in `api key`. */
  readonly mayFollow: boolean;
}

/** The detectors in force, made ready. */
export interface Matcher {
  /** The detector whose keys recognise a key. */
  readonly keyed: (key: string) => Detector | undefined;
  readonly verdictOf: (key: string) => KeyVerdict;
  /** How many letters the shortest key has that is recognised, also as the second of two words. */
  readonly fewestLetters: number;
  /** What detectors find in a text, and what stands behind telling keys there; throws what a validator throws. */
  readonly scan: (text: string, how: Reading, work: Work) => Scan;
  /** Values in which nothing was found, neither as text nor as anything else that a text may hold. */
  readonly cleanValues: Memory;
  /** Texts in which nothing was found, read as text and as code. */
  readonly clean: Memory;
  readonly cleanCode: Memory;
  /** Keys in texts that tell nothing, also with the word before them. */
  readonly plainKeys: Memory;
  /** Whether a number may be a value: the digits before its point have to lead to a detector, and be four or more. */
  readonly mayBeNumber: (value: number) => boolean;
  /** Whether a text is nothing but what Vedette leaves in a value's place. */
  readonly isReplacement: (text: string) => boolean;
  /** What stands in the place of a value that a detector recognised; throws what the policy's `pseudonymize` throws. */
  readonly substitute: (detector: Detector, value: string) => Substitute;
  /** The detector in force by its id. */
  readonly byId: (id: string) => Detector | undefined;
}
