import { classOf, isDigit, isLetter, isSpace, isUpper, isWordCode, skip } from './characters.ts';
import type { TemplateWords } from './template.ts';
import { isPartOfDate, isPartOfName } from './template-date.ts';
import { isTechnical, isVendorCode, isWritten } from './template-name.ts';
import { tellingNumber, unitAfter } from './template-number.ts';
import type { Reading } from './template-pair.ts';
import { isOdd, kindOf } from './template-token.ts';

/** No words of a pack. */
export const noWords: TemplateWords = {};

/** Whether a character stands between words, also where no space is; an apostrophe within a word does not. */
export function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 39) return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1)));
  return classOf(code) === 2;
}

/** Where a word of small letters ends that nothing adjoins, and that is neither hexadecimal nor the name of a day; -1 where none is. */
function plainEnd(text: string, start: number, to: number): number {
  let [at, isPlain] = [start, false];
  const isCapital = classOf(text.charCodeAt(start)) === 5;
  if (isCapital) {
    if (isPartOfName(text, start)) return -1;
    at += 1;
  }
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) break;
    if (code > 102) isPlain = true;
  }
  if ((!isPlain && at - start > 7) || at - start > 60 || at === start) return -1;
  const code = text.charCodeAt(at);
  return at >= to || code === 32 || code === 44 || (code === 46 && classOf(text.charCodeAt(at + 1)) === 1) ? at : -1;
}

/** Where an address or a path ends: at a space or a quote, without the punctuation of the sentence. */
function addressEnd({ text, to }: Reading, start: number): number {
  let at = start;
  for (; at < to && !isSpace(text.charCodeAt(at)); at += 1) {
    if ('"`<>|'.includes(text.charAt(at)) || (text[at] === "'" && !isWordCode(text.charCodeAt(at + 1)))) break;
  }
  while (at > start + 1 && ")]},;:.!?'*\\-".includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function isNoWord(code: number): boolean {
  return !isWordCode(code);
}

/** Where the word begins behind the signs before it; a sign is a number's, and a stop or a slash a path's. */
function wordStart(text: string, start: number, end: number): number {
  const word = skip(text, start, end, isNoWord);
  const colon = start + text.slice(start, word).lastIndexOf(':');
  for (let at = start; at < word && word < end; at += 1) {
    const [sign, next] = [text.charAt(at), text.charCodeAt(at + 1)];
    if ((isDigit(next) && '+.'.includes(sign)) || (sign === '-' && at + 1 === word && text[at - 1] !== '-')) return at;
    if (at > colon && ('/~\\'.includes(sign) || (sign === '.' && (next === 47 || next === 46)))) return at;
    if (sign === ':' && next === 58 && at + 2 === word && kindOf(text.slice(at, wordEnd(text, word, end))) === 'ip') return at;
  }
  return word;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isNoWord(text.charCodeAt(at - 1))) at -= 1;
  if (text[at] === '%' && at < end && isDigit(text.charCodeAt(at - 1))) return at + 1;
  const isOpen = text.startsWith('::', at) && at + 2 <= end && text[at + 2] !== '<';
  return isOpen && kindOf(text.slice(start, at + 2)) === 'ip' ? at + 2 : at;
}

/** Reads one word: it stays, or its value is left out. Gives the place behind it. */
function wordRead(reading: Reading, start: number, end: number, { keep = [], mask = [] }: TemplateWords): number {
  const { text, output } = reading;
  const word = text.slice(start, end);
  const follows = output.isAfterDate();
  const mayBeDate = follows || isDigit(word.charCodeAt(0)) || (isUpper(word.charCodeAt(0)) && isPartOfName(text, start));
  const isDate = mayBeDate && isPartOfDate(text, { start, end, follows });
  let [kind, stop] = [mask.includes(word) ? 'id' : isDate ? 'date' : kindOf(word), end];
  if (keep.includes(word)) kind = undefined;
  else if (kind === 'path') {
    if (isWritten(word)) kind = undefined;
    else stop = Math.max(end, addressEnd(reading, start));
  } else if (kind === 'int' || kind === 'float') {
    const told = tellingNumber(text, start, end, output);
    if (told !== undefined) {
      output.word(word, { leans: told === 'leaning' });
      return end;
    }
    const unit = unitAfter(text, end);
    if (unit !== undefined) [kind, stop] = [unit.kind, unit.end];
  } else if (kind !== undefined && kind !== 'date' && !mask.includes(word)) {
    if ((isTechnical(word) && !isOdd(word)) || isVendorCode(word, output.last(), output.isEmpty())) kind = undefined;
    // Identifiers may end in a dash.
    else if (kind === 'id' && text[end] === '-') stop = end + 1;
  }
  if (kind === undefined) output.word(word);
  else output.mask(kind, start, stop);
  return stop;
}

/** How many equals signs behind a word are the padding of Base64. */
function padding(text: string, start: number, end: number): number {
  const stop = skip(text, end, end + 3, (code) => code === 61);
  const length = stop - start;
  if (
    stop === end ||
    stop > end + 2 ||
    length % 4 !== 0 ||
    isWordCode(text.charCodeAt(stop)) ||
    '"\'<[{'.includes(text.charAt(stop) || ' ')
  )
    return 0;
  let isMixed = stop > end + 1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && !'+/-_'.includes(text.charAt(at))) return 0;
    isMixed ||= isDigit(code) || (isUpper(code) && at > start);
  }
  return isMixed ? stop - end : 0;
}

