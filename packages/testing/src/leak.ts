/** A planted value that was found in what was sent. It never holds the value. */
export interface Leak {
  /** The name that the value was planted under. */
  readonly name: string;
  /** The number of the envelope, from 1. */
  readonly envelope: number;
  /** The type of the item; `envelope` for the headers of the envelope, `unknown` for bytes that are no item. */
  readonly item: string;
  /** Where in the item: `headers`, `payload`, or keys with `.` between them. A key that holds a planted value is `[masked]`. */
  readonly path: string;
  /** How it was written: `raw`, or the steps that lead to it, such as `base64 > percent-encoded`. */
  readonly form: string;
}
