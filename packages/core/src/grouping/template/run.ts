import { classOf, isDigit, isLetter, isSpace, isUpper, isWordCode, skip } from '../characters.ts';
import { isPartOfDate, isPartOfName } from './date.ts';
import { addressEnd, isSign, isWithBrackets, plainEnd, wordEnd, wordStart } from './edge.ts';
import { givenEnd } from './given.ts';
import { isClass, isTechnical, isVendorCode, isWritten } from './name.ts';
import { isMailReply, isResult, isState, tellingNumber, unitAfter } from './number.ts';
import type { Reading } from './pair.ts';
import type { TemplateWords } from './template-words.ts';
import { isOdd, isVersion, kindOf } from './token.ts';

/** No words of a pack. */
export const noWords: TemplateWords = {};

/** Where the version begins behind the name of a package, as in `undici@7.1.0`; -1 where none does. */
function versionStart(word: string): number {
  const sign = word.lastIndexOf('@');
  if (sign < 1 || !isVersion(word.slice(sign + 1))) return -1;
  return kindOf(word.slice(0, sign)) === undefined ? sign + 1 : -1;
}

/** Reads one word: it stays, or its value is left out. Gives the place behind it. */
function wordRead(reading: Reading, start: number, end: number, { keep = [], mask = [] }: TemplateWords): number {
  const { text, to, output } = reading;
  const word = text.slice(start, end);
  const version = versionStart(word);
  if (version > 0) {
    const name = { start, end: start + version - 1, to, output };
    if (givenEnd(text, name) === -1) output.word(word.slice(0, version - 1));
    else output.mask('name', start, name.end);
    output.sign('@');
    output.mask('id', start + version, end);
    return end;
  }
  const follows = output.isAfterDate();
  const mayBeDate = follows || isDigit(word.charCodeAt(0)) || (isUpper(word.charCodeAt(0)) && isPartOfName(text, start));
  const isDate = mayBeDate && isPartOfDate(text, { start, end, follows });
  let [kind, stop] = [mask.includes(word) ? 'id' : isDate ? 'date' : kindOf(word), end];
  if (keep.includes(word) || (kind !== undefined && isMailReply(text, start, end))) kind = undefined;
  else if (kind === 'path') {
    if (isWritten(word) || isClass(word) || (text.startsWith('::', end) && !word.includes('/'))) kind = undefined;
    else stop = Math.max(end, addressEnd(reading, start));
  } else if (kind === 'int' || kind === 'float') {
    const told = tellingNumber(text, start, end, output);
    if (told !== undefined) {
      output.word(word, { leans: told === 'leaning' });
      return end;
    }
    const unit = unitAfter(text, end);
    if (unit !== undefined) [kind, stop] = [unit.kind, unit.end];
  } else if (kind !== undefined && kind !== 'date' && kind !== 'ip' && !mask.includes(word)) {
    const isCode = isVendorCode(word, output.last(), output.isEmpty()) || isResult(word, output) || isState(word, output);
    if (isCode || (isTechnical(word) && !isOdd(word))) kind = undefined;
    // Identifiers may end in a dash.
    else if (kind === 'id' && text[end] === '-') stop = end + 1;
  }
  if (kind === undefined && !keep.includes(word)) {
    const given = givenEnd(text, { start, end, to, output });
    if (given !== -1) [kind, stop] = [word.includes('/') ? 'path' : 'name', given];
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
    '"\'<[{+-'.includes(text.charAt(stop) || ' ')
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

/** The pages on which frameworks explain errors, of which production builds tell nothing but the address. */
const errorPages: readonly string[] =
  'svelte.dev/e/ vuejs.org/error-reference/# react.dev/errors/ angular.dev/errors/ nextjs.org/docs/messages/'
    .split(' ')
    .map((page) => `https://${page}`);

/** Where the part of an address ends that tells which error is explained there; -1 where none is. */
function toldAddressEnd(text: string, start: number, end: number): number {
  const page = errorPages.find((one) => text.startsWith(one, start));
  if (page === undefined || text[skip(text, end, text.length, isSpace)] === '=') return -1;
  return skip(text, start + page.length, Math.min(end, start + page.length + 64), (code) => isWordCode(code) || code === 45);
}

const schemes: readonly string[] = 'data: blob: arn: urn: mailto:'.split(' ');

/** Where the digest of a key begins behind the name of its algorithm, as OpenSSH writes it; -1 where none does. */
function digestStart(run: string): number {
  return run.length > 46 && run.startsWith('SHA256:') ? 7 : -1;
}

/** Reads the words from a place to the next space, bracket or quote, and gives the place behind what was read. */
export function runEnd(reading: Reading, start: number, words: TemplateWords): number {
  const { text, to, output, isObject } = reading;
  const plain = words === noWords && !output.isAfterDate() ? plainEnd(text, start, to) : -1;
  if (plain !== -1) {
    const given = givenEnd(text, { start, end: plain, to, output });
    if (given === -1) output.word(text.slice(start, plain));
    else output.mask('name', start, given);
    return Math.max(plain, given);
  }
  let end = start + 1;
  for (; end < to; end += 1) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === 1 || kind === 2 || (text[end] === "'" && isSign(text, end))) break;
  }
  let at = wordStart(text, start, end);
  const run = at === end ? text.slice(start, end) : text.slice(at, end);
  if (at === end) {
    // A lone slash is the path of a root.
    const isRoot =
      (run === '/' || run === '/.') &&
      (start === 0 || isSpace(text.charCodeAt(start - 1)) || text[start - 1] === '[') &&
      (end >= text.length || isSpace(text.charCodeAt(end)) || text[end] === ']');
    const isCut = run === '...' && output.endsWith(' ') && '"`\''.includes(text[end] ?? ' ');
    if (!isRoot) output.sign(isCut ? '' : run);
    else {
      output.mask('path', start, start + 1);
      if (run.length > 1) output.sign('.');
    }
    return end;
  }
  if (at > start) output.sign(text.slice(start, at));
  if (run.includes(':') && (run.includes('://') || schemes.some((scheme) => run.startsWith(scheme)))) {
    const address = addressEnd(reading, at);
    const told = toldAddressEnd(text, at, address);
    if (told > at) output.word(text.slice(at, told));
    if (told < address) output.mask('url', Math.max(told, at), address);
    return address;
  }
  if (isWithBrackets(text, end)) {
    const path = addressEnd(reading, at);
    output.mask('path', at, path);
    return path;
  }
  const tail = wordEnd(text, at, end);
  const digest = digestStart(run);
  if (digest > 0) {
    output.word(run.slice(0, digest - 1));
    output.sign(':');
    output.mask('base64', at + digest, end);
    return end;
  }
  for (let part = 0; at < tail; part += 1) {
    const colon = text.indexOf(':', at);
    const isLast =
      colon === -1 || colon >= tail || (part < 2 && tail - at < 64 && (text[at] === ':' || isWhole(text.slice(at, tail))));
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
