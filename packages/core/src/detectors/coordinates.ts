import type { Stretch, Surroundings } from './detector.ts';

/** Two numbers with four decimals or more, a few metres' worth, and a comma, a semicolon or blanks between them. */
const pair = /\d{1,3}\.\d{4,16}(?:[,;] ?| )-?\d{1,3}\.\d{4,16}/y;

/** The same in the address of a map or a geo URI (RFC 5870), which say by what stands before that they are a place. */
const place = /\d{1,3}(?:\.\d{1,16})?,-?\d{1,3}(?:\.\d{1,16})?(?:,-?\d{1,6}(?:\.\d{1,8})?)?/y;

/** Degrees, minutes and seconds with the quarters of the sky (ISO 6709, annex D). */
const sexagesimal =
  /\d{1,3}\u00b0\s?(?:\d{1,2}(?:\.\d{1,8})?[\u2032']\s?)?(?:\d{1,2}(?:\.\d{1,8})?[\u2033"]\s?)?[NS][,;\s]{0,2}\d{1,3}\u00b0\s?(?:\d{1,2}(?:\.\d{1,8})?[\u2032']\s?)?(?:\d{1,2}(?:\.\d{1,8})?[\u2033"]\s?)?[EWO]/y;

function isPlace(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code === 64 || (code === 58 && /geo:$/i.test(text.slice(Math.max(0, at - 4), at)));
}

function patternAt(text: string, start: number, next: number): RegExp | undefined {
  if (next === 176) return sexagesimal;
  if (next !== 46 && next !== 44) return undefined;
  return isPlace(text, start) ? place : next === 46 ? pair : undefined;
}

/** A latitude and a longitude side by side (ISO 6709), with the sign before them. */
export function findCoordinates(text: string, at: number): Stretch | undefined {
  let point = at + 1;
  while (point < at + 3 && text.charCodeAt(point) >= 48 && text.charCodeAt(point) <= 57) point += 1;
  const start = text.charCodeAt(at - 1) === 45 ? at - 1 : at;
  const pattern = patternAt(text, start, text.charCodeAt(point));
  if (pattern === undefined) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? { start, end: pattern.lastIndex } : undefined;
}

/** A function or a command of a path, as drawings have them, or a number before. */
const drawnBefore =
  /(?:[\w.]|\b[MLHVCSQTAZ][\s,]|\d[,;\s]\s?|(?:translate|scale|matrix|rotate|bezier|rgba?|hsla?|skew|poly\w{0,8})\w{0,8}\()$/i;

/** A third number, or the next command of a path. */
const drawnAfter = /^(?:\w|\.\d|\s?[,;]\s?-?\.?\d|\s-?\.?\d|\s?[MLHVCSQTAZ][\s\d-])/i;

/** Whether two numbers are degrees of a place, in either order, and not two of many, as in a drawing. */
export function areCoordinates(match: string, { before, after }: Surroundings): boolean {
  if (match.includes('°')) return true;
  const [first = 0, second = 0] = match.split(/[,; ]+/).map((number) => Math.abs(Number(number)));
  const inRange = Math.min(first, second) <= 90 && Math.max(first, second) <= 180;
  if (/(?:@|geo:)$/i.test(before)) return inRange;
  return inRange && Math.max(first, second) >= 1 && !drawnBefore.test(before) && !drawnAfter.test(after);
}

/** Whether what is called `lat` or `lng` is a number with decimals, and neither a language nor a latency. */
export function areDegrees(value: string): boolean {
  return /^\s{0,4}[+-]?\d{1,3}[.,\u00b0]\d/.test(value) && !/^[\d.]{1,24} ?(?:[mnu\u00b5]?s|%)$/.test(value);
}
