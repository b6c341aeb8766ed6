import { matchAt } from '../../detectors/match-at.ts';
import { isCode, isMadeUp } from '../key/made-up.ts';
import { keyedBefore } from '../key/pairs.ts';
import type { Form } from './form.ts';

/** The last words of names that a text mentions beside their value. */
const names =
  'password passwd passwort passphrase passcode token csrf apikey secret key otp pin code cvv cvc accesstoken refreshtoken resettoken'.split(
    ' ',
  );

/** What is done by the token that stands behind it in a path. */
const actions = ['verify', 'activate', 'invite', 'reset', 'magic'];

/** What stands in a path before a value: the end of a name, or what is done by it. */
const inPaths = ['password', 'token', 'link', 'email', ...actions];

/** Also with whose it is between them, a comma, or the line of a table: `password for rosa: …`, `name,token,…`, `password | …`. */
const lead =
  /([a-z]{2,12})(?:(?:,[ \t]{0,4}|[ \t]{1,40}(?:\|[ \t]{1,4})?)(?:(?:(?:(entered|given|provided|received|supplied)|is|used|value|was):|(?:(?:(?:is|was) )?(?:changed|reset|set) )?to|(?:for|f\u00fcr|of|sent to)(?: [^\s:=]{1,64}){1,4}?(?: ?[:=]| is| was))[ \t]{1,4})?\(?(["'`]?)|\/(?:\w{1,8}\/)?)([^\s"'`<>()/?#&=:,;]{3,256})(?=[\s"'`<>)/?#&,;]|$)/iy;

/** Letters and digits in turns, as in what is drawn and in few names, or the first half of a UUID (RFC 9562, 4). */
const drawn = /[a-z]\d{1,64}[a-z]{1,64}\d|\d[a-z]{1,64}\d{1,64}[a-z]|^[\da-f]{8}-[\da-f]{4}-/i;

/** Whether a word may be the value of what is mentioned before it; in a path, names of files stand as well. */
export function isValueOf(name: string, word: string, isInPath: boolean): boolean {
  if (isInPath) return /^[\w~-]{16,}$/.test(word) && drawn.test(word);
  return isCode(name, word) || (isMadeUp(word) && (/^pass/i.test(name) || (word.length >= 8 && drawn.test(word))));
}

/** A value with nothing but a blank, a comma, brackets or a slash between it and its name: `token … not found`, `/reset-password/…`. */
export const mention: Form = {
  starts: [...names.flatMap((name) => [' ', ',', '\t'].map((sign) => name + sign)), ...inPaths.map((name) => `${name}/`)],
  read: (text, at, matcher, work) => {
    const match = matchAt(lead, text, at);
    if (match === null) return undefined;
    const [whole, name = '', given, quote, word = ''] = match;
    const value = word.replace(/[.!\]}]{1,4}$/, '');
    work.characters += whole.length;
    const isInPath = quote === undefined;
    const end = at + name.length;
    // What was given need not look drawn. Behind a comma or a tab, the next of a list may stand.
    const isValue = (given !== undefined && isMadeUp(value)) || isValueOf(text[end] === ' ' ? name : '', value, isInPath);
    if (!isValue) return undefined;
    const isAction = isInPath && (actions.includes(name.toLowerCase()) || text[at - 1] === '-');
    const detector = keyedBefore(text, end, matcher, false) ?? (isAction ? matcher.keyed('token') : undefined);
    if (detector === undefined) return undefined;
    const start = at + whole.length - word.length;
    return { values: [{ start, end: start + value.length, quote: quote ?? '', detector }], end: start + value.length };
  },
};
