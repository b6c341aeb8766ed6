import { keyEnd, keyStart } from './key-bounds.ts';

/** Where the line ends that a place lies in; at the latest where `latest` says, so that one line is not read for each of its values. */
export function lineEnd(text: string, start: number, latest: number = text.length): number {
  return start + text.slice(start, latest).search(/[\r\n]|$/);
}

/** How far what ends a line within itself is looked for. */
const longestLine = 4096;

/** Where a value ends whose key begins at a place, where it is a parameter of a URL or of a form, or one of several cookies; undefined for every other. */
function parameterEnd(text: string, key: number, line: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, key - 2), key);
  const next = /[?&#]$/.test(before) ? '&' : before === '; ' ? before : undefined;
  const at = next === undefined || text[start - 1] !== '=' ? -1 : text.slice(start, start + longestLine).indexOf(next);
  return at === -1 ? undefined : start + Math.min(at, line.length);
}

/** What stands before the mark that opens a literal of JSON, and from the mark on that closes one. */
const opensLiteral = /[{[,:]\s?\\{0,7}$/;
const closesLiteral = /^\\{0,7}"\s?(?:[}\]]|,\s?\\{0,7}["{[\]}])/;

/** How far back the mark is looked for that opens the literal in which a key stands. */
const longestBeforeKey = 512;

/** Where a line ends with the literal in which it stands with its key, in JSON that was cut and is read as text; undefined where the next mark closes none. */
function literalLineEnd(text: string, key: number, line: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, key - longestBeforeKey), key);
  const open = before.lastIndexOf('"');
  if (open === -1 || !opensLiteral.test(before.slice(Math.max(0, open - 9), open))) return undefined;
  const close = line.search(/\\{0,7}"/);
  return close !== -1 && closesLiteral.test(text.slice(start + close, start + close + 20)) ? start + close : undefined;
}

/** Where a line ends that stands in quotation marks with its key, as in `-H 'Cookie: …'`; undefined where it does not. */
function quotedLineEnd(text: string, separator: number, line: string, start: number): number | undefined {
  const mark = text[keyStart(text, keyEnd(text, separator)) - 1];
  const close = mark === "'" || mark === '"' ? line.indexOf(mark) : -1;
  const isClosed = close !== -1 && /^[\s,;)\]}]?$/.test(text.slice(start + close + 1, start + close + 2));
  return isClosed ? start + close : undefined;
}

/** Where a line ends that stands with its key in something smaller: in quotation marks, as a parameter, or in a literal; undefined for every other. */
export function innerLineEnd(text: string, separator: number, start: number): number | undefined {
  const key = keyStart(text, separator);
  const line = text.slice(start, lineEnd(text, start, Math.min(text.length, start + longestLine)));
  return (
    quotedLineEnd(text, separator, line, start) ?? parameterEnd(text, key, line, start) ?? literalLineEnd(text, key, line, start)
  );
}
