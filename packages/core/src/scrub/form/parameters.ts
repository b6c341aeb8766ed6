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
  /(?<=((?:(?:--|>) {1,2}|\[)(?=[Pp])|^(?=P))|)(?<![^\s"'`\\[(])[A-Za-z]{4,30}(?:(?<=[MRmr][Ss]): {1,4}(?=.)|["']?[:=] {0,4}(?=[[({]))|; (?=[^]{2})/my;

/** What stands in the place of all of them. */
const label = /\[[^[\]\n]{1,48}\]/y;

/** What a list begins with, of PostgreSQL the number of the first; behind `params`, what stands in other brackets may be the first of several. */
const list = /\[|(\$1 =)|(?<!rams: )[({]/y;

/** A sign of a placeholder. */
const sign = /\?|[$%:@]\w|%\(|\{\w{0,40}\}/;

/** What is a text, and neither a number nor a time. */
const bound = /^[\\"'`].*[^\\"'`\d.:TZ+ -]|\(String\)/s;

/** What a statement says of the entries of a list; undefined where it says nothing. */
function toldBy(
  statement: string | undefined = '',
  entries: readonly Entry[],
  matcher: Matcher,
  work: Work,
): readonly (Detector | undefined)[] | undefined {
  const isNamed = entries.some(({ name = '' }) => /\D/.test(name) && statement.includes(name));
  const named = isNamed ? namedIn(statement, matcher, work) : undefined;
  const told = announcedIn(statement, matcher, work);
  const any = told.find((detector) => detector);
  if (!isNamed && any === undefined && entries.length !== told.length) return undefined;
  // A comma may stand in each that has no quotation marks.
  const isApart = (quote: string): boolean => entries.length > 1 && (quote !== '' || entries.length % told.length === 0);
  return entries.map(({ name = '', quote }, at) => named?.get(name) ?? (isApart(quote) ? told[at % told.length] : any));
}

/**
 * The parameters that are written down beside their statement: `… password = $1 -- PARAMETERS: ["…"]`. Where no statement tells
 * what is what, all that are texts are hidden.
 */
export const statementParameters: Form = {
  starts: [
    // In an escaped line, the letter of the line break stands before it.
    ...['nparams: ', '; [', '; "'],
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
    const before = text.slice(Math.max(0, at - longestStatement), at).split(name).at(-1) ?? '';
    // A list of another kind may hold a list of parameters.
    if (other === undefined && !/^b|=/i.test(name) && !sign.test(before)) return { values: [], end: start };
    const entries: readonly Entry[] = listed
      ? entriesOf(text, start)
      : [{ start, end: valueEnd(text, start, '', 'line'), quote: '"' }];
    const end = entries.at(-1)?.end ?? start;
    work.characters += end - at;
    const statements = [before, text.slice(end, end + longestStatement).split(name, 1)[0]];
    if (name.includes('=')) statements.reverse();
    const told =
      toldBy(statements[0], entries, matcher, work) ??
      toldBy(statements[1], entries, matcher, work) ??
      entries.map(({ start: from, end: to, quote }) =>
        listed?.[0] !== '{' && bound.test(text.slice(from - quote.length, to)) ? other : undefined,
      );
    return { values: tellingOf(entries, told), end };
  },
};
