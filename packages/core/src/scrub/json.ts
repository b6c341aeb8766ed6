/** The last characters of JSON that holds more than a number or a word, by its first. */
const closing: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['[', ']'],
  ['"', '"'],
]);

/** How JSON begins that holds more than a number or a word. What does not is not parsed, as a parser that throws is slow. */
const beginnings = /^\s{0,64}(?:\{\s{0,64}["}]|\[\s{0,64}["{[\]\dtfn-]|"[^"]{0,65536}(?:"\s{0,64}$|\\))/;

/** Literals, so that they are passed over, and numbers with more digits than JavaScript keeps. */
const longNumbers = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/gs;

/** How many keys the objects of a JSON text have: its colons outside of literals. */
function keysIn(json: string): number {
  let keys = 0;
  let inLiteral = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (inLiteral && character === '\\') at += 1;
    else if (character === '"') inLiteral = !inLiteral;
    else if (character === ':' && !inLiteral) keys += 1;
  }
  return keys;
}

/**
 * The value that a text holds as JSON: an object, a list, or a text that holds one of these. Numbers that JavaScript
 * cannot tell exactly become texts.
 */
export function jsonIn(text: string): unknown {
  const first = text.charCodeAt(0);
  const mayBegin = first === 123 || first === 91 || first === 34 || !(first > 32);
  if (!mayBegin || !beginnings.test(text)) return undefined;
  const trimmed = text.trim();
  const last = closing.get(trimmed[0] ?? '');
  if (last === undefined || trimmed.length < 2 || trimmed.at(-1) !== last) return undefined;
  try {
    const value: unknown = JSON.parse(trimmed);
    if (!/\d{16}/.test(trimmed)) return value;
    return JSON.parse(
      trimmed.replace(longNumbers, (token) => (token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`)),
    );
  } catch (_notJson) {
    return undefined;
  }
}

/** JSON that stands in a text, with the other words before it and behind it. */
export interface JsonWithin {
  readonly before: string;
  readonly inner: unknown;
  readonly after: string;
  /** Whether there are no other words. */
  readonly isWhole: boolean;
}

/** How short a text is that has no value beside its name in such JSON. */
const shortestWithin = 24;

/** How JSON begins that has keys, and other words before it. */
const opening = /\{\s{0,64}"|\[\s{0,64}[{[]/;

/** The JSON that a text holds: as a whole, or from its first object or list of such on, up to the last bracket of that kind. */
export function jsonWithin(text: string): JsonWithin | undefined {
  const whole = jsonIn(text);
  if (whole !== undefined) return { before: '', inner: whole, after: '', isWhole: true };
  if (text.length < shortestWithin || !text.includes('":')) return undefined;
  const start = text.search(opening);
  const end = text.lastIndexOf(text[start] === '{' ? '}' : ']') + 1;
  const inner = start < 0 || end < start ? undefined : jsonIn(text.slice(start, end));
  return inner === undefined ? undefined : { before: text.slice(0, start), inner, after: text.slice(end), isWhole: false };
}

/** Whether parsing a text lost nothing: of two values under one key, JavaScript keeps the last. */
export function isFaithful(text: string, value: unknown): boolean {
  return keysIn(text) === keysIn(JSON.stringify(value));
}
