import { findAccount } from './account.ts';
import { isLetterOrDigit } from './character.ts';
import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

/** What Base64 holds (RFC 4648, 4); nothing where it is malformed. */
function decoded(base64: string): string {
  const digits = base64.replace(/={0,2}$/, '');
  return /^[A-Za-z\d+/]*$/.test(digits) && digits.length % 4 !== 1 ? atob(digits) : '';
}

/** What follows the scheme of an Authorization header. */
function credentialsOf(header: string): string {
  return header.slice(header.search(/\s/)).trim();
}

/** One word of a sentence, of which hardly any credentials look like one. */
const word = /^[A-Z]?[a-z]{3,}$/;

/** Whether a header holds a name and a password in Base64 (RFC 7617, 2). */
export function isBasicCredential(header: string): boolean {
  const credentials = credentialsOf(header);
  return !word.test(credentials) && decoded(credentials).includes(':');
}

/** Words with dashes between them, as a sentence has them: `cross-contamination`. */
const words = /^[A-Z]?[a-z]{1,23}(?:[-/][A-Z]?[a-z]{1,23}){0,4}[.-]?$/;

/** So many consonants in a row have few words, and most letters that are drawn at random. */
const unspeakable = /[bcdfghj-np-tv-xz]{5}/i;

/** Whether a header holds a token (RFC 6750, 2.1) and not the next word of a sentence. */
export function isBearerToken(header: string): boolean {
  const token = credentialsOf(header);
  return /\d/.test(token) || (token.length >= 16 && (!words.test(token) || unspeakable.test(token)));
}

/** Whether the first part of a token is the header of a JWS or JWE (RFC 7515, 4.1; RFC 7516, 4.1). */
export function isJsonWebToken(token: string): boolean {
  const [header = ''] = token.split('.');
  return /"(?:alg|typ|enc)"/.test(decoded(header.replaceAll('-', '+').replaceAll('_', '/')));
}

