import type { Finder, Span } from './finder.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)';
const wholeIpv4 = /^(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|[01]?\d?\d)){3}$/;

const wordCharacter = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';

/** Whether a character may stand beside an address: a blank, a mark of ASCII, or none at all. */
function isBorder(character: string | undefined): boolean {
  return character === undefined || /[\s!-/:-@[-`{-~]/.test(character);
}

/** Finds IPv4 addresses between word boundaries. */
export function ipv4Finder(): Finder {
  const pattern = new RegExp(`(?<!${wordCharacter})${octet}(?:\\.${octet}){3}(?!${wordCharacter})`, 'gu');
  return (text) =>
    /\d\.\d/.test(text)
      ? [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
      : [];
}

/** How many groups of 16 bits a part of an address has; undefined where it is none. */
function groupsIn(part: string, isLast: boolean): number | undefined {
  if (part === '') return 0;
  const groups = part.split(':');
  const last = groups.at(-1) ?? '';
  const isMapped = isLast && wholeIpv4.test(last);
  const plain = isMapped ? groups.slice(0, -1) : groups;
  return plain.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? plain.length + (isMapped ? 2 : 0) : undefined;
}

/** Whether a text is an IPv6 address: in full, shortened, or with an IPv4 address at its end (RFC 4291, section 2.2). */
function isAddress(text: string): boolean {
  const [head = '', tail, more] = text.split('::');
  if (more !== undefined) return false;
  const [before, behind] = [groupsIn(head, tail === undefined), tail === undefined ? 0 : groupsIn(tail, true)];
  if (before === undefined || behind === undefined) return false;
  return tail === undefined ? before === 8 : before + behind <= 7;
}

/** The longest IPv6 address has 45 characters. */
const longest = 45;

/** IPv6 addresses, between blanks, marks or the ends of the text. */
export function ipv6Spans(text: string): readonly Span[] {
  if (!/:[\da-f:]/i.test(text)) return [];
  const spans: Span[] = [];
  for (const run of text.matchAll(/[\da-f:.]+/gi)) {
    const { index } = run;
    const length = run[0].length;
    if (length > longest + 8 || !run[0].includes(':') || !isBorder(text[index - 1])) continue;
    const end = [...run[0]]
      .map((_character, at) => index + length - at)
      .find((stop) => stop - index > 1 && isBorder(text[stop]) && isAddress(text.slice(index, stop)));
    if (end === undefined) continue;
    const [zone = ''] = /^fe80:/i.test(run[0]) ? (/^%[\da-z]{1,32}/i.exec(text.slice(end, end + 33)) ?? []) : [];
    spans.push({ start: index, end: end + zone.length });
  }
  return spans;
}

/** Whether a text is one address of either form and nothing else. */
export function isAddressText(text: string): boolean {
  return wholeIpv4.test(text) || (text.includes(':') && isAddress(text.replace(/%\w{1,32}$/, '')));
}
