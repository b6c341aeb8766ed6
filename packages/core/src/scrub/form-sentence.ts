import type { Form } from './form.ts';
import { keyedBefore } from './pairs.ts';

const verb = /(?:is|was|ist|lautet)[ \t]{1,4}(\\{0,7}["'`])?([^\s"'`<>]{1,256})/iy;

/** Names of procedures and of codes, which sentences about secrets hold and nobody hides. */
const procedure = /^(?:aes|argon|base|bcrypt|crc|ecdsa|ed|es|hmac|hs|http|md|oauth|pbkdf|ps|rs|rsa|scrypt|sha|utf|v)-?\d/i;

/** Whether a word of a sentence is drawn or made up: letters and digits together, and as many as few words have. */
function isMadeUp(word: string): boolean {
  return word.length >= 6 && /\p{L}/u.test(word) && /\d/.test(word) && !procedure.test(word) && !/^\d+[a-z]{1,3}$/i.test(word);
}

/** What a sentence says of a name: `the password is …`. Only what is no word of a sentence is taken for a value. */
export const sentence: Form = {
  starts: ['is ', 'was ', 'ist ', 'lautet '],
  inCode: false,
  read: (text, at, matcher, work) => {
    if (text.charCodeAt(at - 1) !== 32) return undefined;
    verb.lastIndex = at;
    const match = verb.exec(text);
    if (match === null) return undefined;
    const [whole, quote = '', word = ''] = match;
    const value = word.replace(/[.,;:!?)\]}]{1,4}$/, '');
    const detector = isMadeUp(value) ? keyedBefore(text, at, matcher, false) : undefined;
    if (detector === undefined) return undefined;
    const start = at + whole.length - word.length;
    work.characters += whole.length;
    return { values: [{ start, end: start + value.length, quote, detector }], end: start + value.length };
  },
};
