import type { TokenRun } from '@vedette/core';
import type { Sql } from './object-state.ts';
import { validityOf, type WindowCount, withoutFirst } from './window-count.ts';

/** What one asker was lent of a window. */
export interface Lent {
  /** How many of those that come back are out, and may be taken back. */
  readonly takeBack: (returned: number) => number;
  /** Notes what is lent now. */
  readonly lend: (tokens: number) => void;
}

function isRun(value: unknown): value is TokenRun {
  return Array.isArray(value) && value.length === 3 && value.every((number) => typeof number === 'number');
}

export function runsIn(text: unknown): readonly TokenRun[] {
  const runs: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
  return Array.isArray(runs) ? runs.filter(isRun) : [];
}

function countedIn(runs: readonly TokenRun[]): number {
  return runs.reduce((sum, [, , count]) => sum + count, 0);
}

/** How much earlier than an asker's last question a grant may be of which it has not told everything yet, beside its validity. */
const grace = 5000;

/**
 * What an asker was lent. It tells with each question what it has not told before, and so of no grant that is older than
 * the time in which those of its last question could be spent. Tokens of a sliding window that came back by themselves
 * meanwhile come back only once.
 */
export function lentTo(
  sql: Sql,
  asker: string,
  count: WindowCount,
  { now, askedBefore }: { now: number; askedBefore: number },
): Lent {
  const { window } = count;
  const isMonth = window.billingDay !== undefined;
  const [row] = sql.exec('SELECT runs FROM lent WHERE asker = ? AND name = ?', asker, window.name).toArray();
  const oldest = isMonth ? count.standing().start : askedBefore - validityOf(window) - grace;
  let runs: readonly TokenRun[] = runsIn(row?.['runs']).filter(([at]) => at >= oldest);

  function takeBack(returned: number): number {
    const isOver = ([at]: TokenRun): boolean => !isMonth && now - at >= window.milliseconds + validityOf(window);
    const over = countedIn(runs.filter(isOver));
    const out = runs.filter((run) => !isOver(run));
    const back = Math.max(0, Math.min(returned - over, countedIn(out), count.standing().spent));
    runs = withoutFirst(out, back);
    return back;
  }

  function lend(tokens: number): void {
    const last = runs.at(-1);
    if (tokens > 0 && isMonth && last !== undefined) runs = [[last[0], now, last[2] + tokens]];
    else if (tokens > 0) runs = [...runs, [now, now, tokens]];
    sql.exec(
      'INSERT INTO lent (asker, name, runs) VALUES (?, ?, ?) ON CONFLICT (asker, name) DO UPDATE SET runs = excluded.runs',
      asker,
      window.name,
      JSON.stringify(runs),
    );
  }

  return { takeBack, lend };
}
