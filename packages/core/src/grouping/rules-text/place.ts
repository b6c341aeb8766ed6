import { pastLineBreak } from './characters.ts';

/** A place in a text, both counted from 1; columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; ) {
    const past = pastLineBreak(text, at);
    if (past > at) starts.push(past);
    at = Math.max(past, at + 1);
  }
  return starts;
}

/** Gives the places of a text, which is read once for all of them. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    let [line, behind] = [0, starts.length];
    while (behind - line > 1) {
      const middle = (line + behind) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else behind = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The line and column of one offset; for many of one text use `placesOf()`. */
export function placeOf(text: string, offset: number): Place {
  return placesOf(text)(offset);
}
