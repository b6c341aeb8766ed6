/** A text read another way, with the place in the original that each of its characters came from. */
export interface View {
  readonly text: string;
  /** For every character of `text`, and for its end, the offset in the original. */
  readonly offsets: readonly number[];
}

/** Percent-encoded bytes (RFC 3986, 2.1), or an escape of JSON (RFC 8259, 7) behind one backslash or more. */
const escaped = /(?:%[0-9a-f]{2}){1,512}|\\{1,16}u[0-9a-f]{4}/gi;

/** A character, with how many of the original it takes; undefined for one that is kept as it is. */
type Unescaped = readonly [character: string | undefined, width: number];

/** How many bytes the character has that begins with a byte in UTF-8 (RFC 3629, 3). */
function lengthOf(lead: number): number {
  return lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
}

/** Percent-encoded bytes as characters; a byte that begins none, or none that ends, is kept. */
function unescapedPercent(run: string): readonly Unescaped[] {
  const bytes = Array.from({ length: run.length / 3 }, (_none, at) => Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16));
  const characters: Unescaped[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthOf(lead);
    const tail = bytes.slice(at + 1, at + Math.max(1, length));
    const code = tail.reduce((sum, byte) => sum * 64 + (byte & 63), length === 1 ? lead : lead & (0x7f >> length));
    const whole = length > 0 && tail.length === length - 1 && tail.every((byte) => byte >> 6 === 2) && code <= 0x10ffff;
    characters.push(whole ? [String.fromCodePoint(code), length * 3] : [undefined, 3]);
    at += whole ? length : 1;
  }
  return characters;
}

function unescaped(run: string): readonly Unescaped[] {
  if (run.startsWith('%')) return unescapedPercent(run);
  return [[String.fromCharCode(Number.parseInt(run.slice(-4), 16)), run.length]];
}

/**
 * A text with its percent-encoding and its JSON escapes undone, and with `+` as a space where it may be a form (URL
 * Standard, application/x-www-form-urlencoded); undefined where there is none of these.
 */
export function decodedView(text: string): View | undefined {
  const form = text.includes('=') && text.includes('+');
  if (!form && !/%[0-9a-f]{2}|\\u[0-9a-f]{4}/i.test(text)) return undefined;
  const offsets: number[] = [];
  let decoded = '';
  let at = 0;
  const keepUntil = (end: number): void => {
    for (; at < end; at += 1) {
      offsets.push(at);
      decoded += form && text[at] === '+' ? ' ' : (text[at] ?? '');
    }
  };
  for (const { 0: run, index } of text.matchAll(escaped)) {
    keepUntil(index);
    for (const [character, width] of unescaped(run)) {
      for (let unit = 0; unit < (character?.length ?? 0); unit += 1) offsets.push(at);
      decoded += character ?? '';
      if (character === undefined) keepUntil(at + width);
      else at += width;
    }
  }
  keepUntil(text.length);
  return { text: decoded, offsets: [...offsets, text.length] };
}
