/** A text that was read from a word, and where the word ends, also with what fills it up. */
export interface EncodedText {
  readonly end: number;
  readonly padded: number;
  readonly text: string;
}
