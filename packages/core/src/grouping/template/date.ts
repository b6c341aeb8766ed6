import { isDigit, isLetter, isSpace, isUpper, skip } from '../characters.ts';

const names = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
/** What stands behind a date or a time: the half of a day, and a zone. */
const zones = /^(?:[ap]m|z|utc|bst|ces?t|[cemp][ds]t|(?:gmt)?[+-](?:4|2:2)|gmt)$/i;

/** A text with the length of each run of digits in its place: `2024-01-02` is `4-2-2`. */
export function digitShape(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; ) {
    const start = at;
    at = skip(text, at, text.length, isDigit);
    made += at > start ? at - start : text.charAt(at++);
  }
  return made;
}

/** What dates and times begin with (ISO 8601, RFC 9110, and the formats of logs and of languages). */
const starts = /^(?:4-2-2|4\.2\.2|4\/[12]\/[12]|[12]([/.])[12]\1[4](?!\.)|[12]:2:2|8T6)(?![\d:])/;

const full = ' January February March April June July August September October November December ';

/** Whether a word begins as the name of a month or a weekday does. */
export function isPartOfName(text: string, start: number): boolean {
  return names.test(text.slice(start, start + 3));
}

/** Whether the name of a month or a weekday begins at a place, short or in full. */
function isDayOrMonth(text: string, start: number): boolean {
  if (!isUpper(text.charCodeAt(start)) || !isPartOfName(text, start)) return false;
  const name = text.slice(start, skip(text, start, start + 10, isLetter));
  return name.length === 3 || name.endsWith('day') || full.includes(` ${name} `);
}

/** Whether a word is a date or a time by its digits. */
export function isDate(shape: string): boolean {
  if (!'-/.:T'.includes(shape.charAt(1) || ' ')) return false;
  if (starts.test(shape)) return true;
  // `02/Jan/2006` and `3:04PM`.
  if ((shape[1] === '/' || shape[1] === '-') && isDayOrMonth(shape, 2)) return isDigit(shape.charCodeAt(0));
  return shape[1] === ':' && shape[2] === '2' && zones.test(shape.slice(3));
}

/** Whether a word is a part of a date for what stands beside it: a name before a day, a day before a month, a year or a zone behind a date. */
export function isPartOfDate(
  text: string,
  { start, end, follows }: { readonly start: number; readonly end: number; readonly follows: boolean },
): boolean {
  const next = skip(text, end, text.length, (code) => code === 44 || isSpace(code));
  if (!follows && !isUpper(text.charCodeAt(start)) && !isUpper(text.charCodeAt(next))) return false;
  if (isDayOrMonth(text, start)) return follows || (next > end && (isDigit(text.charCodeAt(next)) || isDayOrMonth(text, next)));
  const shape = digitShape(text.slice(start, end));
  if (follows) return zones.test(shape) || (shape.length === 1 && shape < '5');
  return (shape === '1' || shape === '2') && next > end && !text.slice(end, next).includes(',') && isDayOrMonth(text, next);
}

/** Where the name of a zone ends that stands in brackets behind a date, such as `(Pacific Standard Time)`; -1 where none does. */
export function zoneEnd(text: string, start: number): number {
  const at = skip(text, start + 1, start + 64, (code) => isLetter(code) || code === 32);
  return text.startsWith('Time)', at - 4) ? at + 1 : -1;
}
