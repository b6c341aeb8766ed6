import { safeMember } from '../plain.ts';
import { isPassword } from './argument.ts';
import { wordsOf } from './words.ts';

/** What a list holds by its name: names and values in turns, as in `rawHeaders`, names alone, or anything. */
export type ListKind = 'turns' | 'names' | 'anything';

/** What is known of a list. */
export interface ListPlace {
  /** Whether the list stands in a list itself, so that a list of two is a name with its value. */
  readonly listed?: boolean;
  /** What it holds by its own name. */
  readonly kind?: ListKind;
}

/** Keys of lists in which names and values take turns. */
const alternatingLists = /^(?:raw_?)?(?:headers|trailers)$/i;

/** The last words of keys of lists that hold names of fields. */
const listsOfNames: ReadonlySet<string> = new Set(
  `arguments attributes changed columns dirty errors exclude excluded excludes features fields filters include included includes
  keys loc missing modified names omit path paths permissions pick props properties redact required scope scopes select supported tags
  types`.split(/\s+/),
);

/** A name of a field, or a word. */
export const bareWord: RegExp = /^\$?[A-Za-z_.]{1,40}$/;

/** An option of a command, of which the value follows. */
const option = /^--([A-Za-z][\w-]{1,63})$/;

/** Other signs that a header may have in its name (RFC 9110, 5.6.2) stand in none, and around what was replaced; two words may be a name. */
const headerName = /^\$?[\w.-]{1,256}(?: (?:code|id|key))?$/;

/** The end of a text that announces what follows it in a list, as in `console.info('password:', value)`, or the header of a part of a form. */
const announcement = /([\w$.-]{1,64})(?:"\r\n|\s{0,4}[:=]\s{0,4}(?:%[a-z])?)\s{0,4}$/i;

/** A long word of Base64 with its padding, which announces nothing. */
const padded = /^[\w+/-]{32,512}={1,2}$/;

/** How much of the end of a text is read. */
const longestAnnouncement = 96;

/** What a list holds that goes by a name; one without a name may hold names. */
export function kindOfList(name: string | undefined): ListKind {
  if (name === undefined || listsOfNames.has(wordsOf(name).at(-1) ?? '')) return 'names';
  return alternatingLists.test(name) ? 'turns' : 'anything';
}

/** Whether a text may announce what follows it: its last sign before blanks and a placeholder is a colon or `=`. */
function mayAnnounce(text: string): boolean {
  const { length } = text;
  if (length < 2) return false;
  const code = text.charCodeAt(length - 1);
  return code === 58 || code === 61 || code <= 32 || code === 0xa0 || text.charCodeAt(length - 2) === 37;
}

/** Whether an entry of a list is a bare word, or an option. */
function isBareWord(list: readonly unknown[], at: number): boolean {
  const value = safeMember(list, at);
  return typeof value === 'string' && (bareWord.test(value) || value.startsWith('-'));
}

/** Whether a list may be one of names and values in turns that does not say so: it is of as many of both, and what stands at the place is no bare word. */
function takesTurns(list: readonly unknown[], at: number): boolean {
  return Number(safeMember(list, 'length')) % 2 === 0 && !isBareWord(list, at);
}

/** The name of an entry of a list: what the text before it announces, or what that text is in a pair. */
export function nameInList(
  at: number,
  before: string,
  list: readonly unknown[],
  { listed = false, kind = 'names' }: ListPlace,
): string | undefined {
  const isPair = at === 1 && safeMember(list, 'length') === 2;
  if (isPair && listed) return before;
  const announced =
    mayAnnounce(before) && !padded.test(before) ? announcement.exec(before.slice(-longestAnnouncement))?.[1] : undefined;
  if (announced !== undefined) return announced;
  if (isPassword(list, at, before)) return 'password';
  if (before.charCodeAt(0) === 45) return option.exec(before)?.[1];
  if (isPair && headerName.test(before) && (kind !== 'names' || !isBareWord(list, at))) return before;
  return at % 2 === 1 && headerName.test(before) && (kind === 'turns' || takesTurns(list, at)) ? before : undefined;
}
