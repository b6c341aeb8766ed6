import { isDigit, isLetter, isSpace, isWordCode } from './characters.ts';

const openings = '"`“‘«\'';
const closings = '"`”’»\'';

/** The mark that closes a quote which a character opens; undefined where it opens none. */
export function closingOf(text: string, at: number): string | undefined {
  const place = openings.indexOf(text.charAt(at));
  if (place === -1) return undefined;
  const closing = closings.charAt(place);
  if (closing !== "'") return closing;
  // An apostrophe within a word opens nothing.
  return at === 0 || isSpace(text.charCodeAt(at - 1)) || '(=:,[{'.includes(text.charAt(at - 1)) ? closing : undefined;
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\';
}

function closes(text: string, at: number, closing: string, escaped: boolean): boolean {
  if (text[at] !== closing || isEscaped(text, at) !== escaped) return false;
  return closing !== "'" || !(text[at + 1] === '<' || isWordCode(text.charCodeAt(at + 1)));
}

/** Finds where quotes close. Each place of the text is looked at once for each kind of quote, however many are never closed. */
export function closer(text: string): (start: number, closing: string) => number {
  const found: Record<string, number> = {};
  return (start, closing) => {
    const escaped = isEscaped(text, start);
    const kind = `${closing}${escaped}`;
    let at = found[kind] ?? 0;
    if (at <= start) {
      at = start + 1;
      while (at < text.length && !closes(text, at, closing, escaped)) at += 1;
      found[kind] = at;
    }
    return at;
  };
}

/** Whether a text may be the name of a column, a constraint, a module or a property: words of letters, and short numbers behind `_` or `-`. */
export function isName(text: string): boolean {
  if (text.length === 0 || text.length > 64) return false;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      digits += 1;
      if (digits > 2 || (digits === 1 && text[at - 1] !== '_' && text[at - 1] !== '-')) return false;
    } else {
      digits = 0;
      if (!isLetter(code) && !(at === 0 ? '_@$' : '_-./$').includes(text.charAt(at))) return false;
    }
  }
  return isLetter(text.charCodeAt(0)) || isLetter(text.charCodeAt(1));
}
