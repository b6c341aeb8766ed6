import type { Replacement } from './replacement.ts';

/** What surrounds a match: up to 32 characters on either side, fewer at either end of the text. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What recognises one kind of personal or secret value: by the words of the key it stands under, by a pattern in
 * text, or by both.
 */
export interface Detector {
  /** A name of its own, such as `clinic/patient`; findings and counters are told by it. */
  readonly id: string;
  /** What stands in the value's place, in brackets: the label `email` gives `[email]`. */
  readonly label: string;
  /**
   * What stands in the value's place instead.
   * @default 'label'
   */
  readonly replace?: Replacement;
  /**
   * Keys in plain words. `patient id` recognises `patientId`, `patient_id`, `patientid` and `X-Patient-Id`, and
   * `key` does not recognise `monkey`. The whole value under such a key is hidden, save what is no value: a small number,
   * a placeholder, or a state such as `expired`. A key that ends in a descriptive word, as `tokenType` does, is recognised
   * by what it ends with alone.
   */
  readonly keys?: readonly string[];
  /**
   * How far the value of a recognised key reaches where key and value stand in running text. A `phrase` is a value with what
   * people write behind it: further words, where it is alone in its line with its key or they have capitals, and a second
   * value behind a stroke, as in `jane / tulip`. A `word` is one value alone: what lies below the key in an object goes by its own names.
   * @default 'value'
   */
  readonly extent?: 'value' | 'phrase' | 'line' | 'word';
  /**
   * A global pattern without unbounded repetition: `{1,64}`, not `+`. What a group named `keep` matches at its
   * start is not hidden.
   */
  readonly pattern?: RegExp;
  /**
   * What every match begins with, in lower case: the beginning of a word, such as `bearer` or `0x`, or signs, such as
   * `://`. The pattern is tried there and nowhere else, in capitals too; by that, many detectors cost no more than one.
   */
  readonly starts?: readonly string[];
  /** How many letters and digits stand in a row at least where a match begins; shorter words are passed over. */
  readonly wordLength?: number;
  /**
   * How many letters and digits stand at most directly before a start, where a match begins before it; behind a longer word
   * nothing is tried.
   * @default any number
   */
  readonly mostBefore?: number;
  /** With how many digits in a row every match begins, where it begins with digits and no letter or digit before them. */
  readonly digits?: readonly number[];
  /**
   * Looks for a match in place of a pattern, at a place that `starts` or `digits` lead to. A match may begin before it.
   * The work has to be bounded, however long the text is.
   */
  readonly find?: (text: string, at: number) => Stretch | undefined;
  /** A text that every match contains, in lower case; texts without it are passed over quickly. */
  readonly contains?: string;
  /**
   * Says whether a match of the pattern is a value of this kind; a check digit, for example. A detector without a pattern
   * is asked about what stands behind its keys. What throws here withholds the item.
   */
  readonly validate?: (value: string, surroundings: Surroundings) => boolean;
}
