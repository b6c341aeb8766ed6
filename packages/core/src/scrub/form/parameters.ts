import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { announcedIn } from '../key/template.ts';
import { valueEnd } from '../key/value-end.ts';
import type { Form, FormReading, FormValue } from './form.ts';

/** How much of the statement is read that stands before its parameters, and how far they are read. */
const longest = { statement: 4096, list: 16_384 } as const;

/** What stands before them: a name, or a semicolon before a list of JSON or its entries alone. */
const lead =
  /(?:(?:-- (?:parameters|params)|n?params): {0,4}|(?:(?:parameters|replacements|bindings|binds?|values)["']?[:=]|;) {0,4}(?=\[[^\]])|; (?=".))/iy;

/** What stands in the place of all of them. */
const label = /^\[[^[\]\n]{1,48}\]/;

const longestLabel = 50;

const opening = /\\{0,7}["'`]/y;

/** A value of which it is not known yet whether it is hidden. */
export type Entry = Omit<FormValue, 'detector'>;

/** What stands between two entries; a line ends behind a bracket or a comma alone. */
const gap = /(?:[ ,]|(?<=[,[])\r?\n[ \t]{0,64}){0,128}/y;

/** The entries that a detector recognises, each by its place. */
export function tellingOf(entries: readonly Entry[], detectors: readonly (Detector | undefined)[]): readonly FormValue[] {
  return entries.flatMap((entry, place) => {
    const detector = detectors[place];
    return detector === undefined ? [] : [{ ...entry, detector }];
  });
}

/** The entries of a list, and where it ends; entries that cannot be told apart are one. */
export function* entriesOf(text: string, start: number): Generator<Entry, undefined> {
  const limit = Math.min(text.length, start + longest.list);
  for (let at = start; at < limit; ) {
    at += matchAt(gap, text, at)?.[0].length ?? 0;
    if (text[at] === ']' || text[at] === '\n') return;
    const [quote = ''] = matchAt(opening, text, at) ?? [];
    const from = at + quote.length;
    const isHolder = text[from] === '{' || text[from] === '[';
    let end = quote !== '' || isHolder ? valueEnd(text, from, quote, 'value') : from;
    if (quote === '' && !isHolder) while (end < limit && !',]\n'.includes(text[end] ?? '')) end += 1;
    if (end === at) return;
    yield { start: from, end, quote };
    at = end + quote.length;
  }
}

/** What is read of the parameters behind a statement. Without brackets, all are hidden where one is telling, as a comma may stand in each. */
function parametersAt(text: string, start: number, detectors: readonly (Detector | undefined)[]): FormReading {
  const detector = detectors.find((telling) => telling !== undefined);
  if (detector === undefined) return { values: [], end: start };
  if (text[start] !== '[') {
    const end = valueEnd(text, start, '', 'line');
    return { values: [{ start, end, quote: '"', detector }], end };
  }
  const entries = [...entriesOf(text, start + 1)];
  return { values: tellingOf(entries, detectors), end: entries.at(-1)?.end ?? start };
}

/** The statement before its parameters, from those of another one on. */
function statementBefore(text: string, at: number, parametersLead: string): string {
  const before = text.slice(Math.max(0, at - longest.statement), at);
  return before.slice(before.lastIndexOf(parametersLead) + 1);
}

/** The parameters that are written down behind their statement: `… password = $1 -- PARAMETERS: ["…"]`. */
export const statementParameters: Form = {
  starts: [
    // In an escaped line, the letter of the line break stands before it.
    ...['-- parameters: ', '-- params: ', 'params: ', 'nparams: '],
    ...['parameters', 'replacements', 'bindings', 'bind', 'binds', 'values'].flatMap((name) =>
      [':', '=', '":'].map((sign) => name + sign),
    ),
    '; [',
    '; "',
  ],
  read: (text, at, matcher, work) => {
    const match = text[at] === ';' || /[\s"'`\\]/.test(text[at - 1] ?? '') ? matchAt(lead, text, at) : null;
    if (match === null) return undefined;
    const start = at + match[0].length;
    const [replacement = ''] = label.exec(text.slice(start, start + longestLabel)) ?? [];
    if (matcher.isReplacement(replacement)) return { values: [], end: start };
    const reading = parametersAt(text, start, announcedIn(statementBefore(text, at, match[0]), matcher, work));
    work.characters += reading.end - at;
    return reading;
  },
};
