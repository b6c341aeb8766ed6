import type { Form, FormValue } from './form.ts';
import type { Matcher } from './match.ts';
import { announcedIn } from './template.ts';
import { valueEnd } from './value-end.ts';
import type { Work } from './work.ts';

/** How much of the statement is read that stands before its parameters, and how far they are read. */
const longest = { statement: 4096, list: 16_384 } as const;

const lead = /(?:-- (?:parameters|params)|n?params): {0,4}/iy;

const opening = /\\{0,7}["'`]/y;

/** The entries of a list, and where it ends; entries that cannot be told apart are one. */
function* entriesOf(text: string, start: number): Generator<Omit<FormValue, 'detector'>, undefined> {
  const limit = Math.min(text.length, start + longest.list);
  for (let at = start; at < limit; ) {
    while (text[at] === ' ' || text[at] === ',') at += 1;
    if (text[at] === ']' || text[at] === '\n') return;
    opening.lastIndex = at;
    const [quote = ''] = opening.exec(text) ?? [];
    const from = at + quote.length;
    const isHolder = text[from] === '{' || text[from] === '[';
    let end = quote !== '' || isHolder ? valueEnd(text, from, quote, 'value') : from;
    if (quote === '' && !isHolder) while (end < limit && !',]\n'.includes(text[end] ?? '')) end += 1;
    if (end === at) return;
    yield { start: from, end, quote };
    at = end + quote.length;
  }
}

/** The values of a list without brackets: where one of them is telling, all are, as a comma may stand in each. */
function withoutBrackets(text: string, start: number, detector: FormValue['detector'] | undefined): readonly FormValue[] {
  return detector === undefined ? [] : [{ start, end: valueEnd(text, start, '', 'line'), quote: '"', detector }];
}

function valuesAt(text: string, at: number, start: number, matcher: Matcher, work: Work): readonly FormValue[] {
  const detectors = announcedIn(text.slice(Math.max(0, at - longest.statement), at), matcher, work);
  const telling = detectors.find((detector) => detector !== undefined);
  if (telling === undefined || text[start] !== '[') return withoutBrackets(text, start, telling);
  if (matcher.isReplacement(text.slice(start, valueEnd(text, start, '', 'value')))) return [];
  return [...entriesOf(text, start + 1)].flatMap((entry, place) => {
    const detector = detectors[place];
    return detector === undefined ? [] : [{ ...entry, detector }];
  });
}

/** The parameters that are written down behind their statement: `… password = $1 -- PARAMETERS: ["…"]`. */
export const statementParameters: Form = {
  // In an escaped line, the letter of the line break stands before it.
  starts: ['-- parameters: ', '-- params: ', 'params: ', 'nparams: '],
  inCode: false,
  read: (text, at, matcher, work) => {
    lead.lastIndex = at;
    const match = /[\s"'`\\]/.test(text[at - 1] ?? '') ? lead.exec(text) : null;
    if (match === null) return undefined;
    const start = at + match[0].length;
    const values = valuesAt(text, at, start, matcher, work);
    const end = values.at(-1)?.end ?? start;
    work.characters += end - at;
    return { values, end };
  },
};
