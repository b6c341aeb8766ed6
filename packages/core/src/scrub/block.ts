import { matchAt } from '../detectors/match-at.ts';

/** The longest block, and the longest line up to the end of its key. */
const longestBlock = 36_864;
const longestKeyLine = 160;

/** What stands before a key that begins its line: blanks, the dash of a list, a quotation mark. */
const lead = /^([ \t]{0,64}(?:-[ \t]{1,8})?)["']?[\w.-]{1,64}["']?[ \t]{0,8}$/;

/** The sign of a block of lines (YAML 1.2, 8.1), or nothing, up to the end of the line. */
const sign = /(?:[|>][+-]?\d?[+-]?)?[ \t]{0,8}(?:#[^\r\n]{0,80})?\r?\n/y;

/** A line of a stack trace. */
const call = /^\s{0,64}at\s/;

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Where a block of lines ends that is the value of a key at the beginning of its line, as YAML has them: the lines that
 * are further in, and the entries of a list; undefined where there is none behind the separator.
 */
export function blockEnd(text: string, separator: number): { readonly start: number; readonly end: number } | undefined {
  const match = matchAt(sign, text, separator + 1 + (text.charCodeAt(separator + 1) === 32 ? 1 : 0));
  if (match === null) return undefined;
  const before = text.slice(Math.max(0, separator - longestKeyLine), separator);
  const margin = lead.exec(before.slice(before.lastIndexOf('\n') + 1))?.[1];
  if (margin === undefined) return undefined;
  const start = sign.lastIndex;
  const limit = Math.min(text.length, start + longestBlock);
  let end = start;
  while (end < limit) {
    const next = text.indexOf('\n', end);
    const lineEnd = next === -1 || next > limit ? limit : next + 1;
    const line = text.slice(end, lineEnd);
    const isBlank = line.trim() === '';
    const isInside = indentationOf(line) > margin.length || (/^\s*- /.test(line) && indentationOf(line) === margin.length);
    if ((!isBlank && !isInside) || call.test(line)) break;
    end = lineEnd;
  }
  const value = text.slice(start, end);
  const from = start + indentationOf(value);
  return value.trim() === '' ? undefined : { start: from, end: start + value.trimEnd().length };
}
