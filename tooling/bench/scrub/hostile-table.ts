import type { Cost, Growth } from './measure/growth.ts';
import { rounded, table } from './table.ts';

/** How many times as much the longest takes as the shortest, for as many times the length: up to one is linear. */
function growthOf(costs: readonly Cost[], taken: (cost: Cost) => number): number {
  const [first, last] = [costs[0], costs.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  return taken(last) / taken(first) / (last.length / first.length);
}

/** What hostile texts cost, a row for each family. */
export function hostileTable(growths: readonly Growth[]): string {
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
