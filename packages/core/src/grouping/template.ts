import { isSpace } from './characters.ts';
import { objectEnd } from './template-object.ts';
import { markEnd, outputOf } from './template-output.ts';
import { pairAt, type Reading } from './template-pair.ts';
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

function spacesEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** What a message that is too long is read of: whole words. */
function wholeWords(text: string): string {
  let at = text.length;
  while (at > 0 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  return text.slice(0, at);
}

/** Reads a quote and gives the place behind it; a name of the program stays. */
function quoteEnd({ text, output }: Reading, start: number, end: number): number {
  const quoted = text.slice(start + 1, end);
  const isNamed = beforeName.has(output.last()) || output.both() === 'for_key';
  if (isNamed && isName(quoted) && kindOf(quoted) !== 'host' && !isOdd(quoted)) output.word(text.slice(start, end + 1));
  else output.mask('quoted', start, end + 1);
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
  let [at, to] = [0, text.length];
  while (at < text.length) {
    const reading: Reading = { text, to, closes, output };
    const sign = text.charAt(at);
    if (at === to) {
      output.sign(sign);
      [at, to] = [at + 1, text.length];
    } else if (isSpace(text.charCodeAt(at))) {
      const start = at;
      at = spacesEnd(text, at);
      // The lines of a stack are another text.
      if (text.startsWith('at ', at) && text.slice(start, at).includes('\n')) break;
      const pair =
        text[at] === '=' && isSpace(text.charCodeAt(at + 1)) ? pairAt(reading, at, spacesEnd(text, at + 1)) : undefined;
      if (pair !== undefined) [at, to] = [pair.end, pair.sentenceEnd ?? to];
      else if (!output.space()) return { text: output.text(), slots: output.slots() };
    } else {
      const closing = closingOf(text, at);
      const close = closing === undefined ? text.length : closes(at, closing);
      const pair = sign === '=' ? pairAt(reading, at, at + 1) : undefined;
      const end = sign === '<' ? markEnd(text, at) : sign === '{' ? objectEnd(reading, at) : -1;
      if (close < to) at = quoteEnd(reading, at, close);
      else if (closing !== undefined && isCut && to === text.length) at = quoteEnd(reading, at, text.length - 1);
      else if (pair !== undefined) [at, to] = [pair.end, pair.sentenceEnd ?? to];
      else if (end !== -1) {
        if (sign === '<') output.mask(text.slice(at + 1, end - 1), at, end);
        at = end;
      } else if (isSign(text, at)) {
        output.sign(sign);
        at += 1;
      } else at = runEnd(reading, at, words);
    }
  }
  if (output.space() && isCut) output.mask('cut', text.length, message.length);
  output.space();
  return { text: output.text(), slots: output.slots() };
}

/** The text of the template of a message. Two occurrences of one fault share it, and the template of a template is itself. */
export function template(message: string): string {
  return templateOf(message).text;
}
