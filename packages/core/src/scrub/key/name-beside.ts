import { isPlain, safeMember } from '../plain.ts';

/** How the value of a key goes by a name that stands beside it. */
export interface Naming {
  /** The fields of which one may tell the name. */
  readonly fields: ReadonlySet<string>;
  /** The name, by what stands in such a field of an object; undefined where that tells none. */
  readonly nameIn: (told: unknown, parent: object, field: string) => string | undefined;
}

/** The longest list of names that is read as a path. */
const longestPath = 32;

/** A name, or the last one of a path of names, each of which may stand in an object (Standard Schema). */
export function spelled(name: unknown): string | undefined {
  const length = safeMember(name, 'length');
  const last = typeof length === 'number' && length <= longestPath ? safeMember(name, length - 1) : name;
  const own = safeMember(last, 'key') ?? last;
  return typeof own === 'string' ? own : undefined;
}

/** What has a name of its own: `{ name: 'token', value: … }`, or is what stands in a field for passwords: `{ type: 'password', value: … }`. */
const named: Naming = {
  fields: new Set(
    'name Name key Key id field property param path header k identifier label attribute column fieldName propertyName columnName configKey ParameterKey OptionName type instancePath loc'.split(
      ' ',
    ),
  ),
  nameIn: (told, _parent, field) => {
    const name = spelled(told);
    return field !== 'type' || /^password$/i.test(name ?? '') ? name : undefined;
  },
};

/**
 * What a field held before and after a change, in fields that other things have as well. A change of what stands at a path
 * with slashes is a way through an application, and no change of a value.
 */
const changed: Naming = {
  fields: new Set('field property attribute column fieldName propertyName path'.split(' ')),
  nameIn: (told) => {
    const name = spelled(told);
    return name?.startsWith('/') === true ? undefined : name;
  },
};

/** The data that a JSON Schema was not met by, as Ajv tells it. */
const pointed: Naming = { fields: new Set(['instancePath', 'dataPath']), nameIn: spelled };

const setter = /(?:^|[/:.])((?:set|save|store|update|change)[A-Z_]\w{0,62})$/i;

/** The text that an action of a store sets, as its name says. */
const set: Naming = {
  fields: new Set(['type']),
  nameIn: (told, parent) =>
    typeof safeMember(parent, 'payload') === 'string' ? setter.exec(spelled(told) ?? '')?.[1] : undefined,
};

/** What is private in a JSON Web Key, which says of which kind it is (RFC 7517, 4.1; RFC 7518, 6). */
const ofKey: Naming = { fields: new Set(['kty']), nameIn: (told) => (spelled(told) ? 'private key' : undefined) };

/** A code that is given for a token (RFC 6749, 4.1.3). */
const granted: Naming = { fields: new Set(['grant_type']), nameIn: (told) => (spelled(told) ? 'access code' : undefined) };

/** What a parser read: it says where that stands. Of a credential, a large number says from when on it is valid. */
const read: Naming = {
  fields: new Set(['token']),
  nameIn: (told) => {
    const at = safeMember(told, 'line') ?? safeMember(told, 'start');
    return typeof at === 'number' && at < 1e7 ? 'read' : undefined;
  },
};

/** A key in small letters, with a capital, and in capitals. */
function spellings(key: string): readonly string[] {
  return [key, key.charAt(0).toUpperCase() + key.slice(1), key.toUpperCase()];
}

function each(keys: string, naming: Naming): readonly (readonly [string, Naming])[] {
  return keys.split(' ').map((key) => [key, naming]);
}

function eachSpelling(keys: string, naming: Naming): readonly (readonly [string, Naming])[] {
  return keys.split(' ').flatMap((key) => spellings(key).map((spelling) => [spelling, naming] as const));
}

/** The keys whose value goes by a name that stands beside it; looked up, as a pattern costs more. */
const namings: ReadonlyMap<string, Naming> = new Map([
  ...eachSpelling(
    'value values val v received actual input oldValue newValue previousValue currentValue rejectedValue attemptedValue fieldValue modelValue columnValue configValue parameterValue defaultValue initialValue originalValue stringValue args old_value new_value',
    named,
  ),
  ...eachSpelling('old new before after previous current original updated from to lhs rhs', changed),
  ...each('data', pointed),
  ...each('payload', set),
  ...each('code', granted),
  ...each('token', read),
  ...each('d p q dp dq qi k oth', ofKey),
]);

/** How the value of a key goes by a name beside it; undefined where it goes by its own key. */
export function namingOf(key: string): Naming | undefined {
  return namings.get(key);
}

/** Whether what stands under a key, or at a place of a list, may name a value that stands beside it. */
export function mayName(key: string | number | undefined): boolean {
  return typeof key !== 'string' || named.fields.has(key) || pointed.fields.has(key);
}

/** Whether an object may have one of some fields; where its own keys are all there is to it, they tell. */
export function mayHave(parent: object, fields: ReadonlySet<string>): boolean {
  if (!isPlain(parent)) return true;
  for (const key in parent) if (fields.has(key)) return true;
  return false;
}

/** Those of some fields that may tell of an object, in their order: the one that it has, or all of them. */
function fieldsIn(parent: object, fields: ReadonlySet<string>): Iterable<string> {
  if (!isPlain(parent)) return fields;
  const own: string[] = [];
  for (const key in parent) if (fields.has(key)) own.push(key);
  return own.length > 1 ? fields : own;
}

/** The name that stands beside a value, as in `{ name: 'token', value: … }`, `{ field: 'token', old: … }`. */
export function nameBeside(parent: object, { fields, nameIn }: Naming): string | undefined {
  for (const field of fieldsIn(parent, fields)) {
    const name = nameIn(safeMember(parent, field), parent, field);
    if (name !== undefined) return name;
  }
  return undefined;
}
