import type { Verdict } from './goals.ts';
import { hostileTable } from './hostile-table.ts';
import type { Instructions } from './instructions.ts';
import type { Heap } from './measure/heap.ts';
import type { PeerRow } from './measure/peer.ts';
import type { Yardstick } from './measure/yardstick.ts';
import type { Results } from './run-part.ts';
import { rounded, table } from './table.ts';

function yardstickTable({ rows, corpus, again }: Yardstick): string {
  const blank = {
    chars: '',
    'stringify µs': '',
    'scrub µs': '',
    'scrub / stringify': '',
    quartiles: '',
    'ns / char': '',
    hidden: '',
    'same reference': '',
  };
  const events = rows.map((row) => ({
    event: row.name,
    chars: row.size,
    'stringify µs': rounded(row.stringify, 1),
    'scrub µs': rounded(row.scrub, 1),
    'scrub / stringify': rounded(row.ratio),
    quartiles: row.quartiles.map((ratio) => rounded(ratio)).join('-'),
    'ns / char': rounded(row.perCharacter, 1),
    hidden: row.findings,
    'same reference': row.isSame ? 'yes' : row.isClean ? 'NO, though clean' : 'no',
  }));
  return table('Scrubbing, with JSON.stringify of the same event as the yardstick', [
    ...events,
    { ...blank, event: 'the corpus', 'scrub / stringify': rounded(corpus.ratio), 'ns / char': rounded(corpus.perCharacter, 1) },
    { ...blank, event: 'the median event', 'scrub / stringify': rounded(corpus.ofEvents) },
    { ...blank, event: 'small, its shape seen before', 'scrub / stringify': rounded(again.shape) },
    { ...blank, event: 'small, seen before word for word', 'scrub / stringify': rounded(again.same) },
  ]);
}

function heapTable({ rows, retained }: Heap): string {
  const kilobytes = (bytes: number): string => rounded(bytes / 1024, 1);
  const events = rows.map(({ name, size, allocated, stringify }) => ({
    event: name,
    chars: size,
    'scrub kB': kilobytes(allocated),
    'stringify kB': kilobytes(stringify),
  }));
  const kept = `After ${retained.events} more events, ${kilobytes(retained.bytes)} kB more are held.`;
  return `${table('Heap that one event allocates', events)}\n${kept}`;
}

function peersTable(rows: readonly PeerRow[]): string {
  const shown = rows.map((row) => ({
    what: row.name,
    'looks at': row.looksAt,
    'corpus µs': rounded(row.corpus, 0),
    'to stringify': rounded(row.ratio),
    'planted values left': `${row.left} of ${row.planted}`,
    'clean texts changed': row.changed,
    '4 times the text takes': `x ${rounded(row.growth, 1)}`,
  }));
  return table('Peers', shown);
}

function instructionsTable(instructions: Instructions | undefined): string {
  if (instructions === undefined) return 'Instructions: not counted, for want of valgrind.';
  const millions = (count: number): string => rounded(count / 1e6, 3);
  return table('Millions of instructions for one pass over the corpus', [
    { what: 'JSON.stringify', instructions: millions(instructions.stringify) },
    { what: 'scrub', instructions: millions(instructions.scrub) },
    { what: 'scrub / stringify', instructions: rounded(instructions.ratio, 3) },
  ]);
}

/** Which goals are met; empty where nothing is known of any. */
export function verdictsTable(verdicts: readonly Verdict[]): string {
  const shown = verdicts.map(({ goal, figure, most, isMet }) => ({
    goal,
    'at most': most,
    is: rounded(figure),
    verdict: isMet ? 'met' : 'MISSED',
  }));
  return shown.length === 0 ? '' : table('Goals', shown);
}

/** What each part looks like in a terminal. */
export const tables: { readonly [part in keyof Results]: (result: Results[part]) => string } = {
  yardstick: yardstickTable,
  heap: heapTable,
  hostile: hostileTable,
  peers: peersTable,
  instructions: instructionsTable,
};
