import { isLetterOrDigit } from '../detectors/character.ts';
import type { Dispatch } from './dispatch.ts';

/** A letter or digit. */
export const word = 1;

/** A mark that something may begin at. */
export const mark = 2;

/** What a character is to the scanner, by its code: a letter or digit, a mark that something may begin at, or neither. */
export function kindsOf({ marks }: Dispatch): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (isLetterOrDigit(code)) kinds[code] = word;
    else if (marks[code] !== undefined || '%\\+=:&"\'`\u001b'.includes(character)) kinds[code] = mark;
  }
  return kinds;
}

/** By the codes of two characters, the first a mark, as bits: behind how many letters and digits something begins with them. */
export function beginningsOf({ marks }: Dispatch): Uint8Array {
  const beginnings = new Uint8Array(128 * 128);
  for (const [code, lists = []] of marks.entries()) {
    const row = beginnings.subarray(code * 128, code * 128 + 128);
    for (const [behind, starts] of lists.entries()) {
      for (const { second } of starts) {
        if (second === undefined) for (let next = 0; next < 128; next += 1) row[next] = (row[next] ?? 0) | (1 << behind);
        // A code and the one that is folded to it.
        else for (const next of [second, second & ~32]) row[next] = (row[next] ?? 0) | (1 << behind);
      }
    }
  }
  return beginnings;
}
