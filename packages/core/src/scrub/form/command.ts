import { matchAt } from '../../detectors/match-at.ts';
import { bareWord } from '../key/listed-name.ts';
import { isMadeUp } from '../key/made-up.ts';
import { keyedBefore } from '../key/pairs.ts';
import { valueEnd } from '../key/value-end.ts';
import { type Form, readingOf } from './form.ts';

const option = /--?([A-Za-z][\w-]{1,63})(?:[ \t]{1,4}|["'],\s{0,64}(?=["'])|["']?\r?\n[ \t]{0,64}- )(?!["']?--|-)(?=(["']?))/y;

/** What a sentence goes on with behind the name of an option, or what a manual writes for its value. */
const prose =
  /^(?:<[\w-]{1,40}>|a|an|and|argument|as|at|by|flag|for|from|if|in|instead|of|on|option|or|parameter|so|the|to|via|was|when|which|with|without)[,.]?$/i;

function isBehindBlank(text: string, at: number): boolean {
  return at === 0 || /[\s"'`]/.test(text[at - 1] ?? '');
}

/** An option of a command whose value follows, in a list of YAML in the next line: `--password …`, and the few with one dash that are words. */
export const commandOption: Form = {
  starts: ['--', '-password', '-passphrase', '-storepass', '-keypass'],
  read: (text, at, matcher, work) => {
    const match = isBehindBlank(text, at) ? matchAt(option, text, at) : null;
    const detector = match === null ? undefined : matcher.keyed(match[1] ?? '');
    if (match === null || detector === undefined) return undefined;
    const quote = match[2] ?? '';
    const start = at + match[0].length + quote.length;
    const end = valueEnd(text, start, quote, 'value');
    work.characters += end - at;
    return { values: prose.test(text.slice(start, end)) ? [] : [{ start, end, quote, detector }], end };
  },
};

const account =
  /(?:-(?:-(?:(?:proxy-)?user|cert)(?:[= ]["']?|["'],\s{0,16}["'])|[uU](?: ?["']?|["'],\s{0,16}["']))(?!\+)[^\s:%"'=]{1,64}[:%](?!\d{1,9}(?:[\s"']|$))|(?:jdbc:oracle:\w{3,4}:|sqlplus (?:-\w{1,4} ){0,3})\w{1,64}\/)([^\s"']{1,256})/y;

/** A name and a password as curl takes them, Samba or Oracle: `-u name:password`, `-U name%password`, `sqlplus name/password@host`; also of the file of a certificate. */
export const commandAccount: Form = {
  starts: ['-u', '--user', '--proxy-user', '--cert', 'sqlplus ', 'jdbc:oracle'],
  read: (text, at, matcher, work) => {
    const match = isBehindBlank(text, at) ? matchAt(account, text, at) : null;
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const end = at + match[0].length;
    return readingOf(at, { start: end - (match[1] ?? '').length, end, quote: '', detector }, work);
  },
};

const between = /(["']),\s{0,64}(?=["'])/y;

/** How long the first of two literals may be. */
const longestName = 65;

/** What stands before the first literal of a list that stands in a list itself. */
const inList = /(?:\[|[\])],)\s{0,64}\[\s?$/;

/** How long that may be. */
const longestIndent = 68;

/** A name and its value as two literals in brackets: `('password', '…')`, `[["password","…"]]`. */
export const literalPair: Form = {
  starts: ['",', "',"],
  read: (text, at, matcher, work) => {
    // Most literals of a list do not open it, and cost no more than this.
    let first = at - 1;
    while (first > at - longestName && text.charCodeAt(first) !== text.charCodeAt(at)) first -= 1;
    const opening = text.slice(Math.max(0, first - 2), first).trimEnd();
    if (!/[[({]$/.test(opening)) return undefined;
    const match = matchAt(between, text, at);
    const detector = match === null ? undefined : keyedBefore(text, at, matcher, false);
    if (match === null || detector === undefined) return undefined;
    const mark = at + match[0].length;
    const quote = text[mark] ?? '';
    const start = mark + 1;
    const end = valueEnd(text, start, quote, 'value');
    work.characters += end - at;
    // In a list of its own, a second word may be the name of another field.
    const isList =
      opening === ' (' || (opening.endsWith('[') && !inList.test(text.slice(Math.max(0, first - longestIndent), first)));
    const isPair = !isList || (/^.\s?[\])]/.test(text.slice(end, end + 3)) && !bareWord.test(text.slice(start, end)));
    return isPair ? { values: [{ start, end, quote, detector }], end } : undefined;
  },
};

const login =
  /PASS {1,4}(?!\S{0,256}(?:\/|\.\w\w))([^\s"'`]{6,256})|(?:AUTH(?:ENTICATE)?|(?<=\d )LOGIN)[ \t]{1,4}(?:(?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5)[ \t]{1,4}(?=[a-z]{0,512}[^a-z\s])([\w+/=-]{8,512})|(?:("?[\w.@-]{1,64}"?) {1,4})?"?((?:[^\s"'`&]|&(?!\w{1,64}=)){6,256}))/y;

/** Whether a word may be a password, and not the next of a sentence in capitals. */
function isPassword(word: string): boolean {
  return /[a-z]/.test(word) && /[\d!#$%&*+/=?@^_~-]/.test(word);
}

/** A password as servers take it in a line of their own: Redis with `AUTH`, mail servers with `AUTH PLAIN` (RFC 4954, 4), `AUTHENTICATE PLAIN`, and `LOGIN` behind a tag (RFC 9051, 6.2.2 and 6.2.3), FTP with `PASS` (RFC 959, 4.1.1), behind which runners of tests name a test. */
export const loginCommand: Form = {
  starts: ['auth ', 'authenticate ', 'login ', 'pass '],
  read: (text, at, matcher, work) => {
    const match = at === 0 || /[^\w/.-]/.test(text[at - 1] ?? '') ? matchAt(login, text, at) : null;
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const [whole, passed, encoded, name = '', word = ''] = match;
    const end = at + whole.length;
    work.characters += whole.length;
    const value = passed ?? encoded ?? (isPassword(name) ? whole.slice(whole.indexOf(name)) : word);
    // A command that is all there is to a text may have any word for a password.
    const isAll = name === '' && whole.length === text.length && /[a-z]/.test(value);
    const isValue = isAll || encoded !== undefined || (isPassword(value) && (passed === undefined || isMadeUp(value)));
    return { values: isValue ? [{ start: end - value.length, end, quote: '"', detector }] : [], end };
  },
};

const call = /(?:(auth)|login|signin)\(\s{0,4}(["'])[^"'\r\n]{0,64}\2,\s{0,4}(?=["'])/iy;

/** A name and a password as a program hands them over: `db.auth('name', '…')`, `login('name', '…')`. */
export const loginCall: Form = {
  starts: ['auth(', 'login(', 'signin('],
  inCode: true,
  read: (text, at, matcher, work) => {
    const match = matchAt(call, text, at);
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const start = at + match[0].length + 1;
    const quote = text[start - 1] ?? '';
    const end = valueEnd(text, start, quote, 'value');
    work.characters += end - at;
    const isValue = match[1] === undefined ? isMadeUp(text.slice(start, end)) : text[at - 1] === '.';
    return { values: isValue ? [{ start, end, quote, detector }] : [], end };
  },
};

const echo = /echo (?:-\w )?["']?(?=[^\s"'|]{1,128}["']? ?\|(?: ?sudo [^|\n]{0,40}-S|[^|\n]{1,160}(?:chpasswd|-stdin))\b)/y;

/** What a command is handed that reads a password: `echo … | sudo -S`. */
export const echoedPassword: Form = {
  starts: ['echo '],
  inCode: true,
  read: (text, at, matcher, work) => {
    const match = matchAt(echo, text, at);
    const detector = match === null ? undefined : matcher.keyed('password');
    if (match === null || detector === undefined) return undefined;
    const start = at + match[0].length;
    const end = valueEnd(text, start, '', 'value');
    return readingOf(at, { start, end, quote: '', detector }, work);
  },
};
