/** A stretch of a text, in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds what a family of rules is about in a text: in one pass, left to right, never overlapping. */
export type Finder = (text: string) => readonly Span[];
