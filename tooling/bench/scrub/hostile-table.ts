import type { Cost, Growth } from './measure/growth.ts';
import { rounded, table } from './table.ts';

/** From here on texts are shown; the shorter ones, below every limit, tell how the time grows. */
const shownFrom = 65_536;

/** What is done in less time than this grows by chance. In milliseconds. */
const telling = 0.5;

function workOf({ characters, nodes }: Cost): number {
  return characters + nodes;
}

/** How many times as much work a character is in the longest text as in the shortest. */
function workGrowth(costs: readonly Cost[]): number {
  const [first, last] = [costs[0], costs.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  return workOf(last) / workOf(first) / (last.length / first.length);
}

/** The same of the time, for texts below the limits: what no counter sees. Undefined where there is too little of it. */
function timeGrowth(costs: readonly Cost[]): number | undefined {
  const below = costs.filter(({ length }) => length < shownFrom);
  const [first, last] = [below[0], below.at(-1)];
  if (first === undefined || last === undefined || last.milliseconds < telling) return undefined;
  return last.milliseconds / first.milliseconds / (last.length / first.length);
}

function milliseconds(costs: readonly Cost[]): string {
  return costs
    .filter(({ length }) => length >= shownFrom)
    .map((cost) => rounded(cost.milliseconds, 1))
    .join('  ');
}

/** What hostile texts cost, a row for each family. */
export function hostileTable(growths: readonly Growth[]): string {
  const lengths = growths[0]?.costs.map(({ length }) => length / 1024) ?? [];
  const shown = [...new Set(growths.map(({ family }) => family))].map((name) => {
    const own = growths.filter(({ family }) => family === name);
    const times = own.flatMap(({ costs }) => timeGrowth(costs) ?? []);
    const perCharacter = own.flatMap(({ costs }) => costs.map((cost) => (cost.milliseconds * 1e6) / cost.length));
    return {
      'hostile texts': name,
      ...Object.fromEntries(own.map(({ place, costs }) => [place, milliseconds(costs)])),
      'ns / char at worst': rounded(Math.max(...perCharacter), 0),
      'time grows by': times.length === 0 ? '' : rounded(Math.max(...times)),
      'work grows by': rounded(Math.max(...own.map(({ costs }) => workGrowth(costs)))),
    };
  });
  const long = lengths.filter((length) => length * 1024 >= shownFrom).join(', ');
  const title = `Hostile texts of ${long} kB in one text, one key, and many texts: milliseconds`;
  const note =
    'What grows by 1.00 costs each character the same. Time is compared below the limits, and where it is long enough to be told;\nwork, which is characters read and nodes visited, from the shortest to the longest.';
  return `${table(title, shown)}\n${note}`;
}
