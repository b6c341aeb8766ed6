import { isAll, isDigit, isLetter, isUpper, skip } from './characters.ts';
import { isDayOrMonth } from './template-date.ts';
import type { Output } from './template-output.ts';
import { beforeGiven, beforePerson, finite, introducing, noGiven, phrases } from './template-words.ts';

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

/** Where the word ends that stands behind a place and a space. */
function nextEnd(text: string, end: number, to: number): number {
  return text[end] === ' ' ? skip(text, end + 1, to, (code) => isLetter(code) || code > 127 || code === 39 || code === 45) : end;
}

/** Where the capitalised words end of which the first is given; -1 where one of them is no name. */
function namesEnd(text: string, start: number, first: number, to: number): number {
  let end = first;
  for (let from = start; from < to; from = end + 1) {
    const stop = from === start ? first : nextEnd(text, end, to);
    const word = text.slice(from, stop);
    if (stop <= from || (from > start && !isCapitalised(word))) break;
    if (isProse(word) || isDayOrMonth(text, from) || phrases.some((phrase) => `${word} `.startsWith(phrase))) return -1;
    end = stop;
  }
  return ':='.includes(text.charAt(end) || ' ') ? -1 : end;
}

/** What a word is looked at with. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly output: Output;
}

/** Whether a word is the name of a program or a unit that logs: `cron[17]:` (RFC 3164, section 5.3), `cron.service:` (systemd.unit). */
function isLogger(text: string, { start, end, to }: Place): boolean {
  const digits = text[end] === '[' ? skip(text, end + 1, to, isDigit) : 0;
  return start === 0 && ((digits > end + 1 && text.startsWith(']:', digits)) || text.startsWith('.service:', end - 8));
}

/**
 * Where a name ends that somebody gave to a thing or that is a person's; -1 where the word is one of the message. It stands
 * behind a noun that says of what it is the name, or is a run of capitalised words within a sentence.
 */
export function givenEnd(text: string, place: Place): number {
  const { start, end, to, output } = place;
  const noun = output.last();
  if (noun === '') return start === 0 && isLogger(text, place) ? end : -1;
  const isCapital = isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
  const isOfPerson = beforePerson.has(noun);
  if (!isOfPerson && !beforeGiven.has(noun)) {
    const before = isCapital && text[start - 1] === ' ' ? text.lastIndexOf(' ', start - 2) + 1 : start;
    if (
      !isAll(text.slice(before, start - 1), (code) => isLetter(code) && !isUpper(code)) ||
      !isCapitalised(text.slice(start, end))
    )
      return -1;
    const names = namesEnd(text, start, end, to);
    return names > end ? names : -1;
  }
  const word = text.slice(start, end);
  const small = word.toLowerCase();
  if (!' (['.includes(text.charAt(start - 1)) || end - start < 2 || isProse(word) || ends.some((one) => small.endsWith(one)))
    return -1;
  if (isOfPerson && isCapital) return namesEnd(text, start, end, to);
  const isJoined = skip(text, start + 1, end, (code) => code > 96 || (isOfPerson && code > 47)) < end;
  const introduction = output.both().slice(0, -noun.length - 1);
  const isNamed =
    isJoined ||
    introducing.has(introduction) ||
    ('[('.includes(text.charAt(start - noun.length - 2) || ' ') && '])'.includes(text.charAt(end) || ' ')) ||
    (introduction !== 'the' && finite.has(text.slice(end + 1, nextEnd(text, end, to)).toLowerCase()));
  return isNamed ? end : -1;
}
