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
  readonly two: (List[] | undefined)[];
  /** By three. */
  readonly three: (List[] | undefined)[];
}

/** Where in a text which detectors are tried. */
export interface Dispatch {
  readonly words: Words<readonly Start[] | undefined>;
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

/** A start with the lengths of the words that may begin with it. */
interface Led {
  readonly start: Start;
  readonly from: number;
  readonly to: number;
}

/** The starts of words of each length; lengths with the same starts share a list. */
function byLength(led: readonly Led[]): (readonly Start[] | undefined)[] {
  const lists: (readonly Start[] | undefined)[] = [];
  for (const { start, from, to } of led) {
    let before: readonly Start[] | undefined;
    let list: readonly Start[] = [start];
    for (let length = from; length <= to; length += 1) {
      const others = lists[length];
      if (others !== before) list = others === undefined ? [start] : [...others, start];
      before = others;
      lists[length] = list;
    }
  }
  return lists;
}

/** Puts a start where words lead that may begin with it: of its length where a sign follows in it, or as long or longer. */
function leadFromWord({ lengths, two, three }: Words<Led>, start: Start, shortest: number): void {
  const { text } = start;
  const known = text.search(/[^a-z\d]|$/);
  const isWhole = known === text.length;
  const from = Math.min(isWhole ? Math.max(known, shortest) : known, longestWord);
  const to = isWhole ? longestWord : from;
  const [first, second, third] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  const slot = slotOf(first, second);
  for (let length = from; length <= to; length += 1) lengths[slot] = (lengths[slot] ?? 0) | (1 << length);
  const isLong = text.length > 2;
  const table = isLong ? three : two;
  const at = isLong ? slotOfThree(first, second, third) : slot;
  const led = table[at] ?? [];
  led.push({ start, from, to });
  table[at] = led;
}

/** Tables of no lists. They are filled, since a table with gaps is looked up as slowly as a map. */
function emptyWords<List>(): Words<List> {
  return {
    lengths: new Uint32Array(slots.two),
    two: new Array<undefined>(slots.two).fill(undefined),
    three: new Array<undefined>(slots.three).fill(undefined),
  };
}

/** The places where detectors and forms are tried; of those that claim one text, the one listed first has the lowest rank. */
export function dispatchOf(detectors: readonly Detector[], forms: readonly Form[] = []): Dispatch {
  const words = emptyWords<Led>();
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
  const { lengths, two, three } = words;
  const listed = { lengths, two: two.map((led) => led && byLength(led)), three: three.map((led) => led && byLength(led)) };
  return { words: listed, marks, digits, apart };
}
