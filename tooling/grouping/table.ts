import { Table } from 'console-table-printer';
import { type Accuracy, meanOf, type Report, type Row } from './score.ts';

type Figures = { readonly ours: Accuracy; readonly digits: Accuracy };

function partOf({ isSetAside, isLatest }: Partial<Row>): string {
  if (isSetAside === undefined) return '';
  if (!isSetAside) return 'tuned on';
  return isLatest === true ? 'set aside, latest' : 'set aside';
}

function cells(name: string, { ours, digits }: Figures, row: Partial<Row> = {}): Readonly<Record<string, string | number>> {
  const shown = (figure: number): string => figure.toFixed(3);
  return {
    kind: name,
    part: partOf(row),
    messages: row.messages ?? '',
    formats: row.formats ?? '',
    GA: shown(ours.ga),
    FGA: shown(ours.fga),
    'GA of digits to N': shown(digits.ga),
    'FGA of digits to N': shown(digits.fga),
  };
}

/** The rows whose means are shown, by what they are of. */
function partsOf(rows: readonly Row[]): readonly (readonly [name: string, part: readonly Row[]])[] {
  const parts = [
    ['mean of those tuned on', rows.filter(({ isSetAside }) => !isSetAside)],
    ['mean of those set aside', rows.filter(({ isSetAside }) => isSetAside)],
    ['mean of the latest of these', rows.filter(({ isLatest }) => isLatest)],
    ['mean of all', rows],
  ] as const;
  return parts.filter(([, part]) => part.length > 0);
}

/** The means of a report, a line each. */
export function meansOf({ rows }: Report): string {
  const lines = partsOf(rows).map(([name, part]) => {
    const { ours, digits } = meanOf(part);
    return `  ${name}: ${ours.ga.toFixed(3)} / ${ours.fga.toFixed(3)} (digits to N: ${digits.ga.toFixed(3)} / ${digits.fga.toFixed(3)})`;
  });
  return `\nGA / FGA where half of the names are of letters alone\n${lines.join('\n')}\n`;
}

/** The report as lines to read; the misses of the kinds set aside only where they are asked for. */
export function tableOf({ seed, rows, misses }: Report, { heldOut = false }: { readonly heldOut?: boolean } = {}): string {
  const shown = [...rows]
    .sort((one, other) => Number(one.isSetAside) - Number(other.isSetAside) || Number(one.isLatest) - Number(other.isLatest))
    .map((row) => cells(row.kind, row, row));
  const printed = new Table({
    shouldDisableColors: true,
    columns: Object.keys(shown[0] ?? {}).map((name, at) => ({ name, alignment: at < 2 ? 'left' : 'right' })),
  });
  printed.addRows([...shown, ...partsOf(rows).map(([name, part]) => cells(name, meanOf(part)))]);
  const lines = misses
    .filter(({ isSetAside }) => heldOut || !isSetAside)
    .flatMap(({ kind, format, groups }) => [`${kind}: ${format}`, ...groups.map((group) => `    ${group}`)]);
  return `How messages are grouped by their templates, seed ${seed}\n${printed.render()}\n${lines.length > 0 ? `\nFormats that are not one group:\n${lines.join('\n')}\n` : ''}`;
}
