import { isDigit, isLetter, isMark, isSpace, isUpper, isWordCode } from './characters.ts';
import type { TemplateWords } from './template.ts';
import { dateEnd, isDateName } from './template-date.ts';
import { isTechnical, isVendorCode, isWritten } from './template-name.ts';
import { tellingNumber, unitAfter } from './template-number.ts';
import type { Reading } from './template-pair.ts';
import { isOdd, kindOf } from './template-token.ts';
import { servicePorts } from './template-words.ts';

/** Whether a character stands between words, also where no space is. */
export function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 39) return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1)));
  return '"`()[]{}<>,;|='.includes(text.charAt(at)) || isMark(code);
}

/** Where an address or a path ends: at a space or a quote, without the punctuation of the sentence. */
function addressEnd({ text, to }: Reading, start: number): number {
  let at = start;
  for (; at < to && !isSpace(text.charCodeAt(at)); at += 1) {
    const sign = text.charAt(at);
    if ('"`<>|'.includes(sign) || (sign === "'" && !isWordCode(text.charCodeAt(at + 1)))) break;
  }
  while (at > start + 1 && ")]},;:.!?'*\\-".includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Where the word begins behind the signs before it; a sign or a currency is a number's, and a stop or a slash a path's. */
function wordStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isWordCode(text.charCodeAt(at))) {
    const [sign, next] = [text.charAt(at), text.charCodeAt(at + 1)];
    if ('+$.'.includes(sign) && isDigit(next) && at + 1 < end) break;
    if (sign === '-' && isWordCode(next) && at + 1 < end && text[at - 1] !== '-') break;
    if (('/~\\'.includes(sign) || (sign === '.' && (next === 47 || next === 46))) && hasWord(text, at, end)) break;
    if (sign === ':' && next === 58 && kindOf(text.slice(at, wordEnd(text, at, end))) === 'ip') break;
    at += 1;
  }
  return at;
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isWordCode(text.charCodeAt(at))) return true;
  return false;
}

function hasSlash(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ('/~\\'.includes(text.charAt(at))) return true;
  return false;
}

function wordEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && !isWordCode(text.charCodeAt(at - 1))) {
    if (text[at - 1] === '%' && isDigit(text.charCodeAt(at - 2))) break;
    if (text[at - 1] === ':' && text[at - 2] === ':' && text[at] !== '<' && kindOf(text.slice(start, at)) === 'ip') break;
    at -= 1;
  }
  return at;
}

/** What becomes of one word: it stays, or its value is left out. Gives the place behind it. */
function wordRead(reading: Reading, start: number, end: number, { keep = [], mask = [] }: TemplateWords): number {
  const { text, output } = reading;
  const word = text.slice(start, end);
  if (keep.includes(word)) output.word(word);
  else if (mask.includes(word)) output.mask('id', start, end);
  else {
    const isFirst = output.text() === '';
    const last = output.last();
    const kind = kindOf(word);
    if (kind === undefined) output.word(word);
    else if (kind === 'path' || kind === 'int')
      return kind === 'int' ? numberRead(reading, start, end) : pathRead(reading, start, end, word);
    else if ((isTechnical(word) && !isOdd(word)) || isVendorCode(word, { last, isFirst })) output.word(word);
    else if (kind === 'float') return measureRead(reading, kind, start, end);
    else {
      // Identifiers may end in a dash.
      const last = kind === 'id' && text[end] === '-' ? end + 1 : end;
      output.mask(kind, start, last);
      return last;
    }
  }
  return end;
}

function pathRead(reading: Reading, start: number, end: number, word: string): number {
  if (isWritten(word)) {
    reading.output.word(word);
    return end;
  }
  const long = Math.max(end, addressEnd(reading, start));
  reading.output.mask('path', start, long);
  return long;
}

function measureRead({ text, output }: Reading, kind: string, start: number, end: number): number {
  const unit = unitAfter(text, end);
  output.mask(unit?.kind ?? kind, start, unit?.end ?? end);
  return unit?.end ?? end;
}

