import { pastLineBreak } from './characters.ts';

/** A place in a text, both counted from 1; columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  let [line, start] = [1, 0];
  for (let at = 0; at < offset && at < text.length; ) {
    const past = pastLineBreak(text, at);
    if (past > at && past <= offset) {
      line += 1;
      start = past;
    }
    at = Math.max(past, at + 1);
  }
  return { line, column: offset - start + 1 };
}
