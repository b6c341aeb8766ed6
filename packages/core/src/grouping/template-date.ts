import { isAll, isDigit, isLetter, isSpace, isWordCode } from './characters.ts';

const months =
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(
    ' ',
  );
const weekdays = 'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday'.split(
  ' ',
);
const zones = 'am pm z utc gmt cet cest est edt cst cdt mst mdt pst pdt bst jst ist'.split(' ');

/** A text with the length of each run of digits in its place: `2024-01-02` is `4-2-2`. */
export function digitShape(text: string): string {
  let made = '';
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    made += at > start ? at - start : text.charAt(at++);
  }
  return made;
}

/** What dates and times begin with (ISO 8601, RFC 9110, and the formats of logs). */
const starts: readonly string[] = [
  '4-2-2',
  '4/2/2',
  '2/2/4',
  '1/1/4',
  '1/2/4',
  '2/1/4',
  '2.2.4',
  '4.2.2',
  '1:2:2',
  '2:2:2',
  '8T6',
  '8T4',
];

/** Whether a word is a date or a time by itself. */
export function isDate(word: string): boolean {
  const shape = digitShape(word);
  if (starts.some((start) => shape.startsWith(start) && !'0123456789:'.includes(shape.charAt(start.length) || '.'))) return true;
  // `02/Jan/2006` and `2-Jan-06`.
  const [day, month, year] = [shape[0], shape.slice(2, 5), shape[6]];
  if ((day === '1' || day === '2') && '/-'.includes(shape.charAt(1)) && (year === '4' || year === '2')) {
    return months.includes(month.toLowerCase());
  }
  return (shape.startsWith('1:2') || shape.startsWith('2:2')) && zones.includes(shape.slice(3).toLowerCase());
}

/** Whether a word may be the name of a month or a weekday. */
export function isDateName(text: string, start: number): boolean {
  const short = text.slice(start, start + 3).toLowerCase();
  return months.includes(short) || weekdays.includes(short);
}

function isCapital(word: string, names: readonly string[]): boolean {
  return isLetter(word.charCodeAt(0)) && word.charCodeAt(0) < 97 && names.includes(word.toLowerCase());
}

/** Where a part of a date ends: at a space, a comma, a bracket or a quote. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < 48 && !isSpace(text.charCodeAt(at)) && !',;()[]{}<>|="\''.includes(text.charAt(at)))
    at += 1;
  return at;
}

/** Where a date or a time ends that begins at a place of a text, over its parts such as `Mon, 02 Jan 2006 15:04:05 GMT`; -1 where none does. */
export function dateEnd(text: string, start: number): number {
  let [at, end] = [start, -1];
  let [isSure, hasMonth, hasDay, hasYear, isZoned] = [false, false, false, false, false];
  // No date has more parts than these.
  for (let part = 0; part < 9 && at < text.length; part += 1) {
    let to = wordEnd(text, at);
    // The punctuation behind the last part is the sentence's.
    while (to > at + 1 && !isWordCode(text.charCodeAt(to - 1))) to -= 1;
    const word = text.slice(at, to);
    if (isDate(word)) isSure = true;
    else if (isCapital(word, weekdays) && !hasDay) hasDay = false;
    else if (isCapital(word, months) && !hasMonth) hasMonth = true;
    else if (isDayOf(word) && !hasDay && (hasMonth || isBeforeMonth(text, to))) hasDay = true;
    else if (word.length === 4 && isAll(word, isDigit) && hasMonth && !hasYear) hasYear = true;
    else if (isSure && isZone(word)) isZoned = true;
    else if (end !== -1 && hasMonth && (digitShape(word) === '2:2' || digitShape(word) === '1:2')) isSure = true;
    else break;
    end = to;
    // The milliseconds of a time may stand behind a comma.
    if (isSure && text[end] === ',' && isDigit(text.charCodeAt(end + 1))) {
      end += 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
    }
    at = text[end] === ',' ? end + 1 : end;
    if (!isSpace(text.charCodeAt(at))) break;
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  }
  if (!isSure && !(hasMonth && hasDay)) return -1;
  return isZoned ? zoneNameEnd(text, end) : end;
}

function isDayOf(word: string): boolean {
  const shape = digitShape(word);
  return ['1', '2', '1st', '1nd', '1rd', '1th', '2st', '2nd', '2rd', '2th'].includes(shape);
}

function isBeforeMonth(text: string, end: number): boolean {
  return isSpace(text.charCodeAt(end)) && isCapital(text.slice(end + 1, wordEnd(text, end + 1)), months);
}

function isZone(word: string): boolean {
  const shape = digitShape(word.toLowerCase());
  return (
    zones.includes(shape) || ['+4', '-4', '+2:2', '-2:2', 'gmt+4', 'gmt-4', 'utc+1', 'utc-1', 'utc+2', 'utc-2'].includes(shape)
  );
}

/** Where the name of a zone ends that stands in brackets behind a date, such as ` (Pacific Standard Time)`. */
function zoneNameEnd(text: string, end: number): number {
  if (!text.startsWith(' (', end)) return end;
  let at = end + 2;
  while (at - end < 64 && (isLetter(text.charCodeAt(at)) || text[at] === ' ' || text.charCodeAt(at) > 127)) at += 1;
  return text[at] === ')' ? at + 1 : end;
}