/** Whether a word begins a sentence behind a colon, as in `Invalid token: Signature verification failed`: another follows it. */
function beginsSentence(value: string, { before, after }: Surroundings): boolean {
  return (
    before.endsWith(': ') &&
    /^ [a-z']{1,24}(?!\w)/i.test(after) &&
    /^(?:[A-Z][a-z']{1,15}|[A-Z]{2,5}|Token [a-z]{2,15})$/.test(value)
  );
}

/** Where an authorization server answers (RFC 8414, 2): its address says what it gives out, and holds none of it. */
const authorizationServer =
  /^https?:\/\/[\w.:-]{1,128}(?:\/[\w.~-]{1,64}){0,8}\/(?:access_token|auth|authorize|certs|introspect|login|oauth2?|revoke|tokens?)\/?$/;

/** What a parser read, with the place where it stands in the text. */
const lexed = /^\{.{0,512}?\b(?:line|start)["']?: ?\d{1,7}(?![\d-])/s;

/** Whether what is called a token is more than a sentence, the status of an answer, an amount, what a lexer read or the name that it gives to it, an address that gives tokens out, and what tells who signed an assembly. */
export function isToken(value: string, surroundings: Surroundings): boolean {
  if (/PublicKeyToken=$/i.test(surroundings.before)) return !/^[\da-f]{16}$/i.test(value);
  if (beginsSentence(value, surroundings) || lexed.test(value)) return false;
  return (
    !/^(?:\d{3}|-?(?:\d{1,9}\.\d{1,2}|0\.\d{1,18})|\?(?:[A-Z][A-Za-z]{1,24}){1,6})$/.test(value) &&
    !authorizationServer.test(value)
  );
}

/** Whether a signature is that of a request, and neither that of a function, nor a short word or a sentence, nor what is said of a media type. */
export function isSignature(value: string, surroundings: Surroundings): boolean {
  if (value.includes('(') || beginsSentence(value, surroundings)) return false;
  return !/^[a-z]{1,5}$/.test(value) && !/\/[\w.+-]{1,24}["']\s?:\s?$/.test(surroundings.before);
}

/** What a sentence says behind the word, and what stands for a value in a statement. */
const noCookie = /^(?:[a-z]{1,24}(?: [a-z]{1,24}){1,16}[.:!?]?$|(?:\?|\$\d{1,3}|:\w{1,40}|%s)(?:[\s,)]|$))/i;

/** A type, a variable or a call of a program, with the sign behind it. */
const codeWord = /^(?:(?:[A-Z][a-z]{1,24}){1,4}[,;)]|(?:typeof )?[A-Za-z_$]{1,40};|[a-z][A-Za-z]{1,40}\([A-Za-z, ]{0,40}\);)$/;

/** What is set of a cookie by its attributes (RFC 6265, 4.1.2), as programs print it. */
const settings =
  /^\{\s{0,16}(?:["']?\w{0,12}(?:age|domain|expires|only|path|secure|site)["']?: ?["']?[\w./:-]{1,64}["']?\s{0,16}(?:,\s{0,16}|(?=\}))){1,12}\}/i;

/** Whether what stands behind a key in a text is the value of a cookie, and no sentence and no statement. */
export function isCookie(value: string, { before }: Surroundings): boolean {
  return before === '' || !(noCookie.test(value) || codeWord.test(value) || settings.test(value));
}

/** Whether what is called `pass` or `pw` is more than a count of what passed, a width, an area of Playwright's log, the end of Base64 before the last line of a key, and what follows a drawn name in a token of Firebase. */
export function isPass(value: string): boolean {
  return !/^(?:\d{1,3}|\d{1,4}(?:px|%)|api|browser|channel|install|protocol|proxy|server|test|webserver|(?:\\[nr]){0,4}-{5}END|APA91b[\w-]{100,256})$/.test(
    value,
  );
}

/** Whether what is called `pin` has the digits of one that a person knows by heart, and not those of a contact of a device. */
export function isPin(value: string): boolean {
  return /^\d{4,12}$/.test(value);
}

/** Letters and digits in a row, as many as are drawn together. */
const drawnRun = /[A-Za-z\d+/]{16,512}/g;

/** A ticket of the Central Authentication Service (CAS Protocol 3.0, 3), which may hold letters alone. */
const ticket = /^(?:ST|PT|PGT|TGT|TGC)-\d{1,9}-[A-Za-z\d]{20}/;

/** Whether what is called a session or a ticket is the key to one, drawn at random, and no name or number of one. */
export function isDrawnKey(value: string): boolean {
  if (ticket.test(value)) return true;
  const isOne = /^(?:base64:|s:)?[^\s:()[\]{}<>"'`]{16,512}$/.test(value);
  const runs = isOne ? (value.match(drawnRun) ?? []) : [];
  return runs.some(
    (run) =>
      (/\d/.test(run) || unspeakable.test(run)) &&
      /[a-z]/i.test(run) &&
      (run.length >= 26 || (/[a-z]/.test(run) && /[A-Z]/.test(run))),
  );
}

/** Whether what is called `pwd` is no working directory (POSIX.1-2017, 8.3). */
export function isNoFolder(value: string): boolean {
  return !/^(?:\/(?:app|builds?|code|data|github|home|mnt|opt|root|srv|tmp|Users|usr|var|workspaces?)(?:\/[\w.@-]{1,64}){0,16}|[A-Z]:\\[\w.\\ -]{1,256})\/?$/.test(
    value.replace(/%2f/gi, '/'),
  );
}

/** How many characters without a digit a name has at most. */
const longestWord = 40;

/** Whether a value is long and mixed enough to be the signature of a URL, in which a form reads blanks for plus signs, and not the name of a signal. */
export function isUrlSignature(value: string): boolean {
  const isOne = /^[\w+/=%.~-]{16,}$|^[\w+/%.~ -]{16,}={1,2}$/.test(value) && /[A-Za-z]/.test(value);
  return isOne && (/\d/.test(value) || value.length > longestWord);
}

/** Whether what stands behind `code=` may be an authorization code (RFC 6749, 4.1.2), and not the name of an error. */
export function isAuthorizationCode(value: string, { before }: Surroundings): boolean {
  return /[?&#]code=$/.test(before) && /\d/.test(value) && /[a-z]/.test(value);
}

/** Whether what is said of authentication is more than a word or two of a sentence, the label before one, the name of a protocol, a port, and the address where it is had. */
export function isAuthentication(value: string, surroundings: Surroundings): boolean {
  if (authorizationServer.test(value) || beginsSentence(value, surroundings)) return false;
  return !/^(?:LOGIN|PLAIN|JWT|oauth2|[A-Z]?[a-z_]{1,20}:|[a-z]{1,20}(?: [a-z]{1,20})?[.!?]?|_?\d{1,5}(?:[/?#].{0,512})?)$/.test(
    value,
  );
}

/** Behind `://`: a name up to `@`, or a name and a password that may hold what ends a host. */
const userInformation =
  /(?:(?:[^\s/?#"'<>]|(?<=\w)'(?=\w)){1,256}|[^\s/?#"'<>:@]{0,64}:(?!\d{1,5}[/?#])(?:[^\s"'<>@]|(?<=\w)'(?=\w)){1,256})(?=@)/y;

/** How far behind `://` an `@` is looked for. */
const longestUserInformation = 322;

/** What ends a URL in a text: blanks, quotation marks and angle brackets. */
function endsUrl(code: number): boolean {
  return code <= 32 || code === 34 || code === 39 || code === 60 || code === 62;
}

/** Whether an apostrophe stands within a word: clients leave it in a password as it is. */
function isWithin(text: string, at: number): boolean {
  return text.charCodeAt(at) === 39 && isLetterOrDigit(text.charCodeAt(at - 1)) && isLetterOrDigit(text.charCodeAt(at + 1));
}

/** The name of an account of a service and not of a person, with nothing secret behind it. */
const serviceAccount = /^git$/i;

/** Behind the `//` of a URL without a scheme (RFC 3986, 4.2), before an `@`: where its name and password begin; -1 where they do not. */
function relativeStart(text: string, sign: number): number {
  const floor = Math.max(1, sign - longestUserInformation);
  for (let at = sign - 1; at >= floor; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 64 || endsUrl(code)) return -1;
    if (code === 47) return text.charCodeAt(at - 1) === 47 && text.charCodeAt(at - 2) !== 58 ? at + 1 : -1;
  }
  return -1;
}

/** The name and password of a URL (RFC 3986, 3.2.1), from the `://` before them or the `@` behind them on. */
export function findUrlCredentials(text: string, at: number): Stretch | undefined {
  if (text.charCodeAt(at) === 64) {
    const from = relativeStart(text, at);
    return from !== -1 && text.slice(from, at).includes(':') ? { start: from, end: at } : findAccount(text, at);
  }
  const start = at + 3;
  const limit = Math.min(text.length, start + longestUserInformation);
  let sign = start;
  while (sign < limit && text.charCodeAt(sign) !== 64 && (!endsUrl(text.charCodeAt(sign)) || isWithin(text, sign))) sign += 1;
  if (sign >= limit || text.charCodeAt(sign) !== 64) return undefined;
  const match = matchAt(userInformation, text, start);
  return match === null || serviceAccount.test(match[0]) ? undefined : { start, end: start + match[0].length };
}

/** A name and a password, behind a label with a colon if three parts follow one another. */
const dataSource = /(?<label>[a-z]{1,32}:(?=[\w.-]{1,64}:))?[\w.-]{1,64}:[^\s@/]{1,128}$/i;

/** The name and password before the protocol of a Go data source name, `name:password@tcp(host)/database`. */
export function findDataSourceCredentials(text: string, at: number): Stretch | undefined {
  const before = dataSource.exec(text.slice(Math.max(0, at - 193), at));
  return before === null ? undefined : { start: at - before[0].length + (before.groups?.['label']?.length ?? 0), end: at };
}
