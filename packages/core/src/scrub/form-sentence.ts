import type { Form } from './form.ts';
import { isCode, isMadeUp } from './made-up.ts';
import { keyedBefore } from './pairs.ts';

const verb = /(?:is|was|ist|lautet)[ \t]{1,4}(\\{0,7}["'`])?([^\s"'`<>]{1,256})/iy;

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
    const isValue = isMadeUp(value) || isCode(text.slice(Math.max(0, at - 5), at - 1), value);
    const detector = isValue ? keyedBefore(text, at, matcher, false) : undefined;
    if (detector === undefined) return undefined;
    const start = at + whole.length - word.length;
    work.characters += whole.length;
    return { values: [{ start, end: start + value.length, quote, detector }], end: start + value.length };
  },
};
