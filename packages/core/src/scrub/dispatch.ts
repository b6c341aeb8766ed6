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

/** Lists by the first characters of a word, folded and hashed, and by its length, which tells most words from what begins so. */
export interface Words<List> {
  /** As bits, by two characters: the lengths of words that any list is for. */
  readonly lengths: Uint32Array;
  /** By two characters, where nothing more is known of what is looked for. */
  readonly two: (List | undefined)[][];
  /** By three. */
  readonly three: (List | undefined)[][];
}

/** Where in a text which detectors are tried. */
export interface Dispatch {
  readonly words: Words<readonly Start[]>;
  /** By the code of a character that is no letter and no digit, and by how many of them stand directly before it. */
  readonly marks: readonly (readonly (readonly Start[])[] | undefined)[];
  /** By how many digits a word begins with. */
  readonly digits: readonly (readonly Attempt[] | undefined)[];
  /** Detectors that name no start: each searches the whole text, where it contains what they ask for. */
  readonly apart: readonly { readonly attempt: Attempt; readonly contains: string | undefined; readonly pattern: RegExp }[];
}

/** How many lists there are for two characters, and for three: powers of two. */
const slots = { two: 1024, three: 4096 } as const;

/** Where the lists of words stand that begin with two characters; the same for capitals and small letters. */
export function slotOf(first: number, second: number): number {
  return ((first | 32) * 31 + (second | 32)) & (slots.two - 1);
}

/** Where the lists of words stand that begin with three. */
export function slotOfThree(first: number, second: number, third: number): number {
  return (((first | 32) * 31 + (second | 32)) * 31 + (third | 32)) & (slots.three - 1);
}

/** The length that stands for all longer words. */
export const longestWord = 31;

/** How many letters and digits before a sign stand for all longer words. */
export const longestBefore = 7;

/** Puts a start where words lead that may begin with it: of its length where a sign follows in it, or as long or longer. */
function leadFromWord(words: Words<Start[]>, start: Start, shortest: number): void {
  const { text } = start;
  const known = text.search(/[^a-z\d]|$/);
  const isWhole = known === text.length;
  const fewest = Math.min(isWhole ? Math.max(known, shortest) : known, longestWord);
  const [first = 0, second = 0, third] = [...text].map((character) => character.charCodeAt(0));
  const table = third === undefined ? words.two : words.three;
  const two = slotOf(first, second);
  const slot = third === undefined ? two : slotOfThree(first, second, third);
  const lists = table[slot] ?? [];
  table[slot] = lists;
  for (let length = fewest; length <= (isWhole ? longestWord : fewest); length += 1) {
    lists[length] = [...(lists[length] ?? []), start];
    words.lengths[two] = (words.lengths[two] ?? 0) | (1 << length);
  }
}

/** The places where detectors and forms are tried; of those that claim one text, the one listed first has the lowest rank. */
export function dispatchOf(detectors: readonly Detector[], forms: readonly Form[] = []): Dispatch {
  const words: Words<Start[]> = { lengths: new Uint32Array(slots.two), two: [], three: [] };
  const marks: Start[][][] = [];
  const digits: Attempt[][] = [];
  const apart: Dispatch['apart'][number][] = [];
  function lead(
    text: string,
    { attempt, form, rank }: Pick<Start, 'attempt' | 'form' | 'rank'>,
    {
      shortest = 0,
      mostBefore = Number.POSITIVE_INFINITY,
    }: { shortest?: number | undefined; mostBefore?: number | undefined } = {},
  ): void {
    const code = text.charCodeAt(0);
    const second = text.length > 1 ? text.charCodeAt(1) | 32 : undefined;
    const third = text.length > 2 ? text.charCodeAt(2) | 32 : undefined;
    const start: Start = { text, second, third, attempt, form, rank };
    if (isLetterOrDigit(code)) leadFromWord(words, start, shortest);
    else {
      const lists = marks[code] ?? Array.from({ length: longestBefore + 1 }, () => []);
      marks[code] = lists;
      for (const [before, list] of lists.entries()) if (before <= mostBefore) list.push(start);
    }
  }

  for (const [at, detector] of detectors.entries()) {
    const { pattern, contains } = detector;
    if (pattern === undefined && detector.find === undefined) continue;
    const attempt = attemptOf(detector, at + 1);
    for (const text of detector.starts ?? [])
      lead(text, { attempt, form: undefined, rank: at + 1 }, { shortest: detector.wordLength, mostBefore: detector.mostBefore });
    for (const length of detector.digits ?? []) digits[length] = [...(digits[length] ?? []), attempt];
    const isLed = detector.starts !== undefined || detector.digits !== undefined;
    if (pattern !== undefined && !isLed) apart.push({ attempt, contains, pattern: new RegExp(pattern) });
  }
  for (const [at, form] of forms.entries()) {
    for (const text of form.starts) lead(text, { attempt: undefined, form, rank: detectors.length + at + 1 });
  }
  return { words, marks, digits, apart };
}
