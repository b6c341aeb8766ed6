import { isLetterOrDigit } from '../detectors/character.ts';
import type { Detector } from '../detectors/detector.ts';
import { type Attempt, attemptOf } from './attempt.ts';
import type { Form } from './form.ts';

/** A detector or a form with a text that what it finds begins with. */
export interface Start {
  readonly text: string;
  /** The code of its second character, folded, by which most places are told; undefined where it has one. */
  readonly second: number | undefined;
  /** The same of its third character. */
  readonly third: number | undefined;
  readonly attempt: Attempt | undefined;
  readonly form: Form | undefined;
  readonly rank: number;
}

/** Where in a text which detectors are tried. */
export interface Dispatch {
  /** By the first two characters of a word, folded and hashed, and by its length, which tells most words from what begins so. */
  readonly words: readonly (readonly (readonly Start[] | undefined)[] | undefined)[];
  /** By the code of a character that is no letter and no digit. */
  readonly marks: readonly (readonly Start[] | undefined)[];
  /** By how many digits a word begins with. */
  readonly digits: readonly (readonly Attempt[] | undefined)[];
  /** Detectors that name no start: each searches the whole text, where it contains what they ask for. */
  readonly apart: readonly { readonly attempt: Attempt; readonly contains: string | undefined; readonly pattern: RegExp }[];
}

/** Where the list of words that begin with two characters stands; the same for capitals and small letters. */
export function slotOf(first: number, second: number): number {
  return ((first | 32) * 31 + (second | 32)) & 1023;
}

/** The length that stands for all longer words. */
export const longestWord = 31;

/** Puts a start where words lead that may begin with it: of its length where a sign follows in it, or as long or longer. */
function leadFromWord(words: Start[][][], start: Start, shortest: number): void {
  const { text } = start;
  const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1));
  const known = text.search(/[^a-z\d]|$/);
  const isWhole = known === text.length;
  const fewest = Math.min(isWhole ? Math.max(known, shortest) : known, longestWord);
  const lengths = words[slot] ?? [];
  words[slot] = lengths;
  for (let length = fewest; length <= (isWhole ? longestWord : fewest); length += 1) {
    lengths[length] = [...(lengths[length] ?? []), start];
  }
}

/** The places where detectors and forms are tried; of those that claim one text, the one listed first has the lowest rank. */
export function dispatchOf(detectors: readonly Detector[], forms: readonly Form[] = []): Dispatch {
  const words: Start[][][] = [];
  const marks: Start[][] = [];
  const digits: Attempt[][] = [];
  const apart: Dispatch['apart'][number][] = [];
  function lead(text: string, attempt: Attempt | undefined, form: Form | undefined, rank: number, shortest = 0): void {
    const code = text.charCodeAt(0);
    const second = text.length > 1 ? text.charCodeAt(1) | 32 : undefined;
    const third = text.length > 2 ? text.charCodeAt(2) | 32 : undefined;
    const start: Start = { text, second, third, attempt, form, rank };
    if (isLetterOrDigit(code)) leadFromWord(words, start, shortest);
    else marks[code] = [...(marks[code] ?? []), start];
  }

  for (const [at, detector] of detectors.entries()) {
    const { pattern, contains } = detector;
    if (pattern === undefined && detector.find === undefined) continue;
    const attempt = attemptOf(detector, at + 1);
    for (const text of detector.starts ?? []) lead(text, attempt, undefined, at + 1, detector.wordLength);
    for (const length of detector.digits ?? []) digits[length] = [...(digits[length] ?? []), attempt];
    const isLed = detector.starts !== undefined || detector.digits !== undefined;
    if (pattern !== undefined && !isLed) apart.push({ attempt, contains, pattern: new RegExp(pattern) });
  }
  for (const [at, form] of forms.entries()) {
    for (const text of form.starts) lead(text, undefined, form, detectors.length + at + 1);
  }
  return { words, marks, digits, apart };
}
