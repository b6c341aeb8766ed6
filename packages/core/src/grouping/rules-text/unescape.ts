const single: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** How many hexadecimal digits stand behind the letter. */
const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const highest = 0x10ffff;

/** The end of a run of digits, at most so many. */
function endOfDigits(text: string, at: number, most: number, pattern: RegExp): number {
  let end = at;
  while (end < at + most && pattern.test(text[end] ?? '')) end += 1;
  return end;
}

interface Escape {
  readonly value: string;
  readonly length: number;
}

function numbered(text: string, at: number, letter: string): Escape | undefined {
  const count = digits[letter];
  if (count === undefined) {
    const end = endOfDigits(text, at + 1, 3, /[0-7]/);
    const isOctal = end > at + 1;
    return isOctal ? { value: String.fromCharCode(Number.parseInt(text.slice(at + 1, end), 8)), length: end - at } : undefined;
  }
  const end = endOfDigits(text, at + 2, count, /[\da-f]/i);
  const code = Number.parseInt(text.slice(at + 2, end), 16);
  if (end < at + 2 + count || code > highest) return undefined;
  return { value: String.fromCodePoint(code), length: end - at };
}

/** The escape at a place; undefined where the backslash stands for itself. */
export function escapeAt(text: string, at: number): Escape | undefined {
  const letter = text[at + 1] ?? '';
  const value = Object.hasOwn(single, letter) ? single[letter] : undefined;
  return value === undefined ? numbered(text, at, letter) : { value, length: 2 };
}

/**
 * The text that a quoted text means, by the escapes of Python. An escape that is not known, or cut short, stays as it is
 * written, with its backslash: so `"\*"` is the pattern for an asterisk.
 */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const pieces: string[] = [];
  let start = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', start)) {
    const found = escapeAt(text, at);
    pieces.push(text.slice(start, at), found?.value ?? '\\');
    start = at + (found?.length ?? 1);
  }
  pieces.push(text.slice(start));
  return pieces.join('');
}

const written: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text in quotes, so that `unescaped()` gives it back. */
export function quoted(text: string): string {
  const escaped = [...text].map((character) => {
    const code = character.charCodeAt(0);
    const isControl = code < 0x20 || (code >= 0x7f && code <= 0xa0);
    return written[character] ?? (isControl ? `\\x${code.toString(16).padStart(2, '0')}` : character);
  });
  return `"${escaped.join('')}"`;
}
