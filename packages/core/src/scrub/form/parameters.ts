import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { announcedIn, namedIn } from '../key/template.ts';
import { valueEnd } from '../key/value-end.ts';
import { type Entry, entriesOf, tellingOf } from './entries.ts';
import type { Form } from './form.ts';

/** How much is read of the statement before its parameters, or behind them. */
const longestStatement = 4096;

/**
 * A name, when they were bound, or a semicolon. What stands before the name tells of some that they are those of a statement,
 * wherever that is: `-- PARAMETERS:`, `==> Parameters:`, `[parameters: (…)]`, and `Params:` at the beginning of a line.
 */
const lead =
  /(?<=((?:(?:--|>) {1,2}|\[)(?=[Pp])|^(?=P))|)(?<![^\s"'`\\[(])\w{4,30}(?:(?<=[MRmr][Ss]): {1,4}(?=.)|["']?[:= ] {0,4}(?=[[({]))|; (?=[\s\S]{2})/my;

/** What stands in the place of all of them. */
const label = /\[[^[\]\n]{1,48}\]/y;

/** What a list begins with, of PostgreSQL the number of the first; behind `params`, what stands in other brackets may be the first of several. */
const list = /\[|(\$1 =)|(?<!rams: )[({]/y;

/** What is a text, and neither a number nor a time. */
const bound = /^\w?[\\"'`].*[^\\"'`\d.:TZ+ -]|\(String\)/s;

/** What a statement says of its parameters by their places and by their names. */
type Spoken = readonly [told: readonly (Detector | undefined)[], named: ReadonlyMap<string, Detector | undefined>];

/** The same of the entries of a list; undefined where it says nothing of them. */
function toldBy([told, named]: Spoken, entries: readonly Entry[]): readonly (Detector | undefined)[] | undefined {
  const any = told.find((detector) => detector);
  const isNamed = entries.some(({ name = '' }) => named.has(name));
  if (!isNamed && any === undefined && entries.length !== told.length) return undefined;
  // A comma may stand in each that has no quotation marks; of rows, each has as many.
  const isRows = entries.length % told.length === 0;
  return entries.map(
    ({ name = '', quote }, at) =>
      named.get(name) ?? (entries.length > 1 && (isRows || quote !== '') ? told[at % told.length] : any),
  );
}

/**
 * The parameters that are written down beside their statement: `… password = $1 -- PARAMETERS: ["…"]`. Where no statement tells
 * what is what, all that are texts are hidden.
 */
export const statementParameters: Form = {
  starts: [
    // In an escaped line, the letter of the line break stands before it.
    ...['nparams: ', 'params ', '; [', '; "'],
    ...'parameters params replacements bindings bind binds values args'
      .split(' ')
      .flatMap((name) => [':', '=', '":'].map((sign) => name + sign)),
  ],
  read: (text, at, matcher, work) => {
    const match = matchAt(lead, text, at);
    if (match === null) return undefined;
    const [name, isBound] = match;
    const start = at + name.length;
    if (matcher.isReplacement(matchAt(label, text, start)?.[0] ?? '')) return { values: [], end: start };
    const listed = matchAt(list, text, start);
    const other = isBound !== undefined || listed?.[1] ? matcher.keyed('credentials') : undefined;
    const spokenIn = (statement = ''): Spoken => [announcedIn(statement, matcher, work), namedIn(statement, matcher, work)];
    const preceding = text.slice(Math.max(0, at - longestStatement), at);
    // Where they have names with a sign, the statement stands behind them; one before them is of others.
    const before = spokenIn(listed && text[start + 1] === '@' ? '' : preceding.slice(preceding.lastIndexOf(name) + 1));
    // A list of another kind may hold a list of parameters.
    if (other === undefined && !/[b=]/i.test(name) && before[0].length + before[1].size === 0) return { values: [], end: start };
    const entries: readonly Entry[] = listed
      ? entriesOf(text, start)
      : [{ start, end: valueEnd(text, start, '', 'line'), quote: '"' }];
    const end = entries.at(-1)?.end ?? start;
    work.characters += end - at;
    const told =
      toldBy(before, entries) ??
      toldBy(spokenIn(text.slice(end, end + longestStatement).split(name, 1)[0]), entries) ??
      entries.map(({ start: from, end: to, quote }) =>
        listed?.[0] !== '{' && bound.test(text.slice(from - quote.length, to)) ? other : undefined,
      );
    return { values: tellingOf(entries, told), end };
  },
};
