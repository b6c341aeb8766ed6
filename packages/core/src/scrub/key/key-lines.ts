import { safeEntries, safeMember } from '../plain.ts';

/** How many lines are read of one key. */
const mostLines = 400;

/** The first line of a private key. */
const beginning = /^-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----$/;

/** The text of a private key that is held line by line; undefined for every other list. */
export function textOfLines(list: readonly unknown[]): string | undefined {
  const first = safeMember(list, 0);
  if (typeof first !== 'string' || !beginning.test(first)) return undefined;
  return safeEntries(list, mostLines)
    .filter((line) => typeof line === 'string')
    .join('\n');
}
