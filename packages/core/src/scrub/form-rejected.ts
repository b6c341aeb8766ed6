import { matchAt } from '../detectors/match-at.ts';
import type { Form } from './form.ts';
import { valueEnd } from './value-end.ts';

/** How far before a value its name is looked for, and how far behind it. */
const longest = { before: 160, behind: 120 } as const;

const words =
  /(?:with value|invalid value|for value|(?:string|integer|numeric|boolean) value:|path [`"'][\w.$-]{1,64}[`"'] \() ?(?=([`"']|\d))/iy;

/**
 * The name of what a value was given for, before it: `"password" with value`, `Variable "$password" got invalid value`, or with what was
 * expected of it between them: `prop "password". Expected Number, got String with value`, `at "input.pin"; Int cannot represent non-integer value:`.
 */
const nameBefore =
  /["'`]\$?([\w.$-]{1,64})["'`](?:\. Expected [^"'`]{1,80}|(?: got invalid value (?:(?! at ").){1,80})?; [\w -]{1,48})?[ -](?:(?:got |has )?(?:an )?)?$/;

/** The name in what the validators of Mongoose say, where the value stands in brackets. */
const nameWithin = /^path [`"']([\w.$-]{1,64})/i;

/** The name behind the value: `at path "pin_code"`, `at "input.password"`, `for column 'password'`. */
const nameBehind = /^[^\r\n]{0,40}?\b(?:at|for|at path|for path|for column) [`"']([\w.[\]$-]{1,64})[`"']/i;

/** A value that a validator or a database refused, with the name of the field before or behind it. */
export const rejected: Form = {
  starts: [
    'with value',
    'invalid value',
    'for value',
    ...['string', 'integer', 'numeric', 'boolean'].map((type) => `${type} value:`),
    'path `',
    'path "',
  ],
  read: (text, at, matcher, work) => {
    const match = matchAt(words, text, at);
    if (match === null) return undefined;
    const quote = /\d/.test(match[1] ?? '') ? '' : (match[1] ?? '');
    const start = at + match[0].length + quote.length;
    const end = valueEnd(text, start, quote, 'value');
    work.characters += end - at + longest.before + longest.behind;
    const names = [
      nameBefore.exec(text.slice(Math.max(0, at - longest.before), at)),
      nameWithin.exec(match[0]),
      nameBehind.exec(text.slice(end + 1, end + 1 + longest.behind)),
    ];
    const detector = names.map((name) => name && matcher.keyed(name[1] ?? '')).find((keyed) => keyed);
    return { values: detector ? [{ start, end, quote, detector }] : [], end };
  },
};
