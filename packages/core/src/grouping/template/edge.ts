import { classOf, isConsonant, isDigit, isSpace, isWordCode, mostConsonants, skip } from '../characters.ts';
import { isPartOfName } from './date.ts';
import type { Reading } from './pair.ts';
import { kindOf } from './token.ts';

/** Whether a character stands between words, also where no space is; an apostrophe within a word does not. */
export function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 39) return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1)));
  return classOf(code) === 2;
}

/** Where a word of small letters ends that nothing adjoins, and that is neither hexadecimal nor the name of a day; -1 where none is. */
export function plainEnd(text: string, start: number, to: number): number {
  let [at, isPlain, consonants] = [start, false, 0];
  const isCapital = classOf(text.charCodeAt(start)) === 5;
  if (isCapital) {
    if (isPartOfName(text, start)) return -1;
    at += 1;
  }
  for (; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) break;
    if (code > 102) isPlain = true;
    consonants = isConsonant(code) ? consonants + 1 : 0;
    if (consonants > mostConsonants) return -1;
  }
  if ((!isPlain && at - start > 7) || at - start > 60 || at === start) return -1;
  const code = text.charCodeAt(at);
  return at >= to || code === 32 || code === 44 || (code === 46 && (at + 1 >= to || classOf(text.charCodeAt(at + 1)) === 1))
    ? at
    : -1;
}

function isNoWord(code: number): boolean {
  return !isWordCode(code);
}

/** Where an address or a path ends: at a space or a quote, without the punctuation of the sentence; a bracket closes what it opened. */
export function addressEnd({ text, to }: Reading, start: number): number {
  let [at, depth] = [start, 0];
  for (; at < to && !isSpace(text.charCodeAt(at)); at += 1) {
    const sign = text.charAt(at);
    if ('"`<>|'.includes(sign) || (sign === "'" && !isWordCode(text.charCodeAt(at + 1)))) break;
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
  }
  for (; at > start + 1 && ")]},;:.!?'*\\-".includes(text.charAt(at - 1)); at -= 1) {
    if (!')]}'.includes(text.charAt(at - 1))) continue;
    if (depth >= 0) break;
    depth += 1;
  }
  return at;
}

/** Whether a path goes on behind its slash with a name in brackets, as routes of frameworks do: `src/app/(shop)/[...id].ts`. */
export function isWithBrackets(text: string, end: number): boolean {
  if (text[end - 1] !== '/' || text[end] === '.') return false;
  const name = skip(text, end, end + 5, (code) => code === 40 || code === 46 || code === 91);
  return name > end && isWordCode(text.charCodeAt(name));
}

/** Where the word begins behind the signs before it; a sign is a number's, and a stop or a slash a path's. */
export function wordStart(text: string, start: number, end: number): number {
  const word = skip(text, start, end, isNoWord);
  const colon = start + text.slice(start, word).lastIndexOf(':');
  for (let at = start; at < word && word < end; at += 1) {
    const [sign, next] = [text.charAt(at), text.charCodeAt(at + 1)];
    if ((isDigit(next) && '+.$'.includes(sign)) || (sign === '-' && at + 1 === word && text[at - 1] !== '-')) return at;
    if (at > colon && ('/~\\'.includes(sign) || text.startsWith('./', at) || text.startsWith('../', at))) return at;
    if (sign === ':' && next === 58 && at + 2 === word && kindOf(text.slice(at, wordEnd(text, word, end))) === 'ip') return at;
  }
  return word;
}

/** Where the word ends before the signs behind it; a per cent sign and the colons of an address are its own. */
export function wordEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isNoWord(text.charCodeAt(at - 1))) at -= 1;
  if (text[at] === '%' && at < end && isDigit(text.charCodeAt(at - 1))) return at + 1;
  const isOpen = text.startsWith('::', at) && at + 2 <= end && text[end] !== '<';
  return isOpen && kindOf(text.slice(start, at + 2)) === 'ip' ? at + 2 : at;
}
