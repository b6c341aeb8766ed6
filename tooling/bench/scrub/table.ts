import { Table } from 'console-table-printer';

/** A row of a table, by the names of its columns. */
export type Cells = Readonly<Record<string, string | number>>;

/** A table for a terminal; the first column is text, the others are figures. */
export function table(title: string, rows: readonly Cells[]): string {
  const names = Object.keys(rows[0] ?? {});
  const printed = new Table({
    shouldDisableColors: true,
    columns: names.map((name, at) => ({ name, alignment: at === 0 ? 'left' : 'right' })),
  });
  printed.addRows(rows.map((row) => ({ ...row })));
  return `${title}\n${printed.render()}`;
}

/** A number with as many decimals. */
export function rounded(value: number, digits = 2): string {
  return value.toFixed(digits);
}
