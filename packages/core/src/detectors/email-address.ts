import { findAccount } from './account.ts';
import { isLetterOrDigit } from './character.ts';
import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

/**
 * `@2x.png`, `@app.bundle.js` and `@4.18.2-beta.rc` look like domains and are file names and versions; a file that is
 * named after an address has the end of its domain before its own.
 */
const noDomain =
  /@(?:v?\d{1,5}\.\d{1,5}\.\d|\d(?:\.\d)?x\.|.*(?<!\.(?:com|net|org|edu|gov|info|io|co|eu|us|uk|de|fr|nl|ch|at|es|it|pl|se|jp|br|in|ca|au|example|test))\.(?:[cm]?[jt]sx?|s?css|html|json|map|png|jpe?g|gif|svg|webp|vue|wasm)$)/i;

/** A URL up to its user or its password (RFC 3986, 3.2.1), which may hold what ends a host, and behind which its host follows. */
const userOfUrl = /:\/\/[^\s/?#@:]*(?::(?!\d{1,5}[/?#])(?:[^\s"'<>@]|@(?=[/?#]))*)?$/;

/** Whether a text ends in a URL up to its user: most texts are told without the pattern. */
function endsInUser(text: string): boolean {
  return text.includes('://') && userOfUrl.test(text);
}

/** The account of a service that keeps repositories, with the path of one behind its host. */
const repository = /^git@/i;

/** Whether what stands around an `@` is an address (RFC 5321, 4.1.2), and not a file name, a package or a part of a URL. */
export function isEmailAddress(match: string, { before, after }: Surroundings): boolean {
  const isRepository = repository.test(match) && /^[:/] ?[\w~]/.test(after);
  return !noDomain.test(match) && !endsInUser(before) && !isRepository;
}

/** What stands before an `@`: a local part, also behind a name that ends in an apostrophe. */
const localPart = /(?:\p{L}{1,16}')?[\p{L}\p{N}._%+-]{1,64}$/u;

/** What stands before an `@` in quotation marks (RFC 5321, 4.1.2): something, and without a second mark of its own. */
const quotedPart = /(?<![\w=:\\])\\{0,3}"(?:[^"\\\r\n]|\\[^"\r\n]){1,64}\\{0,3}"$/;

/** The longest local part, with what may stand before it. */
const longestLocalPart = 81;

/** Where a local part of ASCII begins that ends at an `@`; undefined where other characters or an apostrophe have a say. */
function localPartStart(text: string, end: number): number | undefined {
  let start = end;
  const floor = Math.max(0, end - 64);
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    if (code > 127 || code === 39) return undefined;
    const isPart = isLetterOrDigit(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45;
    if (!isPart) break;
    start -= 1;
  }
  return start;
}

/** How much of a URL is read before its password. */
const longestUser = 160;

/** Whether what stands before an `@` is the rest of a password, with the host of a server behind it. */
function isPasswordOf(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (code <= 32 || code === 34 || code === 39 || code === 60) return false;
  return endsInUser(text.slice(Math.max(0, start - longestUser), start)) || (code === 58 && findAccount(text, at) !== undefined);
}

const domain = /@(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:xn--[a-z\d-]{2,59}|\p{L}{2,24})/iuy;

/** How long a local part is at least where its host is not there yet. */
const fewestLocal = 3;

/** The beginning of a host, to the end of a parameter. */
const hostSoFar = /@(?:[a-z][\w.-]{0,63})?(?![^&#\s"'<>])/iy;

/** An address as far as it is written into a parameter of a URL, as where a search goes on with each letter. */
function findUnfinished(text: string, at: number): Stretch | undefined {
  hostSoFar.lastIndex = at;
  const start = localPartStart(text, at) ?? at;
  if (at - start < fewestLocal || text.charCodeAt(start - 1) !== 61 || !hostSoFar.test(text)) return undefined;
  const isParameter = /[?&#][\w.[\]-]{1,64}=$/.test(text.slice(Math.max(0, start - 66), start));
  return isParameter ? { start, end: hostSoFar.lastIndex } : undefined;
}

/** What looks like an address around an `@` (RFC 5321, 4.1.2). */
export function findEmailAddress(text: string, at: number): Stretch | undefined {
  const behind = matchAt(domain, text, at);
  if (behind === null) return findUnfinished(text, at);
  const end = at + behind[0].length;
  // What a directory of Microsoft puts behind the address of a guest.
  const local = text.startsWith('#EXT#', at - 5) ? at - 5 : at;
  const plain = localPartStart(text, local);
  if (plain === at && text.charCodeAt(at - 1) === 34) {
    const quoted = quotedPart.exec(text.slice(Math.max(0, at - 140), at));
    return quoted === null ? undefined : { start: at - quoted[0].length, end };
  }
  if (plain !== undefined) {
    return plain === local || (plain > 0 && isPasswordOf(text, plain, at)) ? undefined : { start: plain, end };
  }
  const before = localPart.exec(text.slice(Math.max(0, local - longestLocalPart), local));
  return before === null ? undefined : { start: local - before[0].length, end };
}
