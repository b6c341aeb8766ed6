import { isRecord } from '../sentry.ts';
import type { ScrubValue } from './item/container.ts';
import { createWork, cutMark, type Work } from './work.ts';

/** A cell of a table: where it stands in the text, and what it holds. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const sign = String.raw`[\p{L}\p{M}\p{N}_.\-/()[\]#%&+$@'*?\u00b0\u20ac\u00a3]`;

/** What may be a name in the first line of a table, in a few words. */
const name = new RegExp(`^${sign}{1,64}(?: ${sign}{1,32}){0,4}$`, 'u');

/** What may be the name of the only column: fewer words, so that the first line of a letter is none. */
const onlyName = new RegExp(`^${sign}{1,64}(?: ${sign}{1,32})?$`, 'u');

/** How many words the first value of an only column has at most; a sentence has more. */
const mostWords = 8;

/** What is before the names: the sign between the cells, as Excel has it, comments, empty lines, and the line of a frame. */
const prelude = /(?:\s{0,8}sep=([^\r\n])[\t ]{0,8}|#[^\r\n]{0,1024}|[\t |\u2500-]{0,1024})(?:\r\n|\r|\n)/iy;

/** What is put under a name to learn whether it is a telling one, and a name that is none. */
const probe = 'Zq7x is a value of nobody';
const plainName = '-';

/** How much is read of the first value below a name. */
const longestFirst = 512;

/** What may be a table: no name in its first line is of three words, and the first sign that parts them stands in the second line as well. */
const tableLike =
  /^(?![^\r\n]{0,1024}[^\s,;|] [^\s,;|]{1,64} [^\s,;|])[^\r\n,;\t|(){}=]{0,128}([,;\t|])(?![;\s]{0,64}[\r\n])[^\r\n(){}=]{0,1024}\r?\n[^\r\n]{0,1024}\1/;

/** How long the first line of a table may be. */
const longestHeader = 4096;

/** The rows of a table from a place on (RFC 4180), each as its cells; an empty line is none where rows have several. */
function* rowsOf(text: string, separator: string, from: number): Generator<readonly Cell[], undefined> {
  let cells: Cell[] = [];
  for (let at = from; at <= text.length; ) {
    const start = at;
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    const raw = text.slice(start, at);
    cells.push({ start, end: at, value: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw });
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (separator === '' || cells.length > 1 || raw !== '') yield cells;
    cells = [];
  }
}

/** The names of a table, its first row, the sign between its cells, and where the row begins. */
interface Header {
  readonly names: readonly string[];
  readonly row: readonly Cell[];
  readonly separator: string;
  readonly end: number;
}

/** Names in a line with as many cells as the row below it, or without a space; a separator at the end of the line makes no column. */
function headerAt(text: string, start: number, separator: string): Header | undefined {
  const rows = rowsOf(text, separator, start);
  const line = rows.next().value ?? [];
  const names = line.map(({ value }) => value.trim().replace(/^(?:#\s{0,8})?"?|"$/g, ''));
  const [only = ''] = names;
  const isNamed =
    names.length === 1
      ? separator === '' && onlyName.test(only)
      : names.every((cell) => cell === '' || name.test(cell)) && names.some((cell) => cell !== '');
  const row = isNamed ? rows.next().value : undefined;
  const [first] = row ?? [];
  if (row === undefined || first === undefined) return undefined;
  const isRow =
    names.length === 1
      ? first.value.trim().split(/\s+/).length <= mostWords
      : row.length === names.length ||
        (names.at(-1) === '' && row.length === names.length - 1) ||
        line.every(({ value }) => !/\s/.test(value));
  return isRow ? { names, row, separator, end: first.start } : undefined;
}

/** Where the lines begin that may hold the names, and the sign between the cells where it is told. */
function* headersOf(text: string): Generator<Header | undefined> {
  let start = 0;
  let comment = -1;
  let told: string | undefined;
  for (prelude.lastIndex = 0; prelude.lastIndex < longestHeader; ) {
    const match = prelude.exec(text);
    if (match === null) break;
    told ??= match[1];
    if (text[start] === '#') comment = start;
    start += match[0].length;
  }
  const isShort = /[\r\n]/.test(text.slice(start, start + longestHeader));
  // Without a separator, a line is a cell.
  const separators = told === undefined ? [',', ';', '\t', '|', ''] : [told, ''];
  if (isShort) for (const separator of separators) yield headerAt(text, start, separator);
  // The names themselves may be a comment.
  if (comment !== -1) for (const separator of separators) yield headerAt(text, comment, separator);
}

/**
 * The name by which the values of a column are judged, which may be a part of it, as in `user/password (plain)`; undefined where none tells.
 * Some tell only of what has the form for it: the first value shows it.
 */
function tellingName(column: string, first: string, scrub: ScrubValue): string | undefined {
  const isHidden = (value: string, key: string): boolean => {
    const sent = scrub({ [key]: value }, createWork());
    return !isRecord(sent) || sent[key] !== value;
  };
  const parts = /[/()[\]#*]/.test(column) ? column.split(/[/()[\]#*]/).map((part) => part.trim()) : [];
  const tells = (part: string): boolean => isHidden(probe, part) || (isHidden(first, part) && !isHidden(first, plainName));
  return [column, ...parts].find((part) => part !== '' && tells(part));
}

/** A text in which what is drawn between cells is the sign that people write, each in the place of one. */
function drawn(text: string): string {
  return text.replace(/[\u2501-\u257f]|\+(?<=^.|--.)(?=--|$)/gm, '|');
}

/** Whether a text of several lines, which may be any, is worth reading as a table. */
export function mayBeTable(text: string): boolean {
  return text.includes('\n') && tableLike.test(drawn(text.slice(0, longestHeader)));
}

/**
 * A table of comma-separated values, or with another sign between them, with the values under telling names replaced;
 * the text itself where it is no such table.
 */
export function scrubTable(text: string, scrub: ScrubValue, work: Work): string {
  const read = drawn(text);
  for (const header of headersOf(read)) {
    const telling =
      header?.names.map((column, at) => tellingName(column, header.row[at]?.value.slice(0, longestFirst) ?? '', scrub)) ?? [];
    if (header !== undefined && telling.some((column) => column !== undefined))
      return scrubRows(text, [...rowsOf(read, header.separator, header.end)], telling, scrub, work);
  }
  return text;
}

/** A table with what stands in telling columns replaced. */
function scrubRows(
  text: string,
  rows: readonly (readonly Cell[])[],
  telling: readonly (string | undefined)[],
  scrub: ScrubValue,
  work: Work,
): string {
  const told = rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const column = telling[at];
      return column === undefined || /^[ \u2500-]*$/.test(cell.value) ? [] : [{ cell, column }];
    }),
  );
  const sent = scrub(
    told.map(({ cell, column }) => ({ [column]: cell.value })),
    work,
  );
  let scrubbed = '';
  let end = 0;
  for (const [at, { cell, column }] of told.entries()) {
    const record: unknown = Array.isArray(sent) ? sent[at] : undefined;
    const value = isRecord(record) ? record[column] : cutMark;
    scrubbed += text.slice(end, cell.start) + (value === cell.value ? text.slice(cell.start, cell.end) : String(value));
    end = cell.end;
  }
  work.characters += text.length;
  return scrubbed + text.slice(end);
}
