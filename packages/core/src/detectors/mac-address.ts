import type { Stretch, Surroundings } from './detector.ts';

const sixGroups = /[\da-f]{2}([:-])(?:[\da-f]{2}\1){4}[\da-f]{2}/iy;

/** Six pairs of hexadecimal digits (IEEE 802), around the first of the signs between them. */
export function findMacAddress(text: string, at: number): Stretch | undefined {
  if (at < 2 || text.charCodeAt(at + 3) !== text.charCodeAt(at)) return undefined;
  sixGroups.lastIndex = at - 2;
  return sixGroups.test(text) ? { start: at - 2, end: at + 15 } : undefined;
}

/** A name and a colon, which are no group of an address. */
const named = /(?:^|[^\w:-])[a-z]\w{2,24}:$/i;

/** Pairs of decimal digits, none of them seventy or more, which are times and counters; the first three are none that makers of devices and of virtual machines have. */
const clock = /^(?!00|08.00.27|52.54.00)[0-6]\d(?:.[0-6]\d){5}$/;

/** Whether an address is that of a device: not all of one digit, no time, and no part of a longer row of groups. */
export function isMacAddress(match: string, { before, after }: Surroundings): boolean {
  const digits = new Set(match.toLowerCase().replace(/[:-]/g, ''));
  const begins = !/[\da-z:-]$/i.test(before) || named.test(before);
  return digits.size > 2 && begins && !clock.test(match) && !/^[\da-z:-]/i.test(after);
}
