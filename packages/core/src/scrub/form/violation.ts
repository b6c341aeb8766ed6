import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import type { Matcher } from '../matcher.ts';
import { tellingOf } from './entries.ts';
import { type Form, type FormValue, placeOf } from './form.ts';

/** How far the values of a message are read, and how long the names of its columns are. */
const longest = { values: 4096, names: 200 } as const;

const keyOf = /\bkey \(([^\r\n]{1,200})$/i;

/** What PostgreSQL says behind the values. */
const behind = /\) (?:already|is |conflicts|=|matches)|\)(?:[.,;"'\\]|\s|$)/;

/** The values of the columns, each under its own; all together where they cannot be told apart. */
function valuesOf(text: string, start: number, end: number, detectors: readonly (Detector | undefined)[]): readonly FormValue[] {
  const parts = text.slice(start, end).split(', ');
  const whole = detectors.find((detector) => detector !== undefined);
  if (whole === undefined) return [];
  if (parts.length !== detectors.length) return [{ start, end, quote: '"', detector: whole }];
  let to = start - 2;
  const entries = parts.map((part) => {
    const from = to + 2;
    to = from + part.length;
    return { start: from, end: to, quote: '"' };
  });
  return tellingOf(entries, detectors);
}

/** The longest name of a column, in bytes (PostgreSQL, 4.1.1), and a sign. */
const longestName = 64;

function detectorsOf(names: string, matcher: Matcher): readonly (Detector | undefined)[] {
  return names.split(', ').map((name) => (name.length > longestName ? undefined : matcher.keyed(name)));
}

/** What a constraint of PostgreSQL was violated with: `Key (tenant, token)=(7, …) already exists.` */
export const violation: Form = {
  starts: [')=('],
  read: (text, at, matcher, work) => {
    const names = keyOf.exec(text.slice(Math.max(0, at - longest.names - 5), at))?.[1];
    if (names === undefined) return undefined;
    const start = at + 3;
    const found = behind.exec(text.slice(start, start + longest.values));
    const end = found === null ? Math.min(text.length, start + longest.values) : start + found.index;
    work.characters += end - at;
    return { values: valuesOf(text, start, end, detectorsOf(names, matcher)), end };
  },
};

/** How values begin that have no name: a row of which PostgreSQL says that it may not be, or could not be read; a text that Hibernate bound. In JSON, a row ends with its member. */
const rowLead =
  /(?<=: ?(\\{0,7}")|)failing row contains \(|copy [\w."]{1,130}, line \d{1,12}: "|binding parameter .{4,20}char\w{0,9}. <?- \[/iy;

/** Values without names, of which all are hidden: `Failing row contains (7, …).`, `COPY users, line 1: "…"`, `binding parameter [1] as [VARCHAR] - […]` */
export const failingRow: Form = {
  starts: ['failing row', 'copy ', 'binding parameter '],
  read: (text, at, matcher, work) => {
    const match = matchAt(rowLead, text, at);
    const detector = match ? matcher.keyed('credentials') : undefined;
    if (detector === undefined) return undefined;
    const start = rowLead.lastIndex;
    const line = text.slice(start, placeOf(text, match?.[1] ? `.${match[1]}` : '\n', start, longest.values));
    const last = line.lastIndexOf({ '(': ')', '[': ']' }[text[start - 1] ?? ''] ?? '"');
    const end = start + (last === -1 ? line.length : last);
    work.characters += line.length;
    return { values: [{ start, end, quote: '"', detector }], end };
  },
};

const duplicate = /duplicate (?:entry '|key value is \()/iy;

const nameOf = /(?:key|constraint|index) '([^'\r\n]{1,128})'/i;

/** What an index of MySQL or SQL Server was violated with: `Duplicate entry '…' for key 'users.token'`, `index 'token'. The duplicate key value is (…).` */
export const duplicateEntry: Form = {
  starts: ['duplicate entry', 'duplicate key value'],
  read: (text, at, matcher, work) => {
    const [lead] = matchAt(duplicate, text, at) ?? [];
    if (lead === undefined) return undefined;
    const start = at + lead.length;
    const end = placeOf(text, lead.endsWith("'") ? "' for key '" : ').', start, longest.values);
    work.characters += end - at;
    const [, name = ''] = nameOf.exec(text.slice(Math.max(0, at - 300), at) + text.slice(end, end + 150)) ?? [];
    const detector = matcher.keyed(name);
    return { values: detector === undefined ? [] : [{ start, end, quote: "'", detector }], end };
  },
};
