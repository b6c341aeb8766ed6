/** A text read another way, with the place in the original that each of its characters came from. */
export interface View {
  readonly text: string;
  /** For every character of `text`, and for its end, the offset in the original. */
  readonly offsets: readonly number[];
}

const encoded = /(?:%[0-9a-f]{2}){1,512}/gi;

function decode(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch (_malformed) {
    return undefined;
  }
}

/** How many characters a code point takes when it is percent-encoded as UTF-8. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 3 : code < 0x800 ? 6 : code < 0x10000 ? 9 : 12;
}

/** A percent-encoded text decoded, with `+` as a space where it may be a form; undefined where nothing is encoded. */
export function decodedView(text: string): View | undefined {
  const form = text.includes('=') && text.includes('+');
  if (!form && !/%[0-9a-f]{2}/i.test(text)) return undefined;
  const offsets: number[] = [];
  let decoded = '';
  let at = 0;
  const keepUntil = (end: number): void => {
    for (; at < end; at += 1) {
      offsets.push(at);
      decoded += form && text[at] === '+' ? ' ' : (text[at] ?? '');
    }
  };
  for (const { 0: run, index } of text.matchAll(encoded)) {
    keepUntil(index);
    for (const character of decode(run) ?? '') {
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at);
      decoded += character;
      at += widthOf(character);
    }
    keepUntil(index + run.length);
  }
  keepUntil(text.length);
  return { text: decoded, offsets: [...offsets, text.length] };
}
