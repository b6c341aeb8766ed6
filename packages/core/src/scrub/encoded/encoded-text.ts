/** A text that was read from a word: where it begins, and where it ends, also with what fills it up. */
export interface EncodedText {
  readonly start: number;
  readonly end: number;
  readonly padded: number;
  readonly text: string;
}
