import { matchAt } from '../../detectors/match-at.ts';
import { isMadeUp } from '../key/made-up.ts';
import { valueEnd } from '../key/value-end.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';
import { type Form, type FormReading, placeOf } from './form.ts';

/** How far before a value its name is looked for, and how far behind it; how long a header is that was refused. */
const longest = { before: 160, behind: 120, literal: 260 } as const;

const words =
  /(?:(?<=ted )value \[|(?:original)?value(?: was)?|\(was|received|actual|given|input|argument|choice|path [`"'][\w.$-]{1,64}[`"'](?: is invalid)? \():? ?(?:`(?="))?(?=(["'`]|\d)|[^\s"'`]{6}|(?<=d \(|e \[).)/iy;

/**
 * The name of what a value was given for, before it in quotation marks: `"password" with value`, `Variable "$password" got invalid value`,
 * or with what was expected of it between them: `prop "password". Expected Number, got String with value`,
 * `at "input.pin"; Int cannot represent non-integer value:`, ``Path `password` (``, ``Path `password` is invalid (``,
 * `on field 'password': rejected value [`.
 */
const nameBefore =
  /["'`]\$?(?:-\w, )?(?:--)?(\w[\w.$ -]{0,63}?)(?: <[^<>"'`]{1,40}>)?["'`](?: got invalid value (["'`])[^"'`\r\n]{1,80}\2)?[ .:;][^"'`\r\n]{0,100}$/;

/** Where the clause begins that a value stands in; what Elasticsearch shows of it is a sentence of its own. */
const clause = /\n|[.;!?] (?!Preview)/;

/** The same without quotation marks: `password must be a string, but the final value was:`, `At path: password -- Expected a string, but received`, `PASSWORD: invalid value`, `field [password] of type`. */
const wordsBefore = /(?<![\w.$-])(?<!expected )([\w.$-]{1,64})(?:\[\d{1,9}\])?(?:[,:]|\] of type| must be| --| with value) /gi;

/** The name behind the value: `at path "pin_code"`, `at "input.password"`, `for column 'password'`, `for '--token <TOKEN>'`, `, msg: 'Invalid', path: 'password'`. */
const nameBehind =
  /^(?:[^\r\n]{0,40}?\b(?:at|for)(?: \w{1,10}){0,2} (?:[`"'][\w$-]{1,64}[`"'](?:\.| field )){0,2}[`"'](?:--)?([\w.[\]$-]{1,64})(?: <[^<>]{1,40}>)?[`"']|\s{1,8}\u2192 at ([\w.[\]-]{1,64})|,[^{}]{1,100}?\s(?:path|param|field|property|key): ["']([\w.[\]-]{1,64})["'])/i;

/** A value that a validator or a database refused, with the name of the field before or behind it. */
export const rejected: Form = {
  starts: [
    ...['value', 'originalvalue', 'received', 'actual', 'given', 'input', 'choice'].map((word) => `${word}: `),
    'value ',
    'received ',
    'argument ',
    '(was ',
    'path `',
    'path "',
  ],
  read: (text, at, matcher, work) => {
    const match = matchAt(words, text, at);
    if (match === null) return undefined;
    const quote = /\d/.test(match[1] ?? '') ? '' : (match[1] ?? '');
    const start = at + match[0].length + quote.length;
    const bracket = /[de] ([([])$/.exec(match[0])?.[1];
    const isBracketed = bracket !== undefined;
    const closing = bracket === '[' ? '];' : ').';
    const end = isBracketed ? placeOf(text, closing, start, longest.literal) : valueEnd(text, start, quote, 'value');
    work.characters += end - at + longest.before + longest.behind;
    if (match[1] === undefined && !isBracketed && !isMadeUp(text.slice(start, end))) return undefined;
    const before = text.slice(Math.max(0, at - longest.before), start - quote.length);
    const [said = ''] = before.split(clause).slice(-1);
    const names = [
      nameBefore.exec(before),
      ...[...said.matchAll(wordsBefore)].reverse(),
      nameBehind.exec(text.slice(end + 1, end + 1 + longest.behind)),
    ];
    // Most of what gRPC refuses of its metadata are secrets with a line break behind them.
    const detector = said.endsWith('Metadata string value ')
      ? matcher.keyed('secret')
      : names.map((name) => name && matcher.keyed(name[1] ?? name[2] ?? name[3] ?? '')).find((keyed) => keyed);
    return { values: detector ? [{ start, end, quote, detector }] : [], end };
  },
};

const literalBefore = /(["'`])([^"'`]{1,256})\1 $/;

/** A literal before what is said of it, of which a name tells what it is. */
function literalSaid(text: string, at: number, name: string | undefined, matcher: Matcher, work: Work): FormReading | undefined {
  const [whole, quote = ''] = literalBefore.exec(text.slice(Math.max(0, at - longest.literal), at)) ?? [];
  const detector = whole && name && matcher.keyed(name);
  if (!whole || !detector) return undefined;
  work.characters += whole.length;
  return { values: [{ start: at - whole.length + 1, end: at - 2, quote, detector }], end: at };
}

/** What a header may not hold is a secret, as most of them are: a line break behind it is enough. */
export const refusedHeader: Form = {
  starts: ['is an invalid header value'],
  read: (text, at, matcher, work) => literalSaid(text, at, 'secret', matcher, work),
};

/** A value that is none of those a path may have: `is not a valid enum value for path "password"`. */
export const refusedChoice: Form = {
  starts: ['is not a valid enum value'],
  read: (text, at, matcher, work) =>
    literalSaid(text, at, nameBehind.exec(text.slice(at, at + longest.behind))?.[1], matcher, work),
};
