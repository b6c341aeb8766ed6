import type { Stretch, Surroundings } from './detector.ts';

/** Two numbers with four decimals or more, a few metres' worth, and a comma or blanks between them. */
const pair = /\d{1,3}\.\d{4,16}(?:, ?| )-?\d{1,3}\.\d{4,16}/y;

/** A latitude and a longitude side by side (ISO 6709, in decimal degrees), with the sign before them. */
export function findCoordinates(text: string, at: number): Stretch | undefined {
  let point = at + 1;
  while (point < at + 3 && text.charCodeAt(point) !== 46) point += 1;
  if (text.charCodeAt(point) !== 46) return undefined;
  pair.lastIndex = at;
  const match = pair.exec(text);
  if (match === null) return undefined;
  return { start: text.charCodeAt(at - 1) === 45 ? at - 1 : at, end: at + match[0].length };
}

/** Whether two numbers are degrees of a place, and no part of a longer row of numbers. */
export function areCoordinates(match: string, { before, after }: Surroundings): boolean {
  const [latitude, longitude] = match.split(/[, ]+/).map(Number);
  const inRange = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  return inRange && !/[\w.]$|\d[, ]{1,2}$/.test(before) && !/^(?:\w|\.\d|[, ]{1,2}-?\d)/.test(after);
}

/** Whether what is called `lat` or `lng` is a number with decimals, and not a language. */
export function areDegrees(value: string): boolean {
  return /^\s{0,4}[+-]?\d{1,3}[.,°]\d/.test(value);
}
