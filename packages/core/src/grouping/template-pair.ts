import { isDigit, isLetter, isSpace, isWordCode } from './characters.ts';
import { dateEnd } from './template-date.ts';
import { isVendorCode } from './template-name.ts';
import { markEnd, type Output } from './template-output.ts';
import { closingOf } from './template-quote.ts';
import { sentenceKeys, tellingKeys } from './template-words.ts';

/** What is read, how far, where quotes of it close, and where its template is written. */
export interface Reading {
  readonly text: string;
  readonly to: number;
  readonly closes: (start: number, closing: string) => number;
  readonly output: Output;
}

/** Where what a bracket opens is closed again, or where the text ends. */
export function bracketEnd({ text, to }: Reading, start: number): number {
  let [at, depth] = [start, 0];
  for (; at < to; at += 1) {
    if ('[{('.includes(text.charAt(at))) depth += 1;
    else if (']})'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return to;
}

/** Whether a value says what went wrong: a word of letters, a code of a vendor, or a short number. */
function isTelling(value: string): boolean {
  let [digits, letters] = [0, 0];
  for (let at = value[0] === '-' ? 1 : 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (isDigit(code)) digits += 1;
    else if (isLetter(code)) letters += 1;
    else if (!'_-.'.includes(value.charAt(at))) return false;
  }
  if (letters === 0) return digits > 0 && digits < 4 && digits >= value.length - 1;
  return (digits === 0 && letters < 48) || isVendorCode(value, { last: 'code', isFirst: false });
}

/** Whether the value of a key stays in a template. */
export function isTellingPair(key: string, value: string): boolean {
  return tellingKeys.has(key.slice(key.lastIndexOf('.') + 1)) && isTelling(value);
}

/** Where a bare value ends: at a space or a quote, and at a comma, a bracket or an ampersand unless it is an address. */
function bareEnd({ text, to }: Reading, start: number): number {
  let [at, depth, isLong] = [start, 0, false];
  for (; at < to; at += 1) {
    const sign = text.charAt(at);
    if (isSpace(text.charCodeAt(at)) || '"`|'.includes(sign) || (sign === '<' && at > start)) break;
    if (sign === '/') isLong = true;
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && --depth < 0) break;
    else if (!isLong && depth === 0 && ',;&'.includes(sign)) break;
  }
  while (at > start && '.:!?,;\\'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function valueEnd(reading: Reading, start: number): number {
  const { text, to, closes } = reading;
  const sign = text.charAt(start);
  if (start >= to) return start;
  const closing = closingOf(text, start);
  if (closing !== undefined) {
    const end = closes(start, closing);
    if (end < to) return end + 1;
  }
  const end = sign === '<' ? markEnd(text, start) : sign === '[' || sign === '{' ? bracketEnd(reading, start) : -1;
  if (end !== -1) return end;
  return Math.max(bareEnd(reading, start), isDigit(text.charCodeAt(start)) ? dateEnd(text, start) : -1);
}

/** Whether a value ends where it ends in its template as well: not at a quote, and not before another equals sign. */
function isFree({ text }: Reading, end: number): boolean {
  let at = end;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at >= text.length || !('="`<|'.includes(text.charAt(at)) && (at === end || text[at] === '='));
}

/** What was read of a pair: where it ends, and where the quote ends that its value is, if that is a sentence. */
export interface Pair {
  readonly end: number;
  readonly sentenceEnd?: number;
}

/** Reads from an equals sign over the value behind it; undefined where it is a comparison or an arrow. */
export function pairAt(reading: Reading, at: number, start: number): Pair | undefined {
  const { text, to, closes, output } = reading;
  const isSpaced = start > at + 1;
  if (!isSpaced && !output.isAtMark() && at > 0 && '=<>!:'.includes(text.charAt(at - 1))) return undefined;
  if (!isSpaced && '=>'.includes(text.charAt(at + 1)) && at + 1 < to) return undefined;
  const key = output.last();
  const hasKey = output.isAtMark() || output.endsWithWord();
  // Without a key only a word can be a value; whatever else follows is read by itself.
  if (!hasKey && (isSpaced || !isWordCode(text.charCodeAt(start)))) return undefined;
  const end = valueEnd(reading, start);
  output.sign('=');
  if (hasKey && text[start] === '"' && text[start - 1] !== '\\' && sentenceKeys.has(key) && to === text.length) {
    output.sign('"');
    return { end: start + 1, sentenceEnd: closes(start, '"') };
  }
  const value = text.slice(start, end);
  // A word stays only where it ends at a sign that stays as well.
  if (hasKey && isTellingPair(key, value) && isFree(reading, end)) output.word(value);
  else output.mask('value', start, end);
  return { end };
}