function numberRead(reading: Reading, start: number, end: number): number {
  const { text, output } = reading;
  const isFirst = output.text() === '';
  const told = tellingNumber(text, { start, end, last: output.last(), both: output.both(), isFirst });
  const digits = text.slice(start, end);
  const isPort = servicePorts.has(digits) && (output.endsWith('<host>:') || output.endsWith('localhost:'));
  if (told === undefined && !isPort) return measureRead(reading, 'int', start, end);
  output.word(digits, { leans: told === 'leaning' });
  return end;
}

/** Whether a sign stands between spaces, or at an end of the text. */
function isAlone(text: string, at: number): boolean {
  return (at === 0 || isSpace(text.charCodeAt(at - 1))) && (at + 1 >= text.length || isSpace(text.charCodeAt(at + 1)));
}

const schemes: readonly string[] = ['data:', 'blob:', 'arn:', 'urn:', 'mailto:', 'jdbc:'];

function isAddress(word: string): boolean {
  return word.includes('://') || schemes.some((scheme) => word.startsWith(scheme));
}

/** Whether the equals signs behind a word are the padding of Base64; gives how many. */
function padding(text: string, start: number, end: number): number {
  const count = text[end] === '=' ? (text[end + 1] === '=' ? 2 : 1) : 0;
  if (count === 0 || (end - start + count) % 4 !== 0 || end - start < 2) return 0;
  const behind = text.charCodeAt(end + count);
  if (isWordCode(behind) || ('="\'<[{'.includes(text.charAt(end + count)) && end + count < text.length)) return 0;
  let isMixed = count === 2;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code) && !'+/-_'.includes(text.charAt(at))) return 0;
    isMixed ||= isDigit(code) || (isUpper(code) && at > start);
  }
  return isMixed ? count : 0;
}

/** Reads the words from a place to the next space, bracket or quote, and gives the place behind what was read. */
export function runEnd(reading: Reading, start: number, words: TemplateWords): number {
  const { text, to, output } = reading;
  let end = start + 1;
  while (end < to && !isSpace(text.charCodeAt(end)) && !isSign(text, end)) end += 1;
  const first = wordStart(text, start, end);
  if (first === end && end === start + 1 && text[start] === '/' && isAlone(text, start)) {
    output.mask('path', start, end);
    return end;
  }
  if (first > start) output.sign(text.slice(start, first));
  if (first === end) return end;
  if (isDigit(text.charCodeAt(first)) || (isUpper(text.charCodeAt(first)) && isDateName(text, first))) {
    const date = dateEnd(text, first);
    if (date !== -1 && date <= to) {
      output.mask('date', first, date);
      return date;
    }
  }
  if (isAddress(text.slice(first, end))) {
    const address = Math.max(addressEnd(reading, first), first + 1);
    output.mask('url', first, address);
    return address;
  }
  const last = wordEnd(text, first, end);
  return partsRead(reading, first, last, words);
}

/** Reads a word as a whole where it is a value with colons, and else the parts between its colons. */
function partsRead(reading: Reading, start: number, end: number, words: TemplateWords): number {
  const { text, output } = reading;
  let at = start;
  for (let part = 0; at < end; part += 1) {
    const colon = text.indexOf(':', at);
    const isLast = colon === -1 || colon >= end || (part < 2 && isWhole(text.slice(at, end)));
    const stop = isLast ? end : colon;
    const first = wordStart(text, at, stop);
    const last = wordEnd(text, first, stop);
    const pad = last === end ? padding(text, first, end) : 0;
    if (first > at) output.sign(text.slice(at, first));
    if (pad > 0) {
      output.mask('base64', first, end + pad);
      return end + pad;
    }
    if (last > first) {
      // What ends in a slash before a colon is a path.
      const read = hasSlash(text, last, stop) ? pathRead(reading, first, end, '') : wordRead(reading, first, last, words);
      if (read > last) return read;
    }
    if (last < stop) output.sign(text.slice(last, stop));
    if (isLast) return end;
    output.sign(':');
    at = colon + 1;
  }
  return at;
}

function isWhole(word: string): boolean {
  const kind = kindOf(word);
  return (
    kind === 'ip' ||
    kind === 'mac' ||
    kind === 'date' ||
    kind === 'email' ||
    (kind === 'path' && !isLetter(word.charCodeAt(0))) ||
    (kind === 'path' && word[1] === ':')
  );
}
