import { isLetterOrDigit } from '../../detectors/character.ts';
import type { Dispatch } from './dispatch.ts';

/** A letter or digit. */
export const word = 1;

/** The first of the marks that something may begin at; each is a kind of its own. */
export const mark = 2;

/** What a character is to the scanner, by its code: a letter or digit, one of the marks that something may begin at, or 0. */
export function kindsOf({ marks }: Dispatch): Uint8Array {
  const kinds = new Uint8Array(128);
  let next = mark;
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code);
    if (isLetterOrDigit(code)) kinds[code] = word;
    else if (marks[code] !== undefined || '%\\+=:&"\'`['.includes(character)) {
      kinds[code] = next;
      next += 1;
    }
  }
  return kinds;
}

/** By the kind of a mark and the code of the next character, as bits: behind how many letters and digits something begins with them. */
export function beginningsOf({ marks }: Dispatch, kinds: Uint8Array): Uint8Array {
  const beginnings = new Uint8Array((Math.max(...kinds) + 1) * 128);
  for (const [code, starts = []] of marks.entries()) {
    for (const { second, lengths } of starts) {
      for (let next = 0; next < 128; next += 1) {
        const may = second === undefined || second === (next | 32);
        const at = (kinds[code] ?? 0) * 128 + next;
        if (may) beginnings[at] = (beginnings[at] ?? 0) | lengths;
      }
    }
  }
  return beginnings;
}
