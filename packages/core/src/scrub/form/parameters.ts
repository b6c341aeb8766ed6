import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { announcedIn, namedIn } from '../key/template.ts';
import { valueEnd } from '../key/value-end.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';
import { type Entry, entriesOf, tellingOf } from './entries.ts';
import type { Form } from './form.ts';

/** How much is read of the statement before its parameters, or behind them. */
const longestStatement = 4096;

/**
 * A name, when they were bound, or a semicolon. What stands before the name tells of some that they are those of a statement,
 * wherever that is: `-- PARAMETERS:`, `==> Parameters:`, `[parameters: (…)]`, and `Params:` at the beginning of a line.
 */
const lead =
  /(?<=((?:(?:--|>) {1,2}|\[)(?=[Pp])|^(?=P))|)(?<![^\s"'`\\[(])[A-Za-z]{4,30}(?:: {1,4}(?<=[MRmr][Ss]: {1,4})|["']?[:=] {0,4}(?=[[({]))|; (?=..)/my;

/** What stands in the place of all of them. */
const label = /\[[^[\]\n]{1,48}\]/y;

/** What a list begins with, of PostgreSQL the number of the first. */
const list = /[[({]|(\$1 =)/y;

/** What is a text, and neither a number nor a time. */
const bound = /^\\{0,7}["'`][\d.:TZ+ -]{0,32}[^\d.:TZ+ -]|\(String\)/;

/** What a statement says of the entries of a list; undefined where it says nothing. */
function toldBy(
  statement: string | undefined = '',
  entries: readonly Entry[],
  matcher: Matcher,
  work: Work,
): readonly (Detector | undefined)[] | undefined {
  const name = entries[0]?.name ?? '';
  if (name > '9' && statement.includes(name)) {
    const named = namedIn(statement, matcher, work);
    return entries.map((entry) => named.get(entry.name ?? ''));
  }
  const told = announcedIn(statement, matcher, work);
  const any = told.find((detector) => detector);
  const isWhole = entries.length % told.length === 0;
  if (any === undefined && entries.length !== told.length) return undefined;
  // A comma may stand in each that has no quotation marks.
  return entries.map(({ quote }, at) => (entries.length > 1 && (isWhole || quote !== '') ? told[at % told.length] : any));
}

/**
 * The parameters that are written down beside their statement: `… password = $1 -- PARAMETERS: ["…"]`. Where no statement tells
 * what is what, all that are texts are hidden.
 */
export const statementParameters: Form = {
  starts: [
    // In an escaped line, the letter of the line break stands before it.
    ...['nparams: ', '; [', '; "'],
    ...'parameters params replacements bindings bind binds values args expressionattributevalues'
      .split(' ')
      .flatMap((name) => [':', '=', '":'].map((sign) => name + sign)),
  ],
  read: (text, at, matcher, work) => {
    const match = matchAt(lead, text, at);
    if (match === null) return undefined;
    const [name, before] = match;
    const start = at + name.length;
    if (matcher.isReplacement(matchAt(label, text, start)?.[0] ?? '')) return { values: [], end: start };
    const listed = matchAt(list, text, start);
    const entries: readonly Entry[] = listed
      ? entriesOf(text, start)
      : [{ start, end: valueEnd(text, start, '', 'line'), quote: '"' }];
    const { end = start } = entries.at(-1) ?? {};
    if (end === start) return undefined;
    work.characters += end - at;
    const statements = [
      text.slice(Math.max(0, at - longestStatement), at).split(name).at(-1),
      text.slice(end, end + longestStatement).split(name, 1)[0],
    ];
    if (name.includes('=')) statements.reverse();
    const other = before !== undefined || listed?.[1] ? matcher.keyed('credentials') : undefined;
    const told =
      toldBy(statements[0], entries, matcher, work) ??
      toldBy(statements[1], entries, matcher, work) ??
      entries.map(({ start: from, end: to, quote }) =>
        listed?.[0] !== '{' && bound.test(text.slice(from - quote.length, to)) ? other : undefined,
      );
    return { values: tellingOf(entries, told), end };
  },
};
