import { rounded, table } from '../scrub/table.ts';
import type { Interval } from './interval.ts';
import type { PageResult } from './measure/pages.ts';
import type { StartResult } from './measure/starts.ts';
import { aimOf, nameOf, type Scenario } from './scenarios.ts';
import type { Comparison, VariantRow } from './side-by-side.ts';

/** What a scenario took. */
export interface Measured extends Comparison {
  readonly scenario: Scenario;
}

/** A share in percent, with its 95 % interval. */
function written({ estimate, low, high }: Interval): string {
  const signed = (share: number): string => `${share < 0 ? '' : '+'}${rounded(share * 100, 1)}`;
  return `${signed(estimate)} % [${signed(low)}, ${signed(high)}]`;
}

/** Whether an aim is met: by the whole interval, by the estimate alone, or not. */
function verdictOf({ estimate, high }: Interval, aim: number | undefined): string {
  if (aim === undefined) return '';
  const verdict = high <= aim ? 'met' : estimate <= aim ? 'met by the estimate' : 'MISSED';
  return `${rounded(aim * 100, 0)} %: ${verdict}`;
}

function named(rows: readonly VariantRow[], name: VariantRow['name']): VariantRow | undefined {
  return rows.find((row) => row.name === name);
}

function itemsOf({ items }: VariantRow): string {
  return Object.entries(items)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}

/** The outcome of one scenario, in a line, so that a run that is broken off has told what it knew. */
export function outcomeOf({ scenario, rows, guarded, floor }: Measured): string {
  const figures = rows.map(({ name, perRequest }) => `${name} ${rounded(perRequest, 0)} µs`).join(', ');
  return `${nameOf(scenario)}: ${figures}; guarded over plain ${written(guarded)}, noise floor ${written(floor)}`;
}

/** What each variant takes, what the guard adds, the noise floor, the memory, and what was received. */
export function comparisonTables(results: readonly Measured[]): string {
  const { size } = results[0] ?? {};
  if (size === undefined) return 'No scenario has that in its name.';
  const shown = results.map(({ scenario, rows, guarded, floor }) => ({
    scenario: nameOf(scenario),
    'none µs': rounded(named(rows, 'none')?.perRequest ?? 0, 0),
    'plain µs': rounded(named(rows, 'plain')?.perRequest ?? 0, 0),
    'guarded µs': rounded(named(rows, 'guarded')?.perRequest ?? 0, 0),
    'guarded over plain': written(guarded),
    'noise floor': written(floor),
    aim: verdictOf(guarded, aimOf(scenario)),
    'event kB': rounded((named(rows, 'plain')?.eventBytes ?? 0) / 1000, 1),
  }));
  const memory = results.flatMap(({ scenario, rows }) =>
    rows.map((row) => ({
      'scenario, after the load': `${nameOf(scenario)}: ${row.name}`,
      requests: row.requests,
      'RSS MB': rounded(row.resident / 1e6, 0),
      'heap MB': row.heap === 0 ? '' : rounded(row.heap / 1e6, 1),
      received: itemsOf(row),
    })),
  );
  const requests = `${size.launches} launches of ${size.blocks} x ${size.amount} requests`;
  const title = `Processor time for each request, in microseconds (median of ${requests}), with 95 % intervals`;
  return `${table(title, shown)}\n\n${table('Memory, and what the receivers had', memory)}`;
}

/** What a server takes until it listens. */
export function startsTable(results: readonly StartResult[]): string {
  const shown = results.flatMap(({ framework, rows, guarded, floor }) =>
    rows.map(({ name, processor, resident }) => ({
      start: `${framework}: ${name}`,
      'processor ms': rounded(processor, 0),
      'RSS MB': rounded(resident / 1e6, 0),
      'over plain': name === 'guarded' ? written(guarded) : name === 'plain again' ? written(floor) : '',
    })),
  );
  return table(`Processor time until a server listens (median of ${results[0]?.blocks} blocks of 2 starts)`, shown);
}

/** What the script of a page weighs and takes. */
export function pagesTable({ rows, guarded, later, floor, blocks }: PageResult): string {
  const excesses: Readonly<Partial<Record<string, Interval>>> = { guarded, 'guarded later': later, 'plain again': floor };
  const shown = rows.map(({ name, bytes, compressed, processor, heap }) => ({
    page: name,
    'kB minified': rounded(bytes / 1000, 1),
    'kB gzip': rounded(compressed / 1000, 1),
    'script ms': rounded(processor, 1),
    'heap MB': rounded(heap / 1e6, 2),
    'over plain': excesses[name] === undefined ? '' : written(excesses[name]),
  }));
  const title = 'Script of a page in Chromium, errors and tracing: processor time of the main thread in a cold profile';
  return table(`${title} (median of ${blocks} blocks of 2 loads)`, shown);
}
