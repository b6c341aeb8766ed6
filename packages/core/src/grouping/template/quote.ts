import { isAll, isDigit, isLetter, isSpace, isWordCode } from '../characters.ts';

const openings = '"`“‘«\'„‚»‹「『';
const closings = '"`”’»\'“‘«›」』';

/** The mark that closes a quote which a character opens; empty where it opens none. */
export function closingOf(text: string, at: number): string {
  const closing = closings.charAt(openings.indexOf(text.charAt(at)));
  // An apostrophe within a word opens nothing.
  const isWithin = closing === "'" && at > 0 && !isSpace(text.charCodeAt(at - 1)) && !'(=:,[{'.includes(text.charAt(at - 1));
  return isWithin ? '' : closing;
}

/** Finds where quotes close. Each place of the text is looked at once for each kind of quote, however many are never closed. */
export function closer(text: string): (start: number, closing: string) => number {
  const found: Record<string, number> = {};
  return (start, closing) => {
    const isEscaped = text[start - 1] === '\\';
    const kind = closing + isEscaped;
    let at = found[kind] ?? 0;
    if (at <= start) {
      for (at = start + 1; at < text.length; at += 1) {
        if (text[at] !== closing || (text[at - 1] === '\\') !== isEscaped) continue;
        if (closing !== "'" || !(text[at + 1] === '<' || isWordCode(text.charCodeAt(at + 1)))) break;
      }
      found[kind] = at;
    }
    return at;
  };
}

/** Whether a quoted text is the call of a function, such as `prisma.user.create()`. */
export function isCall(text: string): boolean {
  return text.length > 2 && text.endsWith('()');
}

/** Whether a quoted text may be the name of a column, a constraint, a module or a property; short numbers may stand at its end. */
export function isName(text: string): boolean {
  const whole = isCall(text) ? text.slice(0, -2) : text;
  const dash = whole.lastIndexOf('_');
  const isNumbered = dash > 0 && whole.length - dash < 4 && isAll(whole.slice(dash + 1), isDigit);
  const name = isNumbered ? whole.slice(0, dash) : whole;
  return (
    name.length < 64 &&
    isAll(name, (code) => isLetter(code) || '_-./$@\\'.includes(String.fromCharCode(code))) &&
    name.indexOf('@') < 1 &&
    name[0] !== '.' &&
    name[0] !== '/'
  );
}
