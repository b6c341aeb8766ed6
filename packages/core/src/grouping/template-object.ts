import { isLetter, isSpace } from './characters.ts';
import { markEnd } from './template-output.ts';
import { bracketEnd, isTellingPair, type Reading } from './template-pair.ts';
import { closingOf } from './template-quote.ts';

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** A key of an object, how it is told, and where its value may begin. */
interface Key {
  readonly name: string;
  readonly told: string;
  readonly end: number;
}

function isKeyCode(code: number): boolean {
  return isLetter(code) || code === 95 || code === 45 || code === 46 || code === 36;
}

/** The key that begins at a place, quoted or not, with the colon behind it. */
function keyAt({ text, to, closes }: Reading, start: number): Key | undefined {
  let [at, told, name] = [start, '', ''];
  if (text[at] === '"' || text[at] === "'") {
    const quote = text.charAt(at);
    const end = closes(at, quote);
    if (end >= to) return undefined;
    name = text.slice(at + 1, end);
    let isPlain = name.length < 64;
    for (let place = 0; place < name.length && isPlain; place += 1) isPlain = isKeyCode(name.charCodeAt(place));
    at = end + 1;
    told = isPlain ? text.slice(start, at) : `${quote}<value>${quote}`;
  } else {
    while (at < to && at - start < 64 && isKeyCode(text.charCodeAt(at))) at += 1;
    told = text.slice(start, at);
    name = told;
  }
  if (at === start) return undefined;
  at = skipSpaces(text, at);
  return text[at] === ':' && text[at + 1] !== ':' && at < to ? { name, told, end: at + 1 } : undefined;
}

function valueEnd(reading: Reading, start: number): number {
  const { text, to, closes } = reading;
  const sign = text.charAt(start);
  if (sign === '[' || sign === '{') return bracketEnd(reading, start);
  const mark = sign === '<' ? markEnd(text, start) : -1;
  if (mark !== -1) return mark;
  const closing = sign === "'" ? "'" : closingOf(text, start);
  const end = closing === undefined ? to : closes(start, closing);
  if (end < to) return end + 1;
  let at = start;
  while (at < to && text[at] !== ',' && text[at] !== '}') at += 1;
  return at;
}

/**
 * Reads an object, as JSON or as programs print one, from its opening bracket over its keys, whose names stay, and its
 * values, which do not. Gives the place behind it, or -1 where none stands there.
 */
export function objectEnd(reading: Reading, start: number): number {
  const { text, to, output } = reading;
  let at = skipSpaces(text, start + 1);
  let key = keyAt(reading, at);
  if (key === undefined) return -1;
  output.sign('{');
  while (key !== undefined) {
    const from = skipSpaces(text, key.end);
    const isSpaced = from > key.end;
    output.sign(at > start + 1 && isSpace(text.charCodeAt(at - 1)) ? ` ${key.told}:` : `${key.told}:`);
    if (isSpaced) output.sign(' ');
    if (from >= to) return to;
    const end = valueEnd(reading, from);
    const value = text.slice(from, end).trim();
    const bare = value.length > 2 && (value[0] === '"' || value[0] === "'") ? value.slice(1, -1) : value;
    if (isTellingPair(key.name.toLowerCase(), bare)) output.word(value);
    else output.mask('value', from, end);
    at = skipSpaces(text, end);
    if (text[at] !== ',' || at >= to) return end;
    const next = skipSpaces(text, at + 1);
    key = keyAt(reading, next);
    if (key === undefined) return end;
    output.sign(',');
    at = next;
  }
  return at;
}
