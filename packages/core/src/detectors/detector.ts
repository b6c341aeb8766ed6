/** What surrounds a match: up to 32 characters on either side, fewer at either end of the text. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
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
   * Keys in plain words. `patient id` recognises `patientId`, `patient_id`, `patientid` and `X-Patient-Id`, and
   * `key` does not recognise `monkey`. The whole value under such a key is hidden, save what is no value: a small number,
   * a placeholder, or a state such as `expired`. A key that ends in a descriptive word, as `tokenType` does, is recognised
   * by what it ends with alone.
   */
  readonly keys?: readonly string[];
  /**
   * How far the value of a recognised key reaches where key and value stand in running text.
   * @default 'value'
   */
  readonly extent?: 'value' | 'line';
  /**
   * A global pattern without unbounded repetition: `{1,64}`, not `+`. What a group named `keep` matches at its
   * start is not hidden.
   */
  readonly pattern?: RegExp;
  /** A text that every match contains, in lower case; texts without it are passed over quickly. */
  readonly contains?: string;
  /**
   * Says whether a match of the pattern is a value of this kind; a check digit, for example. A detector without a pattern
   * is asked about what stands behind its keys. What throws here withholds the item.
   */
  readonly validate?: (value: string, surroundings: Surroundings) => boolean;
}
