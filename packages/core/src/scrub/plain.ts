/** How a value is to be visited, learnt in one reading of it. */
export interface Reading {
  /** What the value is sent as; the value itself where JSON reads it property by property. */
  readonly plain: unknown;
  /** The keys of an object; undefined for a list. */
  readonly keys: readonly string[] | undefined;
  /** The length of a list. */
  readonly length: number;
  /** Whether a reference to the value may be sent: JSON will read what was read here. */
  readonly mayStay: boolean;
}

/** A property's value, and whether reading it again may answer otherwise: an accessor, a Proxy that hides its target. */
export interface Member {
  readonly value: unknown;
  readonly volatile: boolean;
}

function plainOf(value: object, key: string | number, toJSON: unknown): unknown {
  // The numbers of bytes spell what they hold, also as JSON of a Buffer.
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes withheld by vedette]`;
  if (value instanceof Map) return [...value.entries()];
  if (value instanceof Set) return [...value];
  if (value instanceof Error) return { ...value, name: value.name, message: value.message };
  if (value instanceof String || value instanceof Number || value instanceof Boolean) return value.valueOf();
  return typeof toJSON === 'function' ? Reflect.apply(toJSON, value, [String(key)]) : value;
}

/**
 * Reads an object once: the answer of its `toJSON`, the entries of a Map, the members of a Set, the name and message
 * of an Error, or its own keys. Undefined where the object throws.
 */
export function reading(value: object, key: string | number): Reading | undefined {
  try {
    const list = Array.isArray(value);
    const toJSON: unknown = Reflect.get(value, 'toJSON');
    const plain = plainOf(value, key, toJSON);
    const prototype = Reflect.getPrototypeOf(value);
    const expected = list ? prototype === Array.prototype : prototype === Object.prototype || prototype === null;
    return {
      plain,
      keys: list || plain !== value ? undefined : Object.keys(value),
      length: list ? value.length : 0,
      mayStay: expected && typeof toJSON !== 'function',
    };
  } catch (_thrown) {
    return undefined;
  }
}

/** Reads one property once. Undefined where the object throws. */
export function memberOf(parent: object, key: string | number): Member | undefined {
  try {
    const value: unknown = Reflect.get(parent, key);
    const property = Reflect.getOwnPropertyDescriptor(parent, key);
    const steady = property === undefined ? value === undefined : Object.is(property.value, value);
    return { value, volatile: !steady };
  } catch (_thrown) {
    return undefined;
  }
}
