import { matchAt } from '../../detectors/match-at.ts';
import { valueEnd } from '../key/value-end.ts';
import { type Form, readingOf } from './form.ts';

/** How far back the name of a value is looked for. */
const longestBefore = 360;

/** A name, or a path of names, up to the value that stands beside it in an entry of YAML, of JSON that was cut, or of an object as programs print it. */
const before =
  /(?:^|[\n{,;\s-])(\\{0,7}["'])?(?:name|key|label|field|header|env|param|property|path|column|loc)\1[ \t]{0,4}:[ \t]{0,4}(?:\[\s{0,64}(?:["'][\w.-]{1,64}["'],\s{0,64}){0,4})?(\\{0,7}["'])?([\w./:-]{1,64})\2(?:\s{0,64}\])?[ \t]{0,8}(?:,\s{0,64}(?:[^{}]{1,160}[,\s])?|\r?\n[ \t]{0,64}|(?:\\r)?\\n[ \t]{0,64})(\\{0,7}["'])?$/i;

const value = /(?:value|input)(\\{0,7}["'])?[ \t]{0,4}:[ \t]{0,8}(\\{0,7}["'`])?(?=[^\s"'])/iy;

/** A value behind its name in an entry: `- name: PASSWORD`, and `value: …` in the next line. */
export const namedValue: Form = {
  starts: ['value', 'input'],
  read: (text, at, matcher, work) => {
    const lead = matchAt(value, text, at);
    const match = lead && before.exec(text.slice(Math.max(0, at - longestBefore), at));
    const detector = match && matcher.keyed(match[3] ?? '');
    if (!detector) return undefined;
    const quote = lead[2] ?? '';
    const start = at + lead[0].length;
    // In an entry within one line, the next name or the end of the entry follows.
    const isLine = quote === '' && !match[0].includes(',');
    const end = valueEnd(text, start, quote, isLine ? 'line' : 'value');
    return readingOf(at, { start, end, quote, detector }, work);
  },
};