const schemes: readonly string[] = 'data: blob: arn: urn: mailto:'.split(' ');

/** Reads the words from a place to the next space, bracket or quote, and gives the place behind what was read. */
export function runEnd(reading: Reading, start: number, words: TemplateWords): number {
  const { text, to, output, isObject } = reading;
  const plain = words === noWords && !output.isAfterDate() ? plainEnd(text, start, to) : -1;
  if (plain !== -1) {
    output.word(text.slice(start, plain));
    return plain;
  }
  let end = start + 1;
  for (; end < to; end += 1) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === 1 || kind === 2 || (text[end] === "'" && isSign(text, end))) break;
  }
  let at = wordStart(text, start, end);
  if (at === end) {
    // A lone slash is the path of a root.
    const isRoot =
      text.slice(start, end) === '/' &&
      (start === 0 || isSpace(text.charCodeAt(start - 1))) &&
      (end >= text.length || isSpace(text.charCodeAt(end)));
    if (isRoot) output.mask('path', start, end);
    else output.sign(text.slice(start, end));
    return end;
  }
  if (at > start) output.sign(text.slice(start, at));
  const run = text.slice(at, end);
  if (run.includes(':') && (run.includes('://') || schemes.some((scheme) => run.startsWith(scheme)))) {
    const address = addressEnd(reading, at);
    output.mask('url', at, address);
    return address;
  }
  const tail = wordEnd(text, at, end);
  for (let part = 0; at < tail; part += 1) {
    const colon = text.indexOf(':', at);
    const isLast = colon === -1 || colon >= tail || (part < 2 && tail - at < 64 && isWhole(text.slice(at, tail)));
    const stop = isLast ? tail : colon;
    const first = part > 0 ? wordStart(text, at, stop) : at;
    const last = isLast ? tail : wordEnd(text, first, stop);
    if (first > at) output.sign(text.slice(at, first));
    const pad = isLast && last > first && text[end] === '=' ? padding(text, first, end) : 0;
    if (pad > 0) {
      output.mask('base64', first, end + pad);
      return end + pad;
    }
    const read = last > first ? wordRead(reading, first, last, words) : last;
    if (read > last || isLast) return read;
    if (last < stop) output.sign(text.slice(last, stop));
    if (isObject && text[colon + 1] !== ':') return colon;
    output.sign(':');
    at = colon + 1;
  }
  return at;
}

/** Whether a word with colons is one value. */
function isWhole(word: string): boolean {
  const kind = kindOf(word);
  if (kind === 'path') return !isLetter(word.charCodeAt(0)) || word[1] === ':';
  return kind === 'ip' || kind === 'mac' || kind === 'date' || kind === 'email';
}
