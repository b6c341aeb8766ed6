import { isHexadecimal, isLetterOrDigit } from './character.ts';
import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

/** Loopback, also with its port, unspecified, and `120.0.0.0`, which browsers put in place of their version. */
const impersonal = /^(?:127\.|0\.0\.0\.0$|\d+\.0\.0\.0$|::(?:1(?::\d{1,5})?)?$)/;

/** A name and a slash, as a user agent writes a product before its version (RFC 9110, 10.1.5). */
const product = /(?:^|[\s(;])[A-Z][\w-]{0,24}\/$/;

/** A word that tells a version or a section. */
const numbered =
  /(?:version(?: is)?|section-?|\u00a7|release|build|firmware|android|openssl|\boid|\bv8|(?:updated to|upgraded? (?:from|to)))["']?[\s:=]{0,3}["']?$/i;

/** What a file ends with that has its version in its name. */
const file = /^\.(?:apk|deb|dll|exe|jar|msi|rpm|t?gz|whl|zip)\b/i;

/** Whether four numbers are an IPv4 address (RFC 791) and not a version, an object identifier or a part of a longer one. */
export function isIpv4(match: string, { before, after }: Surroundings): boolean {
  const octets = match.split('.');
  const inRange = octets.every((octet) => Number(octet) <= 255 && !(octet.length > 1 && octet.startsWith('0')));
  if (!inRange || /[A-Za-z\d.]$/.test(before) || /^(?:[A-Za-z\d]|\.\d)/.test(after)) return false;
  return (
    !product.test(before) && !numbered.test(before) && !(/[-_]$/.test(before) && file.test(after)) && !impersonal.test(match)
  );
}

/** A name and a colon, which are no group of an address. */
const named = /(?:^|[^\w:.-])(?=[\w-]{0,24}[g-z_-])[\w-]{2,24}:$/i;

/** Pairs of decimal digits, which are times and counters. */
const clock = /^:{0,2}\d\d(?:::?\d\d)*:{0,2}$/;

/** Whether groups of hexadecimal digits are an IPv6 address (RFC 4291, 2.2); one without a decimal digit may be two words. */
export function isIpv6(match: string, { before, after }: Surroundings): boolean {
  const gap = match.indexOf('::');
  if (gap !== -1 && match.includes('::', gap + 2)) return false;
  const groups = match.split(':').filter(Boolean);
  const whole = gap === -1 ? groups.length === 8 : groups.length <= 7;
  const plain = groups.length > 1 && (/\d/.test(match) || groups.length === 8);
  const begins = !/[A-Za-z\d:.]$/.test(before) || named.test(before);
  // Of one that holds loopback in four numbers, what begins it is none.
  const ends = !/^(?:[A-Za-z\d:]|\.0\.0\.)/.test(after);
  // Beside an underscore, two names with colons between them look like two groups.
  const isWord = groups.length > 2 || !(before.endsWith('_') || after.startsWith('_'));
  return whole && plain && begins && ends && isWord && !clock.test(match) && !impersonal.test(match);
}

const fourNumbers = /\d{1,3}(?:\.\d{1,3}){3}/y;

/** Four numbers with dots between them. */
export function findIpv4(text: string, at: number): Stretch | undefined {
  let dot = at + 1;
  while (dot < at + 3 && text.charCodeAt(dot) !== 46) dot += 1;
  if (text.charCodeAt(dot) !== 46) return undefined;
  const match = matchAt(fourNumbers, text, at);
  return match === null ? undefined : { start: at, end: at + match[0].length };
}

const groups = /[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}/iy;

/** The longest address in hexadecimal digits and colons. */
const longestIpv6 = 39;

/** Whether an address may go on at a colon: two colons stand side by side, or as many as an address in full has. */
function hasColons(text: string, at: number): boolean {
  let colons = 0;
  let last = 0;
  for (let end = at; end < at + longestIpv6; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 58) {
      if (last === 58) return true;
      colons += 1;
    } else if (!isHexadecimal(code)) break;
    last = code;
  }
  return colons > 6;
}

/** Groups of hexadecimal digits around a colon, from the first of them on. */
export function findIpv6(text: string, at: number): Stretch | undefined {
  if (!hasColons(text, at)) return undefined;
  let start = at;
  while (start > 0 && at - start < 4 && isHexadecimal(text.charCodeAt(start - 1))) start -= 1;
  // Behind a name, the colon is the name's.
  if (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) return undefined;
  const match = matchAt(groups, text, start);
  return match === null ? undefined : { start, end: start + match[0].length };
}
