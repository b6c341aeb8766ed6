/** How a value is to be visited, learnt in one reading of it. */
export interface Reading {
  /** What the value is sent as; undefined where JSON reads it property by property. */
  readonly plain: { readonly value: unknown } | undefined;
  /** Whether `plain` stands for bytes, which are not sent. */
  readonly isBytes: boolean;
  /** The length of a list, once it was read. */
  readonly length: number | undefined;
  /** Whether a reference to the value may be sent: JSON will read what was read here. */
  readonly mayStay: boolean;
  /** Whether it was read for bytes. */
  readonly isRead: boolean;
}

/** How many numbers are taken for bytes even where they spell no text. */
const fewestBytes = 16;

/** What the SDK puts in the place of the members that it leaves out. */
const cutBySdk = '[MaxProperties ~]';

function isByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;
}

/** How many bytes an object holds as JSON has them: those of a Buffer, or of a typed array by their indices. */
function bytesIn(value: object, keys: readonly string[]): number | undefined {
  const data: unknown = keys.length === 2 && Reflect.get(value, 'type') === 'Buffer' ? Reflect.get(value, 'data') : undefined;
  if (Array.isArray(data)) return data.length;
  if (keys[0] !== '0' || keys.length < 4) return undefined;
  const members = keys.map((key, at) => (key === String(at) ? Reflect.get(value, key) : undefined));
  const numbers = members.at(-1) === cutBySdk ? members.slice(0, -1) : members;
  const spellText = (byte: unknown): boolean => typeof byte === 'number' && byte >= 9 && byte !== 127;
  return numbers.every(isByte) && (keys.length >= fewestBytes || numbers.every(spellText)) ? keys.length : undefined;
}

function withheld(bytes: number): string {
  return `[${bytes} bytes withheld by vedette]`;
}

function plainOf(value: object, key: string | number, toJSON: unknown): unknown {
  if (typeof toJSON === 'function') return Reflect.apply(toJSON, value, [String(key)]);
  if (value instanceof Map) return [...value.entries()];
  if (value instanceof Set) return [...value];
  if (value instanceof Error) return { ...value, name: value.name, message: value.message };
  return value instanceof String || value instanceof Number || value instanceof Boolean ? value.valueOf() : value;
}

/** Whether JSON reads an object or a list property by property; all others have to be read first. */
export function isPlain(value: { readonly toJSON?: unknown }): boolean {
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (value.toJSON !== undefined) return false;
    return prototype === Object.prototype || prototype === null || (prototype === Array.prototype && Array.isArray(value));
  } catch (_thrown) {
    return false;
  }
}

/** Whether an object may hold bytes as JSON has them, by its first key and what stands there. */
export function mayHoldBytes(key: string, value: unknown): boolean {
  return key === '0' || (key === 'type' && value === 'Buffer') || (key === 'data' && isList(value));
}

/**
 * Reads an object once: the answer of its `toJSON`, the entries of a Map, the members of a Set, the name and message
 * of an Error, or its own keys. The numbers of bytes spell what they hold, so that only their count is told.
 * Undefined where the object throws.
 */
export function reading(value: object, key: string | number): Reading | undefined {
  try {
    const isList = Array.isArray(value);
    const toJSON: unknown = Reflect.get(value, 'toJSON');
    const isBuffer = ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
    const plain = isBuffer ? value : plainOf(value, key, toJSON);
    const keys = isList || isBuffer || plain !== value ? undefined : Object.keys(value);
    const bytes = isBuffer ? value.byteLength : keys && bytesIn(value, keys);
    const prototype = Reflect.getPrototypeOf(value);
    const expected = isList ? prototype === Array.prototype : prototype === Object.prototype || prototype === null;
    return {
      plain: bytes !== undefined ? { value: withheld(bytes) } : plain === value ? undefined : { value: plain },
      isBytes: bytes !== undefined,
      length: isList ? value.length : undefined,
      mayStay: expected && typeof toJSON !== 'function',
      isRead: true,
    };
  } catch (_thrown) {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A member of an object; undefined where there is none, or where it throws. */
export function safeMember(value: unknown, key: string | number): unknown {
  try {
    // `Reflect.get` takes several times as long.
    return isObject(value) ? value[key] : undefined;
  } catch (_thrown) {
    return undefined;
  }
}

/** Whether a value is a list; a revoked proxy is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch (_revoked) {
    return false;
  }
}

/** The entries of a list up to a place, each read once; undefined for those that throw. */
export function safeEntries(list: readonly unknown[], to: number, from = 0): readonly unknown[] {
  const end = Math.min(Number(safeMember(list, 'length')), to);
  return Array.from({ length: end - from }, (_none, at) => safeMember(list, from + at));
}
