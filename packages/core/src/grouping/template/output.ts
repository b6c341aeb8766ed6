import { isLetter, isWordCode } from '../characters.ts';
import type { Slot } from './slot.ts';
import { ofRequests } from './words.ts';

/**
 * How each kind of value is told in a template. Those that one place of a message holds by turns are told alike: an
 * identifier may happen to be all digits, and a host is named or numbered.
 */
const told: Readonly<Record<string, string>> = {
  int: 'value',
  float: 'value',
  hex: 'value',
  base64: 'value',
  mac: 'value',
  id: 'value',
  name: 'value',
  ip: 'host',
};

const names: ReadonlySet<string> = new Set('value uuid host email url path date duration size quoted cut'.split(' '));

/** Where the mark of a value ends that begins at a place of a text, such as `<id>`; -1 where none does. */
export function markEnd(text: string, start: number): number {
  let at = start + 1;
  while (at - start < 10 && isLetter(text.charCodeAt(at))) at += 1;
  return text[at] === '>' && names.has(text.slice(start + 1, at)) ? at + 1 : -1;
}

/** What may stand between marks of one kind that become one. */
const separators = ' ,;|:';

/** A template while it is written. */
export interface Output {
  readonly text: () => string;
  readonly isEmpty: () => boolean;
  readonly slots: () => readonly Slot[];
  /** The last word in small letters, the one before it, and both with `_` between them; empty where something else stands behind. */
  readonly last: () => string;
  readonly beforeLast: () => string;
  readonly both: () => string;
  /** Whether the last word was of small letters. */
  readonly isAfterSmall: () => boolean;
  /** Whether a word before is one by which a message is about a request. */
  readonly isOfRequest: () => boolean;
  readonly endsWith: (text: string) => boolean;
  /** Whether a date was written last, with nothing but a space or a comma behind it. */
  readonly isAfterDate: () => boolean;
  /** Whether a mark was written last. */
  readonly isAtMark: () => boolean;
  /** Whether a word was written last. */
  readonly endsWithWord: () => boolean;
  /** Writes punctuation. */
  readonly sign: (text: string) => void;
  /** Writes a word that is kept; one that is kept for what follows it is not the last of a template that is cut. */
  readonly word: (text: string, options?: { readonly leans?: boolean }) => void;
  readonly mask: (kind: string, start: number, end: number) => void;
  /** Ends a word; false where the template is as long as it may be. */
  readonly space: () => boolean;
}

/** Writes a template of so many characters at most. */
export function outputOf(most: number): Output {
  const slots: Slot[] = [];
  let text = '';
  let [last, beforeLast] = ['', ''];
  // Made when it is asked for, and once: most words are asked about several pairs.
  let both: string | undefined;
  // The mark that was written last, and the separators behind it, which stay out where the same mark follows.
  let [mark, gap] = ['', ''];
  let [firm, firmSlots, isLeaning, isSmall, isOfRequest] = [0, 0, false, false, false];

  // The pieces that were written last: reading them from the text would join all of it anew each time.
  let [end, beforeEnd] = ['', ''];

  function write(piece: string): void {
    text += gap + piece;
    beforeEnd = end + gap;
    end = piece;
    mark = '';
    gap = '';
  }

  return {
    text: () => (text + gap).trimEnd(),
    isEmpty: () => text === '',
    slots: () => slots,
    last: () => last,
    beforeLast: () => beforeLast,
    both: () => {
      both ??= `${beforeLast}_${last}`;
      return both;
    },
    isAfterSmall: () => isSmall,
    isOfRequest: () => isOfRequest,
    endsWith: (sought) => (beforeEnd + end + gap).endsWith(sought),
    isAfterDate: () => mark === '<date>' && [...';|:'].every((sign) => !gap.includes(sign)),
    isAtMark: () => mark !== '' && gap === '',
    endsWithWord: () => gap === '' && isWordCode(end.charCodeAt(end.length - 1)),
    sign: (sign) => {
      if (!' ([=:#"\'`'.includes(sign)) {
        [last, beforeLast, both] = ['', '', undefined];
      }
      if (mark !== '' && gap.length < 3 && separators.includes(sign)) gap += sign;
      else write(sign);
    },
    word: (word, { leans = false } = {}) => {
      write(word);
      beforeLast = last;
      last = word.toLowerCase();
      both = undefined;
      isSmall = last === word;
      isOfRequest ||= word.length > 2 && word.length < 9 && (ofRequests.has(last) || ofRequests.has(word));
      isLeaning = leans;
    },
    mask: (kind, start, end) => {
      const made = `<${told[kind] ?? kind}>`;
      const before = slots.at(-1);
      if (before !== undefined && made === mark) {
        slots[slots.length - 1] = { ...before, end };
        firm = Math.min(firm, text.length);
      } else {
        write(made);
        slots.push({ kind, start, end });
      }
      [mark, gap] = [made, ''];
      [last, beforeLast, both, isLeaning] = ['', '', undefined, false];
    },
    space: () => {
      if (text.length + gap.trimEnd().length >= most) {
        // A text without spaces is cut where it has to be.
        text = firm === 0 ? text.slice(0, most) : text.slice(0, firm);
        if (firm > 0) slots.length = Math.min(firmSlots, slots.length);
        [mark, gap] = ['', ''];
        return false;
      }
      if (!isLeaning) {
        firm = text.length + gap.trimEnd().length;
        firmSlots = slots.length;
      }
      if (gap.endsWith(' ') || (mark === '' && (text === '' || end.endsWith(' ')))) return true;
      if (mark !== '' && gap.length < 3) gap += ' ';
      else write(' ');
      return true;
    },
  };
}
