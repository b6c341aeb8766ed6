import { matchAt } from '../../detectors/match-at.ts';
import { type Form, placeOf } from './form.ts';

/** How far the fields of a key are read before its kind and behind it. */
const longest = { before: 2048, behind: 4096 } as const;

const kind = /kty(["']?)\s{0,4}:\s{0,4}(["'])(?:RSA|EC|oct|OKP)\2/y;

/** What is private in a key (RFC 7518, 6). */
const member = /(?<=[{,\s"'])(?:d|p|q|dp|dq|qi|k)["']?\s{0,4}:\s{0,4}(["'])([\w-]{8,2048})/g;

/** What is private in a JSON Web Key (RFC 7517) that is printed, or cut: `{ kty: 'EC', d: '…' }`. */
export const webKey: Form = {
  starts: ['kty'],
  read: (text, at, matcher, work) => {
    const detector = matchAt(kind, text, at) ? matcher.keyed('private key') : undefined;
    if (detector === undefined) return undefined;
    const before = text.slice(Math.max(0, at - longest.before), at);
    const start = at - before.length + before.lastIndexOf('{') + 1;
    const end = placeOf(text, '}', at, longest.behind);
    work.characters += before.length + end - start;
    const values = [...text.slice(start, end).matchAll(member)].map(({ index, 0: whole, 1: quote = '', 2: value = '' }) => {
      const last = start + index + whole.length;
      return { start: last - value.length, end: last, quote, detector };
    });
    return { values, end };
  },
};
