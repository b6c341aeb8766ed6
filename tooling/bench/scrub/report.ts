import { Table } from 'console-table-printer';
import type { Instructions } from './instructions.ts';
import type { Cost, Growth } from './measure/growth.ts';
import type { Heap } from './measure/heap.ts';
import type { PeerRow } from './measure/peer.ts';
import type { Yardstick } from './measure/yardstick.ts';
import type { Results } from './run-part.ts';

type Cells = Readonly<Record<string, string | number>>;

/** A table for a terminal; the first column is text, the others are figures. */
function table(title: string, rows: readonly Cells[]): string {
  const names = Object.keys(rows[0] ?? {});
  const printed = new Table({
    shouldDisableColors: true,
    columns: names.map((name, at) => ({ name, alignment: at === 0 ? 'left' : 'right' })),
  });
  printed.addRows(rows.map((row) => ({ ...row })));
  return `${title}\n${printed.render()}`;
}

function rounded(value: number, digits = 2): string {
  return value.toFixed(digits);
}

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

/** How many times as much the longest takes as the shortest, for as many times the length: up to one is linear. */
function growthOf(costs: readonly Cost[], taken: (cost: Cost) => number): number {
  const [first, last] = [costs[0], costs.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  return taken(last) / taken(first) / (last.length / first.length);
}

function hostileTable(growths: readonly Growth[]): string {
  const lengths = growths[0]?.costs.map(({ length }) => `${Math.round(length / 1024)}`).join(', ') ?? '';
  const names = [...new Set(growths.map(({ family }) => family))];
  const shown = names.map((name) => {
    const own = growths.filter(({ family }) => family === name);
    const worst = own.flatMap(({ costs }) => costs).reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one));
    return {
      'hostile texts': name,
      ...Object.fromEntries(
        own.map(({ place, costs }) => [place, costs.map(({ milliseconds }) => rounded(milliseconds, 1)).join('  ')]),
      ),
      'ns / char at worst': rounded((worst.milliseconds * 1e6) / worst.length, 0),
      'work grows by': rounded(
        Math.max(...own.map(({ costs }) => growthOf(costs, ({ characters, nodes }) => characters + nodes))),
      ),
    };
  });
  const note =
    'Work is the characters read and the nodes visited; it grows by 1.00 where it is as much for each character at the end.';
  return `${table(`Hostile texts of ${lengths} kB in one text, one key, and many texts: milliseconds`, shown)}\n${note}`;
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

/** What each part looks like in a terminal. */
export const tables: { readonly [part in keyof Results]: (result: Results[part]) => string } = {
  yardstick: yardstickTable,
  heap: heapTable,
  hostile: hostileTable,
  peers: peersTable,
  instructions: instructionsTable,
};
