import { isPlain, safeMember } from '../plain.ts';
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

/** The fields of which one names the value of another, as in `{ name: 'token', value: … }`. */
const nameFields: ReadonlySet<string> = new Set(
  'name Name key Key id field property param path header k identifier label attribute column fieldName propertyName columnName configKey ParameterKey OptionName instancePath'.split(
    ' ',
  ),
);

/** The same for what a field held before and after a change, which other things have as well. */
const changedFields: ReadonlySet<string> = new Set('field property attribute column fieldName propertyName path'.split(' '));

/** The same for the data that a JSON Schema was not met by, as Ajv tells it. */
const pointerFields: ReadonlySet<string> = new Set(['instancePath', 'dataPath']);

/** The same for the text that an action of a store sets, as its name says. */
const actionFields: ReadonlySet<string> = new Set(['type']);

const setter = /(?:^|[/:.])((?:set|save|store|update|change)[A-Z_]\w{0,62})$/i;

/** The field that says of which kind a JSON Web Key is (RFC 7517, 4.1). */
const keyFields: ReadonlySet<string> = new Set(['kty']);

/** The field that a code is given with for a token (RFC 6749, 4.1.3). */
const grantFields: ReadonlySet<string> = new Set(['grant_type']);

/** The field in which a parser tells what it read. */
const readFields: ReadonlySet<string> = new Set(['token']);

/** A key in small letters, with a capital, and in capitals. */
function spellings(key: string): readonly string[] {
  return [key, key.charAt(0).toUpperCase() + key.slice(1), key.toUpperCase()];
}

/** The fields that go by a name which stands beside them, with those that may name them; looked up, as a pattern costs more. */
const namedFields: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...'value values val v received actual input oldValue newValue previousValue currentValue rejectedValue attemptedValue fieldValue columnValue configValue parameterValue defaultValue initialValue originalValue stringValue args old_value new_value'
    .split(' ')
    .flatMap(spellings)
    .map((key) => [key, nameFields] as const),
  ...'old new before after previous current original updated from to lhs rhs'
    .split(' ')
    .flatMap(spellings)
    .map((key) => [key, changedFields] as const),
  ['data', pointerFields],
  ['payload', actionFields],
  ['code', grantFields],
  ['token', readFields],
  // What is private in a key (RFC 7518, 6).
  ...'d p q dp dq qi k oth'.split(' ').map((key) => [key, keyFields] as const),
]);

/** Keys of lists in which names and values take turns. */
const alternatingLists = /^(?:raw_?)?(?:headers|trailers)$/i;

/** The last words of keys of lists that hold names of fields. */
const listsOfNames: ReadonlySet<string> = new Set(
  `arguments attributes changed columns dirty errors exclude excluded excludes features fields filters include included includes
  keys loc missing modified names omit path paths permissions pick props properties redact required scope scopes select tags
  types`.split(/\s+/),
);

/** A name of a field, or a word. */
export const bareWord: RegExp = /^\$?[A-Za-z_.]{1,40}$/;

/** An option of a command, of which the value follows. */
const option = /^--([A-Za-z][\w-]{1,63})$/;

/** Other signs that a header may have in its name (RFC 9110, 5.6.2) stand in none, and around what was replaced; two words may be a name. */
const headerName = /^\$?[\w.-]{1,256}(?: (?:code|id|key))?$/;

/** The end of a text that announces the next argument, as in `console.info('password:', value)`. */
const announcement = /([\w$.-]{1,64})\s{0,4}[:=]\s{0,4}(?:%[a-z])?\s{0,4}$/i;

/** A long word of Base64 with its padding, which announces nothing. */
const padded = /^[\w+/-]{32,512}={1,2}$/;

/** How much of the end of a text is read. */
const longestAnnouncement = 96;

/** The longest list of names that is read as a path. */
const longestPath = 32;

/** A name, or the last one of a path of names. */
function spelled(name: unknown): string | undefined {
  const length = safeMember(name, 'length');
  const last = typeof length === 'number' && length > 0 && length <= longestPath ? safeMember(name, length - 1) : name;
  return typeof last === 'string' ? last : undefined;
}

/** What a list holds that goes by a name; one without a name may hold names. */
export function kindOfList(name: string | undefined): ListKind {
  if (name === undefined || listsOfNames.has(wordsOf(name).at(-1) ?? '')) return 'names';
  return alternatingLists.test(name) ? 'turns' : 'anything';
}

/** The fields that may name the value of a key; undefined where it goes by its own name. */
export function namesOf(key: string): ReadonlySet<string> | undefined {
  return namedFields.get(key);
}

/** Whether what stands under a key, or at a place of a list, may name a value that stands beside it. */
export function mayName(key: string | number | undefined): boolean {
  return typeof key !== 'string' || nameFields.has(key) || changedFields.has(key) || pointerFields.has(key);
}

/** Whether an object may have one of some fields for names; where its own keys are all there is to it, they tell. */
export function mayHaveName(parent: object, names: ReadonlySet<string>): boolean {
  if (!isPlain(parent)) return true;
  for (const key in parent) if (names.has(key)) return true;
  return false;
}

/** The name that stands beside a value, as in `{ name: 'token', value: … }`, `{ field: 'token', old: … }`. */
export function nameBeside(parent: object, names: ReadonlySet<string>): string | undefined {
  if (!mayHaveName(parent, names)) return undefined;
  for (const field of names) {
    const value = safeMember(parent, field);
    const name = spelled(value);
    // A parser says where it stands; of a credential, a large number says from when on it is valid.
    if (names === readFields) {
      const at = safeMember(value, 'line') ?? safeMember(value, 'start');
      return typeof at === 'number' && at < 1e7 ? 'read' : undefined;
    }
    if (names === actionFields)
      return typeof safeMember(parent, 'payload') === 'string' ? setter.exec(name ?? '')?.[1] : undefined;
    if (names === keyFields) return name && 'private key';
    if (names === grantFields) return name && 'access code';
    // A change of what stands at a path with slashes is a way through an application, and no change of a value.
    if (name !== undefined && !(names === changedFields && name.startsWith('/'))) return name;
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
