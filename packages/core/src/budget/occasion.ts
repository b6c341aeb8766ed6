/** How much an occurrence is wanted. What is protected is dropped last; neither is ever outside a cap. */
export type Importance = 'normal' | 'favoured' | 'protected';

/** What is known of an occurrence beside its key. */
export interface Occasion {
  /** @default 'normal' */
  readonly importance?: Importance;
  /** How many times as much detail is kept at present, within the caps. @default 1 */
  readonly detail?: number;
  /** Makes a coarser key, by which a flood of keys that are all new is recognised. @default none: nothing is recognised */
  readonly coarse?: () => string;
}

/** An event that closes a key which went quiet: for how many occurrences it stands. */
export interface Closing {
  readonly key: string;
  readonly weight: number;
  /** How many the key still owes. */
  readonly left: number;
}
