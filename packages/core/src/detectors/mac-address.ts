import type { Stretch, Surroundings } from './detector.ts';

const sixGroups = /[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}/iy;

/** Six pairs of hexadecimal digits (IEEE 802), around the first of the signs between them. */
export function findMacAddress(text: string, at: number): Stretch | undefined {
  if (at < 2 || text.charCodeAt(at + 3) !== text.charCodeAt(at)) return undefined;
  sixGroups.lastIndex = at - 2;
  return sixGroups.test(text) ? { start: at - 2, end: at + 15 } : undefined;
}

/** Whether an address is that of a device: not all of one digit, and no part of a longer row of groups. */
export function isMacAddress(match: string, { before, after }: Surroundings): boolean {
  const digits = new Set(match.toLowerCase().replace(/[:-]/g, ''));
  return digits.size > 2 && !/[\da-z:-]$/i.test(before) && !/^[\da-z:-]/i.test(after);
}
