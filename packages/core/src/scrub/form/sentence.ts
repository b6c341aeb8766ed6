import { matchAt } from '../../detectors/match-at.ts';
import { isCode, isMadeUp } from '../key/made-up.ts';
import { keyedBefore } from '../key/pairs.ts';
import type { Form } from './form.ts';

const verb = /(?:is|was|ist|lautet)[ \t]{1,4}(?:<[a-z]{1,10}>)?(\\{0,7}["'`])?([^\s"'`<>]{1,256})/iy;

/** What a number counts, behind a blank. */
const counted = /^ (?:bit|byte|char|digit|letter|long)/i;

/** What a sentence says of a name: `the password is …`. Only what is no word of a sentence is taken for a value. */
export const sentence: Form = {
  starts: ['is ', 'was ', 'ist ', 'lautet '],
  read: (text, at, matcher, work) => {
    if (text.charCodeAt(at - 1) !== 32) return undefined;
    const match = matchAt(verb, text, at);
    if (match === null) return undefined;
    const [whole, quote = '', word = ''] = match;
    const value = word.replace(/[.,;:!?)\]}]{1,4}$/, '');
    const name = text.slice(Math.max(0, at - 5), at - 1);
    const isValue =
      isMadeUp(value) ||
      (isCode(name === 'word' ? 'code' : name, value) && !counted.test(text.slice(verb.lastIndex, verb.lastIndex + 9)));
    const detector = isValue ? keyedBefore(text, at, matcher, false) : undefined;
    if (detector === undefined) return undefined;
    const start = at + whole.length - word.length;
    work.characters += whole.length;
    return { values: [{ start, end: start + value.length, quote, detector }], end: start + value.length };
  },
};

const behindCode = /(?:is|as) your (?:[\w-]{1,20} ){0,4}?(?:code|otp|pin|password|passcode)(?![\w-])/iy;

/** A code before its name, as messages to persons begin: `482913 is your verification code`, `Use 482913 as your …`. */
export const givenCode: Form = {
  starts: ['is your ', 'as your '],
  read: (text, at, matcher, work) => {
    behindCode.lastIndex = at;
    const [digits] = /(?<![\d.])\d{4,8}(?= $)/.exec(text.slice(Math.max(0, at - 11), at)) ?? [];
    const end = digits !== undefined && behindCode.test(text) ? behindCode.lastIndex : at;
    const detector = end === at ? undefined : keyedBefore(text, end, matcher, false);
    if (digits === undefined || detector === undefined) return undefined;
    work.characters += end - at;
    return { values: [{ start: at - 1 - digits.length, end: at - 1, quote: '"', detector }], end };
  },
};
