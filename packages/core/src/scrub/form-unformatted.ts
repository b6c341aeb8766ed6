import { matchAt } from '../detectors/match-at.ts';
import type { Form } from './form.ts';
import { isMadeUp } from './made-up.ts';
import { keyedBefore } from './pairs.ts';

const placeholder = /%.(?![\w%])([^\r\n]{0,2048})/y;

/** A template of the console with its parameters behind it, as logs have them: `password=%s …`. */
export const unformatted: Form = {
  starts: ['%s', '%d', '%i', '%j', '%o'],
  read: (text, at, matcher, work) => {
    const match = matchAt(placeholder, text, at);
    const separator = text.slice(Math.max(0, at - 3), at).search(/[ =:"']*$/) + at - Math.min(at, 3);
    const detector = match && keyedBefore(text, separator, matcher, false);
    if (!match || !detector) return undefined;
    const [{ length }, rest = ''] = match;
    const end = at + length;
    work.characters += length;
    const values = [...rest.matchAll(/(?<!\S)[^\s%{[][^\s%]*(?!\S)/g)]
      .filter(([word]) => isMadeUp(word) || word === rest.trim())
      .map(({ 0: word, index }) => {
        const start = end - rest.length + index;
        return { start, end: start + word.length, quote: "'", detector };
      });
    return { values, end };
  },
};
