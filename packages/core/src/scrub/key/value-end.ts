import { isLetterOrDigit } from '../../detectors/character.ts';
import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { lineEnd } from './line-end.ts';

/** How far a value reaches. */
export type Extent = NonNullable<Detector['extent']>;

/** What may lie between two values. */
const separators = '&;,';

/** What may close what a value stands in. */
const closers = `"'\`<>)}]`;

/** What follows the separator behind a value: nothing, a blank, a closer, or the next key. */
const behindSeparator = /^(?:$|[\s"'`)}\]>]|[\w.%[\]$-]{1,64}[=:])/;

/** What follows the closer behind a value: more of them, then nothing, a blank, a separator, or the end of a sentence. */
const behindCloser = /^["'`>)}\]]{0,8}(?:$|[\s&;,\\]|[.:!?](?:$|\s))/;

/** A placeholder of a template, which may hold what ends a value elsewhere. */
const template = /^\$\{[^{}]{1,60}\}/;

/** A line end that is written as an escape or as an element, with the next key behind it. */
const lineBreak = /^(?:\\{1,8}[nrt]){1,4}["']?[\w.-]{1,64}["']?[ \t]{0,4}[:=]|^<br ?\/?>/i;

/** The end of an element. */
const elementEnd = /^<\/[a-z]{1,10}>/i;

/** Four groups of four small letters, as Google writes the passwords of applications, or two of three digits, as codes are written. */
const inGroups = /(?:[a-z]{4}(?: [a-z]{4}){3}|\d{3} \d{3})(?![\w-])/y;

const whitespace = /[\s\0]/;

/** The quotation mark before a literal of a program. */
const quoted = /^(\\{0,7}["'`])/;

/**
 * What stands before a value in running text: a quotation mark, also one that is doubled, as in a cell of CSV, or tripled, or
 * one of those that people write, and before it the prefix of a literal or the name of what it is wrapped in: `N'…'`, `Some("…")`, `[]string{"…"}`.
 */
const opened =
  /^(?:[A-Z][A-Za-z]{0,31}\(\s{0,32}|\[\]string\{|[BENRUbfru])?((?:"""|''')(?!["'])|(?:""|'')(?=[^\s!"'&*+),./:;<=>?\\\]|}])|\\{0,7}["'`]|[\u201c\u201e\u00ab\u300c]\s?)/;

/** What stands before a value that begins at a place behind a separator, and its quotation mark; empty for none. */
export function openingAt(
  text: string,
  separator: number,
  at: number,
  isCode: boolean,
): { readonly opening: string; readonly quote: string } {
  // Where the key stands in doubled marks, the value does as well, whatever it begins with.
  const doubled = text.slice(separator - 2, separator);
  if (/^(""|'')$/.test(doubled) && text.startsWith(doubled, at) && !text.startsWith(doubled, at + 2))
    return { opening: doubled, quote: doubled };
  const [opening = '', quote = ''] = (isCode ? quoted : opened).exec(text.slice(at, at + 74)) ?? [];
  return { opening, quote };
}

/** What ends a value behind a quotation mark that people write. */
const written = /[\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]|$/g;

/** Where the literal ends that began with `quote`: backslashes and a quotation mark, as many as the literal is nested deep, or a mark twice or three times. */
function closingQuote(text: string, start: number, quote: string): number {
  const closing = quote.replace(/^\\+/, '');
  const depth = quote.length - closing.length + 1;
  for (let at = text.indexOf(closing, start); at !== -1; at = text.indexOf(closing, at + 1)) {
    let first = at;
    while (first > start && text[first - 1] === '\\') first -= 1;
    const run = at - first + 1;
    if (run < depth) return at;
    // Each level doubles the backslashes and adds one: an odd multiple of the opening closes it, an even one lies inside.
    if (run % depth !== 0 || (run / depth) % 2 === 0) continue;
    if (quote.length === 1 && at > start && text[at + 1] === quote) at += 1;
    else return at - depth + 1;
  }
  return text.length;
}

/** What stands between the lines of a text as Node shows it. */
const nextLine = /["'`] \+\n {1,64}["'`]/y;

/** Where a literal ends, with those that follow it where a text is shown line by line. */
function closingLine(text: string, start: number, quote: string): number {
  if (quote > '~') {
    return matchAt(written, text, start)?.index ?? start;
  }
  let end = closingQuote(text, start, quote);
  for (nextLine.lastIndex = end; quote.length === 1 && nextLine.test(text); nextLine.lastIndex = end)
    end = closingQuote(text, nextLine.lastIndex, text[nextLine.lastIndex - 1] ?? '');
  return end;
}

/** Behind the bracket that closes the one at `start`; brackets in literals do not count. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  let literal = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (literal !== '') {
      if (character === literal && text[at - 1] !== '\\') literal = '';
    } else if (character === '"' || character === "'") literal = character;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Where a value ends that stands without quotes. */
export function wordEnd(text: string, start: number, limit: number = text.length): number {
  let end = start;
  for (; end < limit; end += 1) {
    if (isLetterOrDigit(text.charCodeAt(end))) continue;
    const character = text[end] ?? '';
    if (character === '$') end += (template.exec(text.slice(end, end + 66))?.[0] ?? '$').length - 1;
    if (whitespace.test(character)) break;
    if ((character === '\\' || character === '<') && lineBreak.test(text.slice(end, end + 104))) break;
    if (character === '<' && text[start] !== '<' && elementEnd.test(text.slice(end, end + 13))) break;
    if (separators.includes(character) && behindSeparator.test(text.slice(end + 1, end + 67))) break;
    if (closers.includes(character) && behindCloser.test(text.slice(end + 1, end + 11))) break;
  }
  if (text[start] === '<' && text[end] === '>') return end + 1;
  inGroups.lastIndex = start;
  return end <= start + 4 && inGroups.test(text) ? inGroups.lastIndex : end;
}

/** Bytes as Node shows them, so far as they are shown. */
const shownBytes = /^<Buffer(?: [\da-f]{2}| \.\.\. \d{1,12} more bytes?){1,64}>?/i;

/** How long bytes are as Node shows them, at the most. */
const longestShown = 256;

/** How much of a single word is read before it is known whether it is a value. */
const longestWord = 256;

/** What follows a list or an object that is all of a value that reaches to the end of its line elsewhere. */
const behindHolder = /^ ?[,}\])]/;

/** How far a value reaches that begins at `start`, behind its opening quote if it has one. */
export function valueEnd(text: string, start: number, quote: string, extent: Extent): number {
  if (quote !== '') return closingLine(text, start, quote);
  // What is no value is read again behind the next key, and so no further than this.
  if (extent === 'word') return wordEnd(text, start, Math.min(text.length, start + longestWord));
  if (text[start] === '[' || text[start] === '{') {
    const end = closingBracket(text, start);
    const isAll = extent !== 'line' || behindHolder.test(text.slice(end, end + 2));
    return isAll ? end : Math.max(end, lineEnd(text, start));
  }
  if (extent === 'line') return lineEnd(text, start);
  const [bytes = ''] = (text[start] === '<' && shownBytes.exec(text.slice(start, start + longestShown))) || [];
  return bytes === '' ? wordEnd(text, start) : start + bytes.length;
}
