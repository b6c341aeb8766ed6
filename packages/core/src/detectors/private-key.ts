import type { Stretch } from './detector.ts';
import { matchAt } from './match-at.ts';

/** The first line of a private key, as OpenSSL, OpenSSH and PGP write it (RFC 7468, 2; RFC 9580, 6.2). */
const beginning = /-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;

/** The last line, behind the dashes. */
const ending = /-----END [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** What a key that was cut short still has behind its first line: base64, headers, line ends, also escaped ones, and quotes. */
const body = /^[A-Za-z\d+/=\s\\:,.()'"`-]*/;

/** The longest key that is looked for the end of. */
const longest = 16_384;

/** A private key from its first line to its last, or as far as it goes where it was cut short. */
export function findPrivateKey(text: string, at: number): Stretch | undefined {
  const first = matchAt(beginning, text, at)?.[0].length;
  if (first === undefined) return undefined;
  // A key ends before the next begins, so that each part of a text is looked at for one of them alone.
  const behind = text.slice(at + first, at + longest);
  const next = behind.indexOf('-----BEGIN');
  const own = next === -1 ? behind : behind.slice(0, next);
  const last = ending.exec(own);
  if (last !== null) return { start: at, end: at + first + last.index + last[0].length };
  const cut = body.exec(own)?.[0] ?? '';
  // A first line alone is no key.
  return /[A-Za-z\d+/]{8}/.test(cut) ? { start: at, end: at + first + cut.length } : undefined;
}
