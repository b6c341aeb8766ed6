import { isAll, isDigit, isLetter, isSpace, isUpper, isWordCode, skip } from '../characters.ts';
import { markedEnd } from './marked.ts';
import type { Place } from './place.ts';
import {
  auxiliaries,
  beforeActor,
  beforeGiven,
  beforeLogin,
  beforePerson,
  beforeSecret,
  closed,
  deeds,
  freeTexts,
  greetings,
  judging,
  noGiven,
  noPerson,
  particles,
  streets,
  titles,
} from './words.ts';

/** Whether a word is one of the language or of what programs tell. */
function isProse(word: string): boolean {
  const small = word.toLowerCase();
  return (
    [closed, noGiven, beforeGiven, beforePerson].some((words) => words.has(small)) ||
    ['ed', 'ble', 'ion', 'ment', "n't"].some((end) => small.endsWith(end))
  );
}

/** Whether a word is one of them, or of what persons are and have. */
function isKnown(word: string): boolean {
  return isProse(word) || noPerson.has(word.toLowerCase());
}

/** As how many names the word for a street counts, so that a number before them may ask for one. */
const namesInStreet = 9;

/** Whether a word begins with a capital, or in another script. */
function isCapital(text: string, start: number): boolean {
  return isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
}

/** Whether each part of a word begins with a capital and goes on in small letters, as the name of a person does. */
function isCapitalised(word: string): boolean {
  return word.split(/[-'\u2019]/).every((part) => {
    const rest = part.slice(1);
    return part[0] !== part[0]?.toLowerCase() && rest === rest.toLowerCase();
  });
}

