import { isLetterOrDigit } from '../../detectors/character.ts';
import type { Detector } from '../../detectors/detector.ts';
import type { Form } from '../form/form.ts';
import { type Attempt, attemptOf } from './attempt.ts';

/** A detector or a form with a text that what it finds begins with. */
export interface Start {
  readonly text: string;
  /** As bits: the lengths of words that it may begin; of one that begins with a sign, behind how many letters and digits. */
  readonly lengths: number;
  /** The code of its second character, folded, by which most places are told; undefined where it has one. */
  readonly second: number | undefined;
  /** The same of its third character. */
  readonly third: number | undefined;
  readonly attempt: Attempt | undefined;
  readonly form: Form | undefined;
  readonly rank: number;
}

/** Starts by the first characters of a word, folded and hashed. */
export interface Words {
  /** As bits, by two characters: the lengths of words that any start is for which begins so. */
  readonly lengths: Uint32Array;
  /** By two characters, where nothing more is known of what is looked for. */
  readonly two: (Start[] | undefined)[];
  /** By three. */
  readonly three: (Start[] | undefined)[];
}

/** Where in a text which detectors are tried. */
export interface Dispatch {
  readonly words: Words;
  /** By the code of a character that is no letter and no digit. */
  readonly marks: readonly (readonly Start[] | undefined)[];
  /** By how many digits a word begins with. */
  readonly digits: readonly (readonly Attempt[] | undefined)[];
  /** Detectors that name no start: each searches the whole text, where it contains what they ask for. */
  readonly apart: readonly { readonly attempt: Attempt; readonly contains: string | undefined; readonly pattern: RegExp }[];
}

/** How many slots there are for two characters, and for three: powers of two. */
const slots = { two: 1024, three: 4096 } as const;

/** Slots without starts. They are filled, since a list with gaps is looked up as slowly as a map. */
function slotsOf(size: number): Words['two'] {
  return new Array<undefined>(size).fill(undefined);
}

/** Where the starts of words stand that begin with two characters; the same for capitals and small letters. */
export function slotOf(first: number, second: number): number {
  return ((first | 32) * 31 + (second | 32)) & (slots.two - 1);
}

/** Where the starts of words stand that begin with three. */
export function slotOfThree(first: number, second: number, third: number): number {
  return (((first | 32) * 31 + (second | 32)) * 31 + (third | 32)) & (slots.three - 1);
}

/** The length that stands for all longer words. */
export const longestWord = 31;

/** How many letters and digits before a sign stand for all longer words. */
export const longestBefore = 7;

/** How many letters and digits a text begins with. */
function wordLengthOf(text: string): number {
  let length = 0;
  while (length < text.length && isLetterOrDigit(text.charCodeAt(length))) length += 1;
  return length;
}

/** As bits, the lengths of words that may begin with a text: that of its word where a sign follows in it, or as long or longer. */
function lengthsOf(text: string, shortest: number): number {
  const known = wordLengthOf(text);
  const isWhole = known === text.length;
  const fewest = Math.min(isWhole ? Math.max(known, shortest) : known, longestWord);
  return (isWhole ? -1 : 1) << fewest;
}

/** Adds one to the list at a place. */
function addAt<T>(lists: (T[] | undefined)[], at: number, one: T): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [one];
  else list.push(one);
}

/** Puts a start where words lead that may begin with it. */
function leadFromWord({ lengths, two, three }: Words, start: Start): void {
  const { text, third } = start;
  const pair = slotOf(text.charCodeAt(0), text.charCodeAt(1));
  lengths[pair] = (lengths[pair] ?? 0) | start.lengths;
  const starts = third === undefined ? two : three;
  const slot = third === undefined ? pair : slotOfThree(text.charCodeAt(0), text.charCodeAt(1), third);
  addAt(starts, slot, start);
}

/** The places where detectors and forms are tried; of those that claim one text, the one listed first has the lowest rank. */
export function dispatchOf(detectors: readonly Detector[], forms: readonly Form[] = []): Dispatch {
  const words: Words = { lengths: new Uint32Array(slots.two), two: slotsOf(slots.two), three: slotsOf(slots.three) };
  const marks: Start[][] = [];
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
    const isWord = isLetterOrDigit(code);
    const lengths = isWord ? lengthsOf(text, shortest) : (2 << Math.min(mostBefore, longestBefore)) - 1;
    const start: Start = { text, lengths, second, third, attempt, form, rank };
    if (isWord) leadFromWord(words, start);
    else addAt(marks, code, start);
  }

  for (const [at, detector] of detectors.entries()) {
    const { pattern, contains } = detector;
    if (pattern === undefined && detector.find === undefined) continue;
    const attempt = attemptOf(detector, at + 1);
    for (const text of detector.starts ?? [])
      lead(text, { attempt, form: undefined, rank: at + 1 }, { shortest: detector.wordLength, mostBefore: detector.mostBefore });
    for (const length of detector.digits ?? []) addAt(digits, length, attempt);
    const isLed = detector.starts !== undefined || detector.digits !== undefined;
    if (pattern !== undefined && !isLed) apart.push({ attempt, contains, pattern: new RegExp(pattern) });
  }
  for (const [at, form] of forms.entries()) {
    for (const text of form.starts) lead(text, { attempt: undefined, form, rank: detectors.length + at + 1 });
  }
  return { words, marks, digits, apart };
}
