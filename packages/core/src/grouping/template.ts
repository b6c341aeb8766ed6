import { isSpace, skip } from './characters.ts';
import { zoneEnd } from './template-date.ts';
import { markEnd, outputOf } from './template-output.ts';
import { bracketEnd, pairEnd, type Reading } from './template-pair.ts';
import { closer, closingOf, isName } from './template-quote.ts';
import { isSign, runEnd } from './template-run.ts';
import { isOdd, kindOf } from './template-token.ts';
import { beforeName } from './template-words.ts';

/** How much of a message is read, and how much of its template is kept, in characters. */
const most = { read: 4000, kept: 2000 } as const;

/** Where a value stood in a message. */
export interface Slot {
  /** What it was, such as `uuid` or `duration`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** What stays the same between messages of one fault, and where each message had a value. Holds none of the values. */
export interface Template {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** Words that a template keeps although they look like values, and words that it leaves out although they do not. */
export interface TemplateWords {
  readonly keep?: readonly string[];
  readonly mask?: readonly string[];
}

/** What a message that is too long is read of: whole words. */
function wholeWords(text: string): string {
  let at = text.length;
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  return text.slice(0, at);
}

/** Reads a quote and gives the place behind it; a name of the program stays, and a key of an object. */
function quoteEnd({ text, output, isObject }: Reading, start: number, end: number): number {
  const quoted = text.slice(start + 1, end);
  const isKey = isObject && text[end + 1] === ':' && text[end + 2] !== ':';
  const isNamed = isKey || beforeName.has(output.last()) || beforeName.has(output.both());
  const isKept = isNamed && isName(quoted) && kindOf(quoted) !== 'host' && !isOdd(quoted);
  if (!isKept && !isKey) output.mask('quoted', start, end + 1);
  else {
    output.sign(text.charAt(start));
    if (isKept) output.word(quoted);
    else output.mask('value', start + 1, end);
    output.sign(text.charAt(end));
  }
  return end + 1;
}

/**
 * The template of a message, with the places of its values: words that hold a digit, addresses, paths, quoted values and
 * those of keys are left out, and words that say what went wrong stay, such as the status of HTTP or `utf-8`.
 */
export function templateOf(message: string, words: TemplateWords = {}): Template {
  const isCut = message.length > most.read;
  const text = isCut ? wholeWords(message.slice(0, most.read)) : message;
  const output = outputOf(most.kept);
  const closes = closer(text);
  // The end of what is read as one: of the message, or of a sentence that is quoted in it.
  let [at, to, depth] = [0, text.length, 0];
  while (at < text.length) {
    const reading: Reading = { text, to, closes, output, isObject: depth > 0 };
    const [sign, start] = [text.charAt(at), at];
    const spaces = skip(text, at, text.length, isSpace);
    const isPair = sign === '=' || (sign === ':' && depth > 0) || (text[spaces] === '=' && isSpace(text.charCodeAt(spaces + 1)));
    const pair = isPair && at !== to ? pairEnd(reading, spaces, spaces > at) : undefined;
    const closing = closingOf(text, at);
    const close = closing === '' ? text.length : closes(at, closing);
    if (at === to) {
      output.sign(sign);
      [at, to] = [at + 1, text.length];
    } else if (pair !== undefined) {
      at = Math.abs(pair);
      if (pair < 0) to = closes(at - 1, '"');
    } else if (spaces > at) {
      at = spaces;
      // The lines of a stack are another text.
      if (text.startsWith('at ', at) && text.slice(start, at).includes('\n')) break;
      if (!output.space()) return { text: output.text(), slots: output.slots() };
    } else if (close < to) at = quoteEnd(reading, at, close);
    else if (closing !== '' && isCut && to === text.length) at = quoteEnd(reading, at, text.length - 1);
    else if (isSign(text, at)) {
      const mark = sign === '<' ? markEnd(text, at) : -1;
      const zone = sign === '(' && output.isAfterDate() ? zoneEnd(text, at) : -1;
      // The row that a database shows.
      const row = sign === '(' && output.last() === 'contains' ? bracketEnd(reading, at) : -1;
      at = Math.max(mark, zone, row, at + 1);
      if (mark > 0) output.mask(text.slice(start + 1, mark - 1), start, mark);
      else if (zone > 0 || row > 0) output.mask(zone > 0 ? 'date' : 'value', start, at);
      else output.sign(sign);
      depth = Math.max(0, depth + Number(sign === '{') - Number(sign === '}'));
    } else at = runEnd(reading, at, words);
  }
  if (output.space() && isCut) output.mask('cut', text.length, message.length);
  output.space();
  return { text: output.text(), slots: output.slots() };
}

/** The text of the template of a message. Two occurrences of one fault share it, and the template of a template is itself. */
export function template(message: string): string {
  return templateOf(message).text;
}