/** Whether the title of a person stands before a word. */
function isTitled(text: string, start: number): boolean {
  let end = start;
  while (isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end === start) return false;
  if (text[end - 1] === '.') end -= 1;
  let at = end;
  while (at > 0 && end - at < 6 && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return titles.has(text.slice(at, end));
}

/** Whether a message begins by greeting, and the word stands behind that: one in small letters only where nothing goes on. */
function isGreeted(text: string, { start, end, output }: Place, isNames: boolean): boolean {
  if (start === 0 || start > 30 || (!isNames && !'!,.'.includes(text.charAt(skip(text, end, text.length, isSpace)))))
    return false;
  const said = output.text().toLowerCase();
  return greetings.has(',!'.includes(said.slice(-1)) ? said.slice(0, -1) : said) && !isKnown(text.slice(start, end));
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

/** Where the word ends that begins at a place. */
function wordEnd(text: string, start: number, to: number): number {
  return skip(text, start, to, (code) => isLetter(code) || code > 127 || code === 39 || code === 45);
}

/**
 * Where so many capitalised words end that are no others, with such as `van` between them; -1 where they are fewer. Two at
 * least are no names where a known word in capitals goes on with them, as in a title.
 */
export function namesEnd(text: string, { start, end, to }: Omit<Place, 'output'>, least: number): number {
  let [last, count, from, stop, isBehindParticle] = [-1, 0, start, end, false];
  while (stop > from && from - start < 100) {
    const word = text.slice(from, stop);
    const isBetween = count > 0 && particles.has(word) && (least === 1 || isBehindParticle || (word !== 'von' && word !== 'der'));
    const isStreet = streets.some((street) => word.endsWith(street) && (count > 0 || word !== street));
    if (!isBetween && !isStreet) {
      if (!isCapitalised(word.replace(/['\u2019]s$/, ''))) break;
      if (isKnown(word) || (least === 2 && word.endsWith('ing'))) return least > 1 ? -1 : last;
    }
    if (!isBetween) [last, count] = [stop, count + (isStreet ? namesInStreet : 1)];
    isBehindParticle = isBetween;
    // A family name may stand first, `Müller, Hans`, and a town behind its street.
    from = skip(text, (isStreet || (least === 1 && count === 1)) && text[stop] === ',' ? stop + 1 : stop, to, isSpace);
    stop = from > stop ? wordEnd(text, from, to) : from;
  }
  return count < least ? -1 : last;
}

/** Whether words stand behind a place, with any spaces between them. */
function isBefore(words: string, text: string, start: number): boolean {
  let at = start;
  for (const word of words.split(' ')) {
    at = skip(text, at, text.length, isSpace);
    if (!text.startsWith(word, at)) return false;
    at += word.length;
  }
  return true;
}

/** Whether what only persons do stands behind a place. */
function isDeed(text: string, start: number, to: number): boolean {
  const from = skip(text, start, to, isSpace);
  const end = wordEnd(text, from, to);
  return deeds.get(text.slice(from, end))?.some((others) => isBefore(others, text, end)) === true;
}

/** Where the name ends that a sentence has as its subject, before what only persons do, or with a street behind its number; -1 where none does. */
function subjectEnd(text: string, place: Place): number {
  const { start, end, to, output } = place;
  const before = text.charCodeAt(start - 2);
  if (isDigit(before)) return namesEnd(text, place, namesInStreet);
  if (isWordCode(before) || !(output.isEmpty() || output.endsWith(': ') || output.endsWith('] '))) return -1;
  const names = isCapital(text, skip(text, end, to, isSpace)) ? Math.max(end, namesEnd(text, place, 1)) : end;
  return isDeed(text, names, to) && !isKnown(text.slice(start, end)) ? names : -1;
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
  if (isDone || behind === ')' || behind === ']') return true;
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

/** Whether an address follows, as behind the name of who signs in. */
function isBeforeHost(text: string, end: number): boolean {
  return text.startsWith(' from ', end) && isDigit(text.charCodeAt(end + 6)) && text.slice(end, end + 10).includes('.');
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
  const isNames = isCapital(text, start);
  if (isGreeted(text, place, isNames))
    return Math.max(end, namesEnd(text, { ...place, to: skip(text, end, place.to, (code) => code !== 44) }, 1));
  if (isNames && isTitled(text, start)) return namesEnd(text, place, 1);
  const addressee = isNames ? addresseeEnd(text, place) : -1;
  if (addressee !== -1) return addressee;
  if (isMentioned(text, start) && !text.slice(start, end).includes('/')) return end;
  const subject = subjectEnd(text, place);
  if (subject !== -1) return subject;
  const noun = output.last();
  if (noun === '') return -1;
  // What a parser of JSON stumbled over.
  if (end - start === 1 && output.both() === 'unexpected_token') return end;
  const before = output.beforeLast();
  const isLogin = beforeLogin.has(output.both());
  const isOfPerson = isLogin || beforePerson.has(noun) || noun.endsWith('name');
  if (isOfPerson && isBeforeHost(text, end)) return end;
  const isOfThing = !isOfPerson && beforeGiven.has(noun);
  const word = text.slice(start, end);
  const isAfterSmall = output.isAfterSmall();
  if (freeTexts.has(noun) && before !== '' && output.endsWith(': ') && !isKnown(word)) return place.to;
  if (isOfPerson && isLoginName(word)) return end;
  if (isOfPerson && !isNames && isJoined(word) && isAll(word, isLetter)) return -1;
  if (
    isNames &&
    ((isOfPerson && isOpened(text, start)) || isSpace(text.charCodeAt(start - 1))) &&
    (isOfPerson || (isAfterSmall ? !(noun.endsWith('ed') && output.endsWith(': ')) : before === ''))
  ) {
    const isCaseless = isOfPerson && word.toUpperCase() === word.toLowerCase();
    const names = isCaseless ? end : namesEnd(text, place, isOfPerson || beforeActor.has(output.both()) ? 1 : 2);
    // Behind the first word of a sentence, capitals may be those of a title.
    const isTitle = !isOfPerson && !isAfterSmall && !(text.charCodeAt(skip(text, names, place.to, isSpace)) > 96);
    if (names !== -1 || !(isOfThing || closed.has(before))) return isTitle ? -1 : names;
  }
  if (beforeSecret.has(noun) && (output.endsWith(': ') || noun === 'bearer') && !isProse(word)) return end;
  if (isOfThing && text[end] === ':' && isDigit(text.charCodeAt(end + 1))) return end;
  if (!(isOfPerson || isOfThing) || word.length < 2 || (isOfPerson && !isLogin ? isKnown(word) : isProse(word))) return -1;
  if (isLogin || (closed.has(before) && (isOfPerson || !judging.has(before)))) return end;
  return (isOfPerson ? isNameOfPerson(text, place) : isNameOfThing(text, place, before)) ? end : -1;
}
