import { kindOf as kindOfValue, refusal } from '../../refusal.ts';
import { classOf, isSpace, isWordCode, skip } from '../characters.ts';
import { zoneEnd } from './date.ts';
import { isSign } from './edge.ts';
import { markEnd, type Output, outputOf } from './output.ts';
import { bracketEnd, pairEnd, type Reading } from './pair.ts';
import { closer, closingOf, isCall, isName } from './quote.ts';
import { noWords, runEnd } from './run.ts';
import { shownIn } from './shown.ts';
import type { Slot } from './slot.ts';
import type { TemplateWords } from './template-words.ts';
import { isOdd, kindOf } from './token.ts';
import { beforeName } from './words.ts';

/** How much of a message is read, how much of its template is kept, and how long a word is that is cut, in characters. */
const most = { read: 4000, kept: 2000, word: 512 } as const;

/** Words before what an interface answered with. */
const beforeFault = /^(?:error|failed|response|[45]\d\d)$/;

/** What begins the line of the values that were bound to a statement. */
const bound = 'params: ';

/** What stays the same between messages of one fault, and where each message had a value. Holds none of the values. */
export interface Template {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** What a message that is too long is read of: whole words, to the last space or else the last sign, where it has any. */
function wholeWords(text: string): string {
  for (const lastKind of [1, 2]) {
    let at = text.length;
    while (at > text.length - most.word && (classOf(text.charCodeAt(at - 1)) || 3) > lastKind) at -= 1;
    if (at > text.length - most.word) return text.slice(0, at);
  }
  return text;
}

/** Reads a quote and gives the place behind it; a name of the program stays, and a key of an object. */
function quoteEnd({ text, output, isObject }: Reading, start: number, end: number): number {
  const quoted = text.slice(start + 1, end);
  const isKey = isObject && text[start - 1] !== '\\' && text[end + 1] === ':' && text[end + 2] !== ':';
  const nounEnd = text[end + 1] === ' ' ? skip(text, end + 2, end + 20, isWordCode) : end;
  // A schema refuses a field: `"email" is required`.
  const isField =
    (output.isEmpty() || output.endsWith('. ')) &&
    /^" (?:must |is (?:required|not allowed)(?! to [^b])|length must )/.test(text.slice(end));
  const name = isField ? quoted.replace(/\[\d{0,9}\]/g, '') : quoted;
  const isNamed =
    isKey ||
    isField ||
    isCall(quoted) ||
    // The table of a query, and what stands behind the name of a schema.
    (output.both() === '_from' && /select \S{0,9}["*`]/i.test(text)) ||
    output.endsWith('".') ||
    [output.last(), output.both(), text.slice(end + 2, nounEnd)].some((noun) => beforeName.has(noun));
  const isKept = isNamed && isName(name) && kindOf(name) !== 'host' && !isOdd(name);
  if (!isKept && !isKey) output.mask('quoted', start, end + 1);
  else {
    output.sign(text.charAt(start));
    if (isKept) output.word(name);
    else output.mask('value', start + 1, end);
    output.sign(text.charAt(end));
  }
  // What is shown only in part.
  return text.startsWith('...', end + 1) ? end + 4 : end + 1;
}

/** Where the row ends that a database shows, or the last one of a statement. */
function rowsEnd(reading: Reading, start: number): number {
  const { text, to } = reading;
  let end = bracketEnd(reading, start);
  for (let next = start; text[end] === ','; end = bracketEnd(reading, next)) {
    next = skip(text, end + 1, to, isSpace);
    if (next >= to || text[next] !== '(') break;
  }
  return end;
}

/** Reads what is no word: a sign, a mark, or a quote. Gives the place behind it. */
function signEnd(reading: Reading, at: number, isCut: boolean): number {
  const { text, to, output, closes } = reading;
  const closing = closingOf(text, at);
  const close = closing === '' ? text.length : closes(at, closing);
  if (close < to) return quoteEnd(reading, at, close);
  if (closing !== '' && isCut && to === text.length) return quoteEnd(reading, at, text.length - 1);
  const sign = text.charAt(at);
  const mark = sign === '<' ? markEnd(text, at) : -1;
  const zone = sign === '(' && output.isAfterDate() ? zoneEnd(text, at) : -1;
  const isRow =
    sign === '(' ? output.last() === 'contains' || output.both() === '_values' : sign === '[' && output.last() === 'value';
  const row = isRow ? rowsEnd(reading, at) : -1;
  const end = Math.max(mark, zone, row, at + 1);
  const isToken = sign !== '<' && output.both() === 'unexpected_token' && isSpace(text.charCodeAt(at + 1));
  if (isToken) output.mask('name', at, end);
  else if (end === at + 1) output.sign(sign);
  else output.mask(mark > 0 ? text.slice(at + 1, mark - 1) : zone > 0 ? 'date' : 'value', at, end);
  return end;
}

/** What was written, without the stop of its last sentence: one program writes it and the other does not. */
function finished(output: Output): Template {
  const text = output.text();
  const isStopped = text.endsWith('.') && !' .'.includes(text.charAt(text.length - 2));
  return { text: isStopped ? text.slice(0, -1) : text, slots: output.slots() };
}

/**
 * The template of a message, with the places of its values: words that hold a digit, addresses, paths, quoted values and
 * those of keys are left out, and words that say what went wrong stay, such as the status of HTTP or `utf-8`.
 */
export function templateOf(message: string, words: TemplateWords = noWords): Template {
  if (typeof message !== 'string')
    throw refusal('template', `${kindOfValue(message)} where a message belongs`, 'Give it a text.');
  const isCut = message.length > most.read;
  const text = isCut ? wholeWords(message.slice(0, most.read)) : message;
  const output = outputOf(most.kept);
  const closes = closer(text);
  const [shown, shownEnd] = shownIn(text);
  let [at, depth] = [0, 0];
  // Read as one is the message, or a sentence that is quoted in it.
  let reading: Reading = { text, to: text.length, closes, output, isObject: false };
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (at >= shown && at < shownEnd) {
      output.mask('quoted', at, shownEnd);
      at = shownEnd;
      continue;
    }
    if (at === reading.to) {
      output.sign(text.charAt(at));
      reading = { ...reading, to: text.length, isObject: depth > 0 };
      at += 1;
      continue;
    }
    if (kind > 2) {
      at = runEnd(reading, at, words);
      continue;
    }
    const sign = text.charAt(at);
    const spaces = kind === 1 ? skip(text, at, text.length, isSpace) : at;
    const isPair =
      kind === 1
        ? text[spaces] === '=' && isSpace(text.charCodeAt(spaces + 1))
        : sign === '=' || (sign === ':' && reading.isObject);
    const pair = isPair ? pairEnd(reading, spaces, spaces > at) : undefined;
    if (pair !== undefined) {
      at = Math.abs(pair);
      if (pair < 0) reading = { ...reading, to: closes(at - 1, '"'), isObject: false };
    } else if (kind === 1) {
      const isLine = (start: string): boolean => text.startsWith(start, spaces) && text.slice(at, spaces).includes('\n');
      // The lines of a stack are another text.
      if (isLine('at ')) break;
      const isBound = isLine(bound);
      if (!output.space()) return finished(output);
      at = spaces;
      if (!isBound) continue;
      output.sign(bound);
      at = text.length;
      if (spaces + bound.length < at) output.mask('value', spaces + bound.length, at);
    } else if (isSign(text, at)) {
      const isFault = sign === '{' && beforeFault.test(output.last());
      const end = signEnd(reading, at, isCut);
      if (end === at + 1 && (sign === '{' || sign === '}') && !output.isAtMark()) {
        depth = Math.max(0, depth + (sign === '{' ? 1 : -1));
        reading = { ...reading, isObject: depth > 0, isFault };
      }
      at = end;
    } else at = runEnd(reading, at, words);
  }
  if (output.space() && isCut) output.mask('cut', text.length, message.length);
  output.space();
  return finished(output);
}

/** The text of the template of a message. Two occurrences of one fault share it, and the template of a template is itself. Throws a TypeError for what is no text. */
export function template(message: string): string {
  return templateOf(message).text;
}
