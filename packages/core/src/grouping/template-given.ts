import { isDigit, isLetter, isSpace, isUpper, skip } from './characters.ts';
import type { Output } from './template-output.ts';
import { beforeGiven, beforeLogin, beforePerson, closed, noGiven } from './template-words.ts';

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

/**
 * Where a name ends that somebody gave to a thing or that is a person's; -1 where the word is one of the message. It stands
 * behind a noun that says of what it is the name, or is a run of capitalised words within a sentence.
 */
export function givenEnd(text: string, place: Place): number {
  const { start, end, to, output } = place;
  const noun = output.last();
  if (noun === '') return -1;
  const isLogin = beforeLogin.has(output.both());
  const isOfPerson = isLogin || beforePerson.has(noun);
  const isNamed = isOfPerson || beforeGiven.has(noun);
  const isBehindClosed = closed.has(output.both().slice(0, -noun.length - 1));
  const isCapital = isUpper(text.charCodeAt(start)) || text.charCodeAt(start) > 127;
  if (isCapital && !(isNamed && !isOfPerson) && isSpace(text.charCodeAt(start - 1)) && (isNamed || output.isAfterSmall())) {
    const names = namesEnd(text, place, isNamed ? 1 : 2);
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
      ? (next.length > 1 && 'not has was is does'.includes(next)) || (from > end && isDigit(text.charCodeAt(from)))
      : next !== '' || ')]:'.includes(text.charAt(end) || ' ') || skip(text, start + 1, end, (code) => code > 96) < end);
  return isGiven ? end : -1;
}
