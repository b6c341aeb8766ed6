import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

const fourNumbers = /\d{1,3}(?:-\d{1,3}){3}(?![\w-])/y;

/** Four numbers with dashes between them, as names of hosts have an address. */
export function findHostAddress(text: string, at: number): Stretch | undefined {
  let dash = at + 1;
  while (dash < at + 3 && text.charCodeAt(dash) !== 45) dash += 1;
  if (text.charCodeAt(dash) !== 45) return undefined;
  const match = matchAt(fourNumbers, text, at);
  return match === null ? undefined : { start: at, end: at + match[0].length };
}

/** Addresses of one's own network (RFC 1918), and loopback: the name of a host of one's own says nothing of a person. */
const ownNetwork = /^(?:0|10|127|172-(?:1[6-9]|2\d|3[01])|192-168)-/;

/** Whether four numbers are an address in the name of a host: `ip-203-0-113-9`, `203-0-113-9.example.net`. */
export function isHostAddress(match: string, { before, after }: Surroundings): boolean {
  const inRange = match.split('-').every((octet) => Number(octet) <= 255 && !/^0\d/.test(octet));
  const isNamed = /(?:^|[^\w-])[a-z][a-z\d]{0,15}-$/i.test(before) || (/^\.[a-z]/i.test(after) && !/[\w-]$/.test(before));
  return inRange && isNamed && !ownNetwork.test(match);
}
