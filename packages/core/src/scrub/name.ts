import { isPlain } from './plain.ts';

/** What is known of a list. */
export interface ListPlace {
  /** Whether the list stands in a list itself, so that a list of two is a name with its value. */
  readonly listed?: boolean;
  /** Whether names and values take turns in it, as in `rawHeaders`. */
  readonly alternating?: boolean;
}

/** The fields that hold a value whose name stands beside it, and those that hold the name. */
const valueFields = /^(?:value|values|val|v|received|input)$/i;
const nameFields: ReadonlySet<string> = new Set('name Name key Key field property param path header k'.split(' '));

/** Keys of lists in which names and values take turns. */
const alternatingLists = /^(?:raw_?)?(?:headers|trailers)$/i;

const headerName = /^[\w!#$%&'*+.^`|~-]{1,256}$/;

/** The end of a text that announces the next argument, as in `console.info('password:', value)`. */
const announcement = /([\w$.-]{1,64})\s{0,4}[:=]\s{0,4}(?:%[a-z])?\s{0,4}$/i;

/** How much of the end of a text is read. */
const longestAnnouncement = 96;

/** The longest list of names that is read as a path. */
const longestPath = 32;

function read(value: unknown, key: string | number): unknown {
  try {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  } catch (_thrown) {
    return undefined;
  }
}

/** A name, or the last one of a path of names. */
function spelled(name: unknown): string | undefined {
  const length = read(name, 'length');
  const last = typeof length === 'number' && length > 0 && length <= longestPath ? read(name, length - 1) : name;
  return typeof last === 'string' ? last : undefined;
}

/** Whether names and values take turns in a list that goes by a name. */
export function isAlternating(name: string | undefined): boolean {
  return name !== undefined && alternatingLists.test(name);
}

/** Whether a key is one that the name of its value stands beside. */
export function isBeside(key: string): boolean {
  return valueFields.test(key);
}

/** Whether an object whose own keys are all there is to it has a key for names. */
function hasNameField(parent: object): boolean {
  for (const key in parent) if (nameFields.has(key)) return true;
  return false;
}

/** The name that stands beside the value of a key, as in `{ name: 'token', value: … }`. */
export function nameBeside(parent: object): string | undefined {
  if (isPlain(parent) && !hasNameField(parent)) return undefined;
  for (const field of nameFields) {
    const name = spelled(read(parent, field));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether a text may announce what follows it: its last sign before blanks and a placeholder is a colon or `=`. */
function mayAnnounce(text: string): boolean {
  const { length } = text;
  if (length < 2) return false;
  const code = text.charCodeAt(length - 1);
  return code === 58 || code === 61 || code <= 32 || code === 0xa0 || text.charCodeAt(length - 2) === 37;
}

/** The name of an entry of a list: what the text before it announces, or what that text is in a pair. */
export function nameInList(
  at: number,
  before: string,
  list: readonly unknown[],
  { listed = false, alternating = false }: ListPlace,
): string | undefined {
  // The whole text, of which what is announced is a part: it stays the name once something is replaced in it.
  if (at === 1 && listed && read(list, 'length') === 2) return before;
  const announced = mayAnnounce(before) ? announcement.exec(before.slice(-longestAnnouncement))?.[1] : undefined;
  if (announced !== undefined) return announced;
  return alternating && at % 2 === 1 && headerName.test(before) ? before : undefined;
}
