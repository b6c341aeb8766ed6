import { isAll, isDigit, isLetter, isSpace, isUpper, skip } from './characters.ts';
import { markedEnd } from './template-marked.ts';
import type { Output } from './template-output.ts';
import {
  auxiliaries,
  beforeActor,
  beforeGiven,
  beforeLogin,
  beforePerson,
  beforeSecret,
  closed,
  greetings,
  judging,
  noGiven,
  noPerson,
  particles,
  titles,
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

/** Whether the title of a person stands before a word. */
function isTitled(text: string, start: number): boolean {
  if (text[start - 1] !== ' ') return false;
  const end = text[start - 2] === '.' ? start - 2 : start - 1;
  let at = end;
  while (at > 0 && end - at < 6 && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return titles.has(text.slice(at, end));
}

/** Whether a message begins by greeting, and the word stands behind that. */
function isGreeted(text: string, start: number): boolean {
  if (start > 16) return false;
  let end = start;
  while (end > 0 && ' ,!'.includes(text.charAt(end - 1))) end -= 1;
  return end < start && greetings.has(text.slice(0, end).toLowerCase());
}

/** Whether an `@` stands before a word of small letters, as before the names of people whom others mention, and of packages. */
function isMentioned(text: string, start: number): boolean {
  return text[start - 1] === '@' && text.charCodeAt(start) > 96 && (start === 1 || isSpace(text.charCodeAt(start - 2)));
}

/** Where names end that stand before an address of mail in angle brackets, as in `Jane Roe <jane@example.com>`; -1 where none do. */
function addresseeEnd(text: string, place: Place): number {
  if (!text.slice(place.start, place.start + 144).includes('@')) return -1;
  const end = namesEnd(text, { ...place, to: Math.min(place.to, place.start + 80) }, 1);
  return text.startsWith(' <', end) && text.slice(end, end + 64).includes('@') ? end : -1;
}

/** What a word is looked at with. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly output: Output;
}

/** Where the word ends that begins at a place. */
function wordEnd(text: string, start: number, to: number): number {
  return skip(text, start, to, (code) => isLetter(code) || code > 127 || code === 39 || code === 45);
}

/** Where so many capitalised words end that are no others, with such as `van` between them; -1 where they are fewer. */
export function namesEnd(text: string, { start, end, to }: Omit<Place, 'output'>, least: number): number {
  let [last, count, from, stop] = [-1, 0, start, end];
  while (stop > from) {
    const word = text.slice(from, stop);
    const isBetween = count > 0 && particles.has(word);
    if (!isBetween && (!isCapitalised(word.replace(/['’]s$/, '')) || isProse(word) || noPerson.has(word.toLowerCase()))) break;
    if (!isBetween) [last, count] = [stop, count + 1];
    // A family name may stand first: `Müller, Hans`.
    from = skip(text, least === 1 && count === 1 && text[stop] === ',' ? stop + 1 : stop, to, isSpace);
    stop = from > stop ? wordEnd(text, from, to) : from;
  }
  return count < least ? -1 : last;
}

/** Whether a word is written as people write identifiers: with a sign or a capital in it. */
function isJoined(word: string): boolean {
  return skip(word, 1, word.length, (code) => code > 96) < word.length;
}

/** Whether a word behind the noun of a thing is its name, and not what was done or what is wrong. */
function isNameOfThing(text: string, { start, end, to }: Place, before: string): boolean {
  const from = skip(text, end, to, isSpace);
  const next = from > end ? text.slice(from, wordEnd(text, from, to)) : '';
  const behind = text.charAt(end);
  const isDone = before.endsWith('ed') || before.endsWith('ing');
  if (isDone || behind === ')' || behind === ']' || (behind === ':' && isDigit(text.charCodeAt(end + 1)))) return true;
  return isJoined(text.slice(start, end)) ? next !== '' || behind === ':' || from >= to : auxiliaries.has(next);
}

/** Whether a word is written as people write the names that they sign in by: with capitals within it, and not as one of a program. */
function isLoginName(word: string): boolean {
  const isMixed = word !== word.toUpperCase() && word.slice(1) !== word.slice(1).toLowerCase();
  const isOfProgram = ['error', 'exception', 'service', 'id', 'type'].some((end) => word.toLowerCase().endsWith(end));
  return isMixed && !isOfProgram && (isUpper(word.charCodeAt(0)) || word.includes('_'));
}

/** Whether a bracket opens before a word. */
function isOpened(text: string, start: number): boolean {
  return start > 0 && '(['.includes(text.charAt(start - 1));
}

/** Whether a word behind the noun of a person is a name. */
function isNameOfPerson(text: string, { start, end, to, output }: Place): boolean {
  const from = skip(text, end, to, isSpace);
  if (output.endsWith(': ') || text[end] === ':') return true;
  if (isOpened(text, start) && ')]'.includes(text.charAt(end) || ' ')) return true;
  return from > end && (isDigit(text.charCodeAt(from)) || auxiliaries.has(text.slice(from, wordEnd(text, from, to))));
}

/**
 * Where a name ends that somebody gave to a thing or that is a person's; -1 where the word is one of the message. It stands
 * behind a noun that says of what it is the name, is told by the signs beside it, or is a run of capitalised words within a
 * sentence.
 */
export function givenEnd(text: string, place: Place): number {
  const { start, end, output } = place;
  const marked = markedEnd(text, place);
  if (marked !== -1) return marked;
  if (isUpper(text.charCodeAt(start)) && (isTitled(text, start) || isGreeted(text, start))) return namesEnd(text, place, 1);
  const addressee = isUpper(text.charCodeAt(start)) ? addresseeEnd(text, place) : -1;
  if (addressee !== -1) return addressee;
  if (isMentioned(text, start) && !text.slice(start, end).includes('/')) return end;
  const noun = output.last();
  if (noun === '') return -1;
  // What a parser of JSON stumbled over.
  if (end - start === 1 && output.both() === 'unexpected_token') return end;
  const before = output.both().slice(0, -noun.length - 1);
  const isLogin = beforeLogin.has(output.both());
  const isOfPerson = isLogin || beforePerson.has(noun) || noun.endsWith('name');
  const isOfThing = !isOfPerson && beforeGiven.has(noun);
  const word = text.slice(start, end);
  const isCapital = isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
  const mayBeNames = isOfPerson || output.isAfterSmall();
  if (isOfPerson && isLoginName(word)) return end;
  if (isOfPerson && !isCapital && isJoined(word) && isAll(word, isLetter)) return -1;
  if (isCapital && ((isOfPerson && isOpened(text, start)) || isSpace(text.charCodeAt(start - 1))) && mayBeNames) {
    const isCaseless = isOfPerson && word.toUpperCase() === word.toLowerCase();
    const names = isCaseless ? end : namesEnd(text, place, isOfPerson || beforeActor.has(output.both()) ? 1 : 2);
    if (names !== -1 || !(isOfThing || closed.has(before))) return names;
  }
  if (beforeSecret.has(noun) && (output.endsWith(': ') || noun === 'bearer') && !isProse(word)) return end;
  if (!(isOfPerson || isOfThing) || word.length < 2 || isProse(word)) return -1;
  if (isLogin || (closed.has(before) && (isOfPerson || !judging.has(before)))) return end;
  return (isOfPerson ? isNameOfPerson(text, place) : isNameOfThing(text, place, before)) ? end : -1;
}
