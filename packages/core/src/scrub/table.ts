import { isRecord } from '../sentry.ts';
import type { ScrubValue } from './container.ts';
import { createWork, cutMark, type Work } from './work.ts';

/** A cell of a table: where it stands in the text, and what it holds. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const name = /^\s{0,8}"?[\p{L}\w.-]{1,64}(?: [\p{L}\w.-]{1,32}){0,2}"?\s{0,8}$/u;

/** What is put under a name to learn whether it is a telling one. */
const probe = 'Zq7x is a value of nobody';

/** How long the first line of a table may be. */
const longestHeader = 4096;

/** The rows of a table from a place on (RFC 4180), each as its cells. */
function* rowsOf(text: string, separator: string, from: number): Generator<readonly Cell[]> {
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
    if (text[at] === '\r') at += 1;
    at += 1;
    yield cells;
    cells = [];
  }
}

/** The sign between the cells of a table, whose first line holds names and whose second has as many cells. */
function separatorOf(text: string, headerEnd: number): string | undefined {
  const header = text.slice(0, headerEnd);
  return [',', ';', '\t', '|'].find((separator) => {
    const cells = header.split(separator);
    const [first] = rowsOf(text, separator, headerEnd + 1);
    return cells.length > 1 && cells.every((cell) => name.test(cell)) && first?.length === cells.length;
  });
}

/**
 * A table of comma-separated values, or with another sign between them, with the values under telling names replaced;
 * the text itself where it is no such table.
 */
export function scrubTable(text: string, scrub: ScrubValue, work: Work): string {
  const headerEnd = text.slice(0, longestHeader).indexOf('\n');
  const separator = headerEnd < 1 ? undefined : separatorOf(text, headerEnd);
  if (separator === undefined) return text;
  const names = text.slice(0, headerEnd).split(separator);
  const plainNames = names.map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const telling = plainNames
    .map((column) => scrub({ [column]: probe }, createWork()))
    .map((sent, at) => isHiding(sent, plainNames[at]));
  if (!telling.includes(true)) return text;
  const told = [...rowsOf(text, separator, headerEnd + 1)].flatMap((row) =>
    row.flatMap((cell, at) => (telling[at] ? [{ cell, column: plainNames[at] ?? '' }] : [])),
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

function isHiding(sent: unknown, column: string | undefined): boolean {
  return !isRecord(sent) || column === undefined || sent[column] !== probe;
}
