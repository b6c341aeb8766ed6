import { isDigit, isLetter, isSpace, isUpper, skip } from './characters.ts';
import type { Output } from './template-output.ts';
import {
  afterPerson,
  beforeBracket,
  beforeGiven,
  beforeLogin,
  beforePerson,
  closed,
  noGiven,
  noPerson,
  units,
} from './template-words.ts';

/** Whether a word is one of the language or of what programs tell. */
function isProse(word: string): boolean {
  const small = word.toLowerCase();
  return (
    [closed, noGiven, beforeGiven, beforePerson].some((words) => words.has(small)) ||
    ['ed', 'ble', 'ion', 'ment', "n't"].some((end) => small.endsWith(end))
  );
}

/** Whether each part of a word begins with a capital and goes on in small letters, as the name of a person does. */
function isCapitalised(word: string): boolean {
  return word.split(/[-'’]/).every((part) => {
    const rest = part.slice(1);
    return part[0] !== part[0]?.toLowerCase() && rest === rest.toLowerCase();
  });
}

/** What a word is looked at with. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly output: Output;
}

/** Where the word ends that begins at a place. */
function wordEnd(text: string, start: number, to: number): number {
  return skip(text, start, to, (code) => isLetter(code) || code > 127 || code === 39 || code === 45);
}

/** Where so many capitalised words end that are no others; -1 where they are fewer. */
function namesEnd(text: string, { start, end, to }: Place, least: number): number {
  let [last, count, from, stop] = [-1, 0, start, end];
  while (stop > from && isCapitalised(text.slice(from, stop)) && !isProse(text.slice(from, stop))) {
    [last, count] = [stop, count + 1];
    from = skip(text, stop, to, isSpace);
    stop = from > stop ? wordEnd(text, from, to) : from;
  }
  return count < least ? -1 : last;
}

/** Whether a word is written as the names of programs are, unlike those of members, classes and codes. */
function isProgram(word: string): boolean {
  return word === word.toLowerCase() && !word.includes('.');
}

/** Where a name ends that is told by the signs beside it, as those of processes, units and files are; -1 where none is. */
function markedEnd(text: string, { start, end, to, output }: Place): number {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  if (behind === '[' || (behind === ':' && before === '[')) {
    const digits = skip(text, end + 1, end + 12, isDigit);
    const isProcess = behind === '[' && digits - end > 3 && output.isEmpty() && isProgram(text.slice(start, end));
    return text[digits] === ']' && digits > end + 1 && (isProcess || behind === ':') ? end : -1;
  }
  if (before === '[') return behind === ']' && beforeBracket.has(output.last()) ? end : -1;
  if (before === '(' && behind === ')')
    return /\b(?:process|pid|task) \d{1,10} \($/.test(text.slice(Math.max(0, start - 24), start)) ? end : -1;
  const dot = text.slice(start, end).lastIndexOf('.');
  if (dot < 1) return -1;
  const isUnit = units.has(text.slice(start + dot + 1, end)) && (behind === ':' || output.last() === 'unit');
  return isUnit || (output.last() === 'on' && text.startsWith('line ', skip(text, end, to, isSpace))) ? end : -1;
}

/** Where the name of a person ends that a message begins with: capitalised words before what is said of somebody; -1 where it is none. */
function subjectEnd(text: string, place: Place): number {
  const end = isUpper(text.charCodeAt(place.start)) ? namesEnd(text, place, 2) : -1;
  const from = end === -1 ? end : skip(text, end, place.to, isSpace);
  if (from <= end || !afterPerson.has(text.slice(from, wordEnd(text, from, place.to)))) return -1;
  const words = text.slice(place.start, end).toLowerCase().split(/\s+/);
  return words.length < 4 && !words.some((word) => noPerson.has(word)) ? end : -1;
}

/**
 * Where a name ends that somebody gave to a thing or that is a person's; -1 where the word is one of the message. It stands
 * behind a noun that says of what it is the name, is told by the signs beside it, or is a run of capitalised words within a
 * sentence.
 */
export function givenEnd(text: string, place: Place): number {
  const { start, end, to, output } = place;
  const marked = markedEnd(text, place);
  if (marked !== -1) return marked;
  const noun = output.last();
  if (noun === '') return output.isEmpty() ? subjectEnd(text, place) : -1;
  // What a parser of JSON stumbled over.
  if (end - start === 1 && output.both() === 'unexpected_token') return end;
  const isLogin = beforeLogin.has(output.both());
  const isOfPerson = isLogin || beforePerson.has(noun);
  const isNamed = isOfPerson || beforeGiven.has(noun);
  const isBehindClosed = closed.has(output.both().slice(0, -noun.length - 1));
  const isCapital = isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
  if (isCapital && !(isNamed && !isOfPerson) && isSpace(text.charCodeAt(start - 1)) && (isNamed || output.isAfterSmall())) {
    const isCaseless = isNamed && text.slice(start, end).toUpperCase() === text.slice(start, end).toLowerCase();
    const names = isCaseless ? end : namesEnd(text, place, isNamed ? 1 : 2);
    if (names !== -1 || !isBehindClosed) return names;
  }
  const word = isNamed ? text.slice(start, end) : '';
  if (word.length < 2 || isProse(word)) return -1;
  const from = skip(text, end, to, isSpace);
  const next = from > end ? text.slice(from, wordEnd(text, from, to)) : '';
  const isGiven =
    isLogin ||
    isBehindClosed ||
    (isOfPerson
      ? output.endsWith(': ') ||
        (next.length > 1 && 'not has was is does'.includes(next)) ||
        (from > end && isDigit(text.charCodeAt(from)))
      : next !== '' || ')]:'.includes(text.charAt(end) || ' ') || skip(text, start + 1, end, (code) => code > 96) < end);
  return isGiven ? end : -1;
}
