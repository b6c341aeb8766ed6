import { isAll, isDigit, isLetter, isSpace, isUpper, skip } from './characters.ts';
import { isDayOrMonth } from './template-date.ts';
import type { Output } from './template-output.ts';
import { beforeGiven, beforeName, beforePerson, finite, introducing, noGiven, phrases } from './template-words.ts';

/** Whether a word is one of the language or of what programs tell. */
function isProse(word: string): boolean {
  const small = word.toLowerCase();
  return noGiven.has(small) || beforeGiven.has(small) || beforePerson.has(small) || small.endsWith("n't");
}

/** The ends of words that say what was done, or whether it can be. */
const ends: readonly string[] = 'ed ble ion ment ly'.split(' ');

/** Whether each part of a word begins with a capital and goes on in small letters, as the name of a person does. */
function isCapitalised(word: string): boolean {
  return word.split(/[-'’]/).every((part, at) => {
    const [first, rest] = [part.charAt(0), part.slice(1)];
    return first !== first.toLowerCase() && rest === rest.toLowerCase() && (rest !== rest.toUpperCase() || at === 0);
  });
}

/** The place of the word that stands behind a place and a space; empty where none does. */
function wordBehind(text: string, end: number, to: number): readonly [start: number, end: number] {
  const start = skip(text, end, to, isSpace);
  return [
    start,
    start > end ? skip(text, start, to, (code) => isLetter(code) || code > 127 || code === 39 || code === 45) : start,
  ];
}

/** Where the capitalised words end of which the first is given; -1 where one of them is no name. */
function namesEnd(text: string, first: Place): number {
  const { to } = first;
  let [start, stop, end] = [first.start, first.end, -1];
  while (stop > start && (start === first.start || isCapitalised(text.slice(start, stop)))) {
    const word = text.slice(start, stop);
    if (isDayOrMonth(text, start)) break;
    if (isProse(word) || phrases.some((phrase) => `${word} `.startsWith(phrase))) return -1;
    end = stop;
    [start, stop] = wordBehind(text, end, to);
  }
  return ':='.includes(text.charAt(start) || ' ') ? -1 : end;
}

/** Whether a word of small letters stands before a place, and spaces alone between them. */
function isBehindSmall(text: string, start: number): boolean {
  let gap = start;
  while (isSpace(text.charCodeAt(gap - 1))) gap -= 1;
  let at = gap;
  while (isLetter(text.charCodeAt(at - 1)) && !isUpper(text.charCodeAt(at - 1))) at -= 1;
  return gap < start && at < gap && (at === 0 || isSpace(text.charCodeAt(at - 1)));
}

/**
 * Whether small words with dashes between them are a name, and say nothing of what follows: behind them is a verb, a
 * preposition, or the end of the sentence.
 */
function isLabel(text: string, { start, end, to }: Place, last: string): boolean {
  const word = text.slice(start, end);
  if (!word.includes('-') || !isSpace(text.charCodeAt(start - 1)) || beforeName.has(last) || finite.has(last)) return false;
  if (!isAll(word, (code) => code > 96 || code === 45)) return false;
  const behind = wordBehind(text, end, to);
  const next = text.slice(...behind);
  if (text[behind[0]] === '=') return false;
  return behind[0] === end || behind[0] >= to || finite.has(next) || introducing.has(next);
}

/** What a word is looked at with. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly output: Output;
}

/** Whether a word is the name of a program or a unit that logs: `cron[17]:` (RFC 3164, section 5.3), `cron.service:` (systemd.unit). */
function isLogger(text: string, { start, end, to, output }: Place): boolean {
  if (!output.isEmpty() || !isAll(text.slice(start, end), (code) => code > 94 || code === 45 || code === 46)) return false;
  const digits = text[end] === '[' ? skip(text, end + 1, to, isDigit) : 0;
  return (digits > end + 1 && text.startsWith(']:', digits)) || text.startsWith('.service:', end - 8);
}

/**
 * Where a name ends that somebody gave to a thing or that is a person's; -1 where the word is one of the message. It stands
 * behind a noun that says of what it is the name, or is a run of capitalised words within a sentence.
 */
export function givenEnd(text: string, place: Place): number {
  const { start, end, to, output } = place;
  const noun = output.last();
  if (noun === '') return isLogger(text, place) ? end : -1;
  const isCapital = isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
  const isOfPerson = beforePerson.has(noun);
  if (!isOfPerson && !beforeGiven.has(noun)) {
    if (!isCapital) return isLabel(text, place, noun) ? end : -1;
    const names = isBehindSmall(text, start) && isCapitalised(text.slice(start, end)) ? namesEnd(text, place) : end;
    return names > end ? names : -1;
  }
  const word = text.slice(start, end);
  const small = word.toLowerCase();
  const before = text.charAt(start - 1);
  if (!('(['.includes(before) || isSpace(before.charCodeAt(0))) || end - start < 2) return -1;
  if (isProse(word) || ends.some((one) => small.endsWith(one))) return -1;
  if (isOfPerson && isCapital) return namesEnd(text, place);
  const isJoined = skip(text, start + 1, end, (code) => code > 96 || (isOfPerson && code > 47)) < end;
  const next = text.slice(...wordBehind(text, end, to)).toLowerCase();
  const introduction = output.both().slice(0, -noun.length - 1);
  const isNamed =
    isJoined ||
    introducing.has(introduction) ||
    finite.has(next) ||
    ('[('.includes(text.charAt(start - noun.length - 2) || ' ') && '])'.includes(text.charAt(end) || ' ')) ||
    (!isOfPerson && (introduction.endsWith('ing') || text[end] === ':' || next.endsWith('ed')));
  return isNamed ? end : -1;
}
