import type { TokenRun, TokensAsked, TokensReturned } from '@vedette/core';
import type { Sql } from './object-state.ts';
import { validityOf, type WindowCount } from './window-count.ts';

/** What one asker was lent of a window. */
export interface Lent {
  /** Those that come back and were lent, each with the instant at which it was. */
  readonly takeBack: (back: Pick<TokensAsked, 'returned' | 'returnedOf'>) => readonly TokensReturned[];
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

/** How much earlier than an asker's last question a grant may be of which it has not told everything yet, beside its validity. */
const grace = 5000;

/**
 * What an asker was lent. It tells with each question what it has not told before, and so of no grant that is older than
 * the time in which those of its last question could be spent. Where it does not tell which grants they are of, those that
 * were first come back.
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

  function takeBackOf(tokens: number, isOf: (run: TokenRun) => boolean): readonly TokensReturned[] {
    let rest = tokens;
    const parts = runs.map((run) => {
      const part = isOf(run) ? Math.min(rest, run[2]) : 0;
      rest -= part;
      return part;
    });
    const back = runs.map(([at], place): TokensReturned => [at, parts[place] ?? 0]);
    runs = runs
      .map(([at, last, lent], place): TokenRun => [at, last, lent - (parts[place] ?? 0)])
      .filter(([, , lent]) => lent > 0);
    return back.filter(([, part]) => part > 0);
  }

  function takeBack({ returned, returnedOf = [] }: Pick<TokensAsked, 'returned' | 'returnedOf'>): readonly TokensReturned[] {
    if (isMonth) return takeBackOf(returned, () => true);
    const told = returnedOf.flatMap(([grant, tokens]) => takeBackOf(tokens, ([at]) => at === grant));
    const named = returnedOf.reduce((sum, [, tokens]) => sum + tokens, 0);
    return returned > named ? [...told, ...takeBackOf(returned - named, () => true)] : told;
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
