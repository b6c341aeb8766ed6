import { Table } from 'console-table-printer';
import type { Yardstick } from './measure/yardstick.ts';

type Cells = Readonly<Record<string, string | number>>;

/** A table for a terminal; the first column is text, the others are figures. */
function table(title: string, rows: readonly Cells[]): string {
  const names = Object.keys(rows[0] ?? {});
  const printed = new Table({
    title,
    shouldDisableColors: true,
    columns: names.map((name, at) => ({ name, alignment: at === 0 ? 'left' : 'right' })),
  });
  printed.addRows(rows.map((row) => ({ ...row })));
  return printed.render();
}

const rounded = (value: number, digits = 2): string => value.toFixed(digits);

/** What an engine took for each event of the corpus. */
export function yardstickTable({ rows, corpus, again }: Yardstick, version: string): string {
  const events = rows.map((row) => ({
    event: row.name,
    characters: row.size,
    'stringify µs': rounded(row.stringify, 1),
    'scrub µs': rounded(row.scrub, 1),
    'scrub / stringify': rounded(row.ratio),
    quartiles: row.quartiles.map((ratio) => rounded(ratio)).join('-'),
    'ns / character': rounded(row.perCharacter, 1),
    hidden: row.findings,
    'same reference': row.isSame ? 'yes' : row.isClean ? 'NO' : 'no',
  }));
  const blank = {
    characters: '',
    'stringify µs': '',
    'scrub µs': '',
    quartiles: '',
    'ns / character': '',
    hidden: '',
    'same reference': '',
  };
  return table(`Scrubbing, with JSON.stringify of the same event as the yardstick: Node.js ${version}`, [
    ...events,
    {
      ...blank,
      event: 'the corpus',
      'scrub / stringify': rounded(corpus.ratio),
      'ns / character': rounded(corpus.perCharacter, 1),
    },
    { ...blank, event: 'the median event', 'scrub / stringify': rounded(corpus.ofEvents) },
    { ...blank, event: 'small, its shape seen before', 'scrub / stringify': rounded(again.shape) },
    { ...blank, event: 'small, seen before word for word', 'scrub / stringify': rounded(again.same) },
  ]);
}
