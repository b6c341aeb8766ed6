import { rounded, table } from '../scrub/table.ts';
import type { Interval } from './interval.ts';
import type { ServerResult, VariantRow } from './measure/servers.ts';
import { aimOf, nameOf } from './scenarios.ts';

/** A share in percent, with its 95 % interval. */
export function written({ estimate, low, high }: Interval): string {
  const signed = (share: number): string => `${share < 0 ? '' : '+'}${rounded(share * 100, 1)}`;
  return `${signed(estimate)} % [${signed(low)}, ${signed(high)}]`;
}

/** Whether an aim is met: by the estimate alone, or by the whole interval. */
export function verdictOf({ estimate, high }: Interval, aim: number | undefined): string {
  if (aim === undefined) return '';
  return high <= aim ? 'met' : estimate <= aim ? 'met by the estimate' : 'MISSED';
}

function named(rows: readonly VariantRow[], name: VariantRow['name']): VariantRow | undefined {
  return rows.find((row) => row.name === name);
}

function itemsOf({ items }: VariantRow): string {
  return Object.entries(items)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}

/** The scenarios of servers: what each variant takes, what the guard adds, and the noise floor. */
export function serversTable(results: readonly ServerResult[]): string {
  const shown = results.map(({ scenario, rows, guarded, floor }) => ({
    scenario: nameOf(scenario),
    'none µs': rounded(named(rows, 'none')?.perRequest ?? 0, 0),
    'plain µs': rounded(named(rows, 'plain')?.perRequest ?? 0, 0),
    'guarded µs': rounded(named(rows, 'guarded')?.perRequest ?? 0, 0),
    'guarded over plain': written(guarded),
    'noise floor': written(floor),
    aim:
      aimOf(scenario) === undefined
        ? ''
        : `${rounded((aimOf(scenario) ?? 0) * 100, 0)} %: ${verdictOf(guarded, aimOf(scenario))}`,
    'event kB': rounded((named(rows, 'plain')?.eventBytes ?? 0) / 1000, 1),
  }));
  const first = results[0];
  const title = `Processor time for each request (median of ${first?.blocks} blocks of 2 x ${first?.amount} requests), 95 % intervals`;
  const memory = results.flatMap(({ scenario, rows }) =>
    rows.map((row) => ({
      'scenario, after the load': `${nameOf(scenario)}: ${row.name}`,
      requests: row.requests,
      'RSS MB': rounded(row.resident / 1e6, 0),
      'heap MB': rounded(row.heap / 1e6, 1),
      received: itemsOf(row),
    })),
  );
  return `${table(title, shown)}\n\n${table('Memory, and what the receiver had', memory)}`;
}
