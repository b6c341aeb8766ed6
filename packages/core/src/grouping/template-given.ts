import { isDigit, isLetter, isSpace, isUpper, skip } from './characters.ts';
import { markedEnd } from './template-marked.ts';
import type { Output } from './template-output.ts';
import { afterPerson, beforeGiven, beforeLogin, beforePerson, closed, noGiven, noPerson } from './template-words.ts';

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

/** Where so many capitalised words end that are no others; -1 where they are fewer. */
function namesEnd(text: string, { start, end, to }: Place, least: number, others?: ReadonlySet<string>): number {
  let [last, count, from, stop] = [-1, 0, start, end];
  while (stop > from) {
    const word = text.slice(from, stop);
    if (!isCapitalised(word) || isProse(word) || others?.has(word.toLowerCase())) break;
    [last, count] = [stop, count + 1];
    from = skip(text, stop, to, isSpace);
    stop = from > stop ? wordEnd(text, from, to) : from;
  }
  return count < least ? -1 : last;
}

/** Where the name of a person ends that a message begins with: capitalised words before what is said of somebody; -1 where it is none. */
function subjectEnd(text: string, place: Place): number {
  const end = isUpper(text.charCodeAt(place.start)) ? namesEnd(text, place, 2, noPerson) : -1;
  const from = end === -1 ? end : skip(text, end, place.to, isSpace);
  return from > end && afterPerson.has(text.slice(from, wordEnd(text, from, place.to))) ? end : -1;
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
  const isDone = ['ed', 'ing'].some((ending) =>
    output
      .both()
      .slice(0, -noun.length - 1)
      .endsWith(ending),
  );
  const isGiven =
    isLogin ||
    isBehindClosed ||
    (isOfPerson
      ? output.endsWith(': ') ||
        text[end] === ':' ||
        (next.length > 1 && 'not has was is does'.includes(next)) ||
        (from > end && isDigit(text.charCodeAt(from)))
      : next !== '' ||
        isDone ||
        ')]:'.includes(text.charAt(end) || ' ') ||
        skip(text, start + 1, end, (code) => code > 96) < end);
  return isGiven ? end : -1;
}
