import { passwordAt } from '../form/short-option.ts';
import { safeEntries, safeMember } from '../plain.ts';

/** How many arguments before an option the name of its command is looked for in. */
const mostBefore = 16;

/** How much of an argument is read. */
const longestArgument = 256;

/** A name and a password, as curl and Samba take them behind an option. */
const account = /^(?!\+)[^\s:%"'=]{1,64}[:%](?!\d{1,9}$)[^\s"']/;

const accountOption = /^-(?:[uU]|-(?:(?:proxy-)?user|cert))$/;

const passwordOption = /^-[apPw]$/;

/** The beginning of a command up to an argument, as a line. */
function lineOf(list: readonly unknown[], from: number, to: number): string {
  return safeEntries(list, to, from)
    .map((word) => (typeof word === 'string' ? word.slice(0, longestArgument) : ''))
    .join(' ');
}

/** Whether an entry of a list is the password of a command that the list is: `['curl', '-u', 'name:…']`, `['mysql', '-p…']`. */
export function isPassword(list: readonly unknown[], at: number, before: string): boolean {
  const isBehind = before.charCodeAt(0) === 45 && before.length === 2 && passwordOption.test(before);
  const value = safeMember(list, at);
  if (typeof value !== 'string') return false;
  if (before.charCodeAt(0) === 45 && accountOption.test(before)) return account.test(value);
  if (!isBehind && !value.startsWith('-p')) return false;
  const option = isBehind ? at - 1 : at;
  const line = lineOf(list, Math.max(0, option - mostBefore), option);
  return passwordAt(`${line} ${isBehind ? `${before} ` : ''}${value}`, line.length + 1) !== undefined;
}
