import { memberOf } from './plain.ts';
import type { Step } from './walk.ts';

/** Where a value stands in a list. */
export interface Place {
  /** Whether the list it stands in stands in a list, so that a list of two is a name with its value. */
  readonly listed?: boolean;
  /** Whether names and values take turns in the list, as in `rawHeaders`. */
  readonly alternating?: boolean;
}

/** The fields that hold a value whose name stands beside it, and those that hold the name. */
const valueFields = /^(?:value|values|val|v|received|input)$/i;
const nameFields = ['name', 'Name', 'key', 'Key', 'field', 'property', 'param', 'path', 'header', 'k'];

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
  return typeof value === 'object' && value !== null ? memberOf(value, key)?.value : undefined;
}

/** A name, or the last one of a path of names. */
function spelled(name: unknown): string | undefined {
  const length = read(name, 'length');
  const last = typeof length === 'number' && length > 0 && length <= longestPath ? read(name, length - 1) : name;
  return typeof last === 'string' ? last : undefined;
}

/** The end of the text before a member of a list; empty where there is none. */
function spelledBefore(list: object, at: number): string {
  const before = read(list, at - 1);
  return typeof before === 'string' ? before.slice(-longestAnnouncement) : '';
}

/** Whether names and values take turns in a list that goes by a name. */
export function isAlternating(name: string | undefined): boolean {
  return name !== undefined && alternatingLists.test(name);
}

/** The name that a value goes by: its key, or what stands beside it in a pair. */
export function nameOf({ key, parent }: Step, { listed = false, alternating = false }: Place): string | undefined {
  if (typeof key === 'string') {
    const beside = valueFields.test(key) ? nameFields.map((field) => spelled(read(parent, field))) : [];
    return beside.find((name) => name !== undefined) ?? key;
  }
  const announced = key > 0 ? announcement.exec(spelledBefore(parent, key))?.[1] : undefined;
  if (announced !== undefined) return announced;
  const isSecondOfTwo = key === 1 && listed && read(parent, 'length') === 2;
  const before = isSecondOfTwo || (alternating && key % 2 === 1) ? read(parent, key - 1) : undefined;
  return typeof before === 'string' && (isSecondOfTwo || headerName.test(before)) ? before : undefined;
}
