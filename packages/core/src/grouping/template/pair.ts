import { isAll, isDigit, isLetter, isSpace, isUpper, isWordCode, skip } from '../characters.ts';
import { namesEnd } from './given.ts';
import { isVendorCode } from './name.ts';
import { markEnd, type Output } from './output.ts';
import { closingOf } from './quote.ts';
import { tellingKeys } from './words.ts';

/** What is read, how far, where quotes of it close, and where its template is written. */
export interface Reading {
  readonly text: string;
  readonly to: number;
  /** Whether it is within an object, where colons stand between keys and values. */
  readonly isObject: boolean;
  /** Whether that is the error that an interface answered with. */
  readonly isFault?: boolean;
  readonly closes: (start: number, closing: string) => number;
  readonly output: Output;
}

/** Where what a bracket opens is closed again, or where the text ends. */
export function bracketEnd({ text, to }: Reading, start: number): number {
  let depth = 0;
  for (let at = start; at < to; at += 1) {
    if ('[{('.includes(text.charAt(at))) depth += 1;
    else if (']})'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return to;
}

/** Whether a value is a number of the system: `1/FAILURE` as systemd tells it, or `0x80070005` behind its key. */
function isSystemCode(key: string, value: string): boolean {
  if (key === 'hresult') return value.length === 10 && value.startsWith('0x');
  const digits = skip(value, 0, 4, isDigit);
  return digits > 0 && value[digits] === '/' && value.length < 24 && isAll(value.slice(digits + 1), isUpper);
}

/** Whether the value of a key says what went wrong: a word of letters, a code of a vendor, or a short number. */
function isTelling(key: string, value: string): boolean {
  if (!tellingKeys.has(key.slice(key.lastIndexOf('.') + 1))) return false;
  const isBelow = value[0] === '-';
  const isCode = isAll(isBelow ? value.slice(1) : value, isDigit) && value.length < (isBelow ? 7 : key.startsWith('sql') ? 6 : 5);
  return (
    isCode ||
    isSystemCode(key, value) ||
    isVendorCode(value, 'code', false) ||
    (value.length < 48 &&
      isAll(value, (code) => isLetter(code) || code === 95 || code === 45 || code === 46) &&
      isWordCode(value.charCodeAt(0)))
  );
}

/** Whether a text is a name in quotes, or nothing. */
function isNameIn(part: string): boolean {
  const isOfName = (code: number): boolean => isLetter(code) || code === 95 || code === 36;
  return part === '' || (part.startsWith('"') && part.endsWith('"') && isAll(part.slice(1, -1), isOfName));
}

/** A list of names in quotes, as the path of a field that a schema refuses, with `*` for places in lists; undefined for any other value. */
function namesIn(key: string, value: string): string | undefined {
  if (key !== 'path' || !value.startsWith('[') || value.length > 200) return undefined;
  const parts = value.slice(1, -1).split(',');
  const names = parts.map((part) => part.trim()).map((part) => (part === '*' || isAll(part, isDigit) ? '*' : part));
  return names.every((name) => name === '*' || isNameIn(name)) ? `[${names.join(',')}]` : undefined;
}

/** Where a bare value ends: at a space or a quote, and at a comma, a bracket or an ampersand unless it is an address. */
function bareEnd({ text, to }: Reading, start: number): number {
  let [at, depth, isLong] = [start, 0, false];
  for (; at < to && !isSpace(text.charCodeAt(at)); at += 1) {
    const sign = text.charAt(at);
    if (sign === '/') isLong = true;
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if ('"`|'.includes(sign) || depth < 0 || (sign === '<' && at > start) || (!isLong && depth === 0 && ',;&'.includes(sign)))
      break;
  }
  while (at > start && '.:!?,;\\'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function valueEnd(reading: Reading, start: number): number {
  const { text, to, closes } = reading;
  const sign = text.charAt(start);
  const closing = closingOf(text, start);
  const end = start < to && closing !== '' ? closes(start, closing) : to;
  if (end < to) return end + 1;
  const mark = sign === '<' ? markEnd(text, start) : -1;
  if (mark !== -1) return mark;
  return sign === '[' || sign === '{' ? bracketEnd(reading, start) : bareEnd(reading, start);
}

/** Whether a value ends where it ends in its template as well: at a space, a comma or a bracket, and not before another sign of a pair. */
function isFree({ text }: Reading, end: number): boolean {
  const stop = text[end] === '.' ? end + 1 : end;
  const at = skip(text, stop, text.length, isSpace);
  if (at === stop && at < text.length) return stop === end && ',;)]}'.includes(text.charAt(at));
  return text[at] !== '=' && text[at] !== ':';
}

/**
 * Reads from an equals sign, or from a colon within an object, over the value behind it. Gives the place behind the pair,
 * negative where that is within a quoted sentence; undefined where there is no pair.
 */
export function pairEnd(reading: Reading, at: number, isSpaced: boolean): number | undefined {
  const { text, to, output } = reading;
  const sign = text.charAt(at);
  const isObject = sign === ':';
  const hasKey = output.isAtMark() || output.endsWithWord() || (isObject && (output.endsWith('"') || output.endsWith("'")));
  if (at + 1 < to && !isSpaced && (isObject ? ':' : '=>').includes(text.charAt(at + 1))) return undefined;
  if (!isSpaced && !output.isAtMark() && at > 0 && '=<>!:'.includes(text.charAt(at - 1))) return undefined;
  const start = isSpaced || isObject ? skip(text, at + 1, to, isSpace) : at + 1;
  // A database shows the columns of a key, and their values behind them: `(owner, n)=(jane, 7)`.
  const isRow = text.startsWith(')=(', at - 1);
  // Without a key only a word can be a value; whatever else follows is read by itself.
  if (!hasKey && !isRow && (isSpaced || isObject || !isWordCode(text.charCodeAt(start)))) return undefined;
  const key = output.last();
  // What an interface answers with is read by its own keys.
  if (isObject && key === 'error' && text[start] === '{') return undefined;
  const first = isRow ? bracketEnd(reading, start) : valueEnd(reading, start);
  // The name of a person may be of several words.
  const end = tellingKeys.has(key) ? first : Math.max(first, namesEnd(text, { start, end: first, to }, 2));
  output.sign(isObject && start > at + 1 ? ': ' : sign);
  const isQuoted = text[start] === '"' && start < to;
  // What a line of a log says, which is an object where it is JSON.
  const isSaid = isObject ? key === 'message' && (text[0] === '{' || reading.isFault) : key === 'err' || key === 'error';
  if (
    isQuoted &&
    (isSaid || (key === 'msg' && (!isObject || text[0] === '{'))) &&
    to === text.length &&
    text[start - 1] !== '\\'
  ) {
    output.sign('"');
    return -start - 1;
  }
  const value = text.slice(start, end);
  const names = isObject ? namesIn(key, value) : undefined;
  if (text[start] === '<' && markEnd(text, start) === end) output.mask(value.slice(1, -1), start, end);
  else if (names !== undefined) output.word(names);
  else if (isTelling(key, isObject && (isQuoted || text[start] === "'") ? value.slice(1, -1) : value) && isFree(reading, end))
    output.word(value);
  else output.mask('value', start, end);
  return end;
}
