import type { Output } from './output.ts';

/** What a word is looked at with. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly output: Output;
}
