import { matchAt } from '../../detectors/match-at.ts';
import { keyedBefore } from '../key/pairs.ts';
import { valueEnd } from '../key/value-end.ts';
import { type Form, readingOf } from './form.ts';

const lead = /(?:(?<=\s)->[ \t]{1,8}|\.(?:n?eq|i?like)\.)(\\{0,7}["'`])?|\.in\.\(/y;

const list = /(?<=\()(?:"[^"]{0,256}"|[^")]){1,4096}/y;

/**
 * A name and its value with an arrow between them, or an operator of PostgREST: `password -> …`, `password.eq.…`,
 * `password.in.(…)`. Without a blank before it, the arrow is one of a program.
 */
export const arrow: Form = {
  starts: ['->', '.eq.', '.neq.', '.like.', '.ilike.', '.in.('],
  read: (text, at, matcher, work) => {
    const match = matchAt(lead, text, at);
    const detector = match === null ? undefined : keyedBefore(text, at, matcher, false);
    if (match === null || detector === undefined) return undefined;
    const quote = match[1] ?? '';
    const start = at + match[0].length;
    const listed = matchAt(list, text, start);
    const end = listed ? start + listed[0].length : valueEnd(text, start, quote, detector.extent ?? 'value');
    return readingOf(at, { start, end, quote, detector }, work);
  },
};
