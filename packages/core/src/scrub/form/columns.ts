import type { Detector } from '../../detectors/detector.ts';
import { matchAt } from '../../detectors/match-at.ts';
import { valueEnd } from '../key/value-end.ts';
import type { Matcher } from '../matcher.ts';
import type { Work } from '../work.ts';

/** A value of a statement in SQL that stands in a column with a telling name. */
export interface ColumnValue {
  readonly start: number;
  readonly end: number;
  readonly detector: Detector;
}

/** What was read of a statement, and how far. */
export interface Columns {
  readonly values: readonly ColumnValue[];
  readonly end: number;
}

const insertion =
  /(?:(?:insert|replace)\s{1,8}(?:ignore\s{1,8})?into\s{1,8}[\w."`[\]]{1,160}|set)\s{0,8}\(([^()]{1,2048})\)\s{0,16}(?:values?|=)\s{0,16}/iy;

/** How far the values of one statement are read. */
const longestValues = 16_384;

/** Where an expression ends: at a comma or a bracket that it did not open. */
function expressionEnd(text: string, start: number, limit: number): number {
  let depth = 0;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 39 || code === 34) {
      at = Math.min(limit, valueEnd(text, at + 1, text.charAt(at), 'value') + 1);
      continue;
    }
    if (code === 40) depth += 1;
    else if (code === 41) depth -= 1;
    if (depth < 0 || (code === 44 && depth === 0)) return at;
    at += 1;
  }
  return limit;
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const value = text.slice(start, end);
  return { start: end - value.trimStart().length, end: start + value.trimEnd().length };
}

/** The values that an `INSERT` or an `UPDATE` with a list of columns puts under telling names, from the word `INSERT` or `SET` on. */
export function columnsAt(text: string, at: number, matcher: Matcher, work: Work): Columns | undefined {
  const match = matchAt(insertion, text, at);
  if (match === null) return undefined;
  const detectors = (match[1] ?? '').split(',').map((column) => matcher.keyed(column.replace(/["`[\]]/g, '').trim()));
  let end = at + match[0].length;
  work.characters += end - at;
  if (detectors.every((detector) => detector === undefined)) return { values: [], end };
  const limit = Math.min(text.length, end + longestValues);
  const from = end;
  const values: ColumnValue[] = [];
  while (end < limit && text.charCodeAt(end) === 40) {
    for (let column = 0; end < limit && text.charCodeAt(end) !== 41; column += 1) {
      const start = end + 1;
      end = expressionEnd(text, start, limit);
      const detector = detectors[column];
      if (detector !== undefined) values.push({ ...trimmed(text, start, end), detector });
    }
    end += 1;
    while (end < limit && (text.charCodeAt(end) <= 32 || text.charCodeAt(end) === 44)) end += 1;
  }
  work.characters += end - from;
  return { values, end };
}
