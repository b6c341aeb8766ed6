import { lineEnd } from '../key/line-end.ts';
import { isMadeUp } from '../key/made-up.ts';
import { keyedBefore } from '../key/pairs.ts';
import { separatorBefore } from '../key/template.ts';
import type { Form } from './form.ts';
import { isValueOf } from './mention.ts';

/** A word that may be an argument. */
const argument = /(?<=[ \t])[^\s"'`%[{=][^\s"'`%=]{3,255}={0,2}(?!\S)/g;

/**
 * Arguments behind their template, as a console without a formatter joins them: `token: %s …`. Which is which is not told: what
 * is drawn is hidden, behind a separator what looks made up, and what stands there alone.
 */
export const joinedArguments: Form = {
  starts: ['%s', '%d', '%i', '%j', '%o'],
  read: (text, at, matcher, work) => {
    const separator = separatorBefore(text, at);
    const detector = keyedBefore(text, separator, matcher, false);
    if (detector === undefined) return undefined;
    const end = lineEnd(text, at);
    work.characters += end - at;
    const rest = text.slice(at, end);
    const isMention = /\s/.test(text[separator] ?? '');
    const values = [...rest.matchAll(argument)].flatMap(({ 0: word, index }) => {
      const isOne = isMention ? isValueOf(detector.label, word, false) : isMadeUp(word) || word === rest.slice(2).trim();
      const start = at + index;
      return isOne ? [{ start, end: start + word.length, quote: "'", detector }] : [];
    });
    return { values, end };
  },
};
