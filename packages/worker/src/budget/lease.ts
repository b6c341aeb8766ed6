import type { LeaseReply, NamedWindow, Standing } from '@vedette/core';
import { moveCounts } from './carry.ts';
import { tellKeys } from './keys.ts';
import { lentTo, runsIn } from './lent.ts';
import { factOf, type Sql, setFact } from './object-state.ts';
import type { Question } from './question.ts';
import { countOf, type Kept, type WindowCount } from './window-count.ts';

/** How many windows are kept; while there are as many, none is opened. */
const mostWindows = 500;

/** For how long an asker counts as there, in milliseconds. */
const presence = 30_000;

function keptOf(sql: Sql, { name }: NamedWindow): Kept | undefined {
  const [row] = sql.exec('SELECT kept FROM windows WHERE name = ?', name).toArray();
  const kept: unknown = typeof row?.['kept'] === 'string' ? JSON.parse(row['kept']) : undefined;
  if (typeof kept !== 'object' || kept === null) return undefined;
  const numbers = ['bucket', 'filled'].map((field) => Number(Reflect.get(kept, field)));
  return { runs: runsIn(JSON.stringify(Reflect.get(kept, 'runs'))), bucket: numbers[0] ?? 0, filled: numbers[1] ?? 0 };
}

function keep(sql: Sql, count: WindowCount): void {
  sql.exec(
    'INSERT INTO windows (name, kept, over) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET kept = excluded.kept, over = excluded.over',
    count.window.name,
    JSON.stringify(count.kept()),
    count.over(),
  );
}

function numberOf(sql: Sql, query: string, ...bindings: (string | number)[]): number | undefined {
  const [row] = sql.exec(query, ...bindings).toArray();
  const [number] = Object.values(row ?? {});
  return typeof number === 'number' ? number : undefined;
}

/** Forgets windows that are over: one that is, is as one that was never asked for. */
export function forgetOver(sql: Sql, now: number): void {
  sql.exec('DELETE FROM windows WHERE over <= ?', now);
}

function hasRoom(sql: Sql, added: number, now: number): boolean {
  const kept = (): number => numberOf(sql, 'SELECT COUNT(*) FROM windows') ?? 0;
  if (added === 0 || kept() + added <= mostWindows) return true;
  forgetOver(sql, now);
  return kept() + added <= mostWindows;
}

/**
 * Answers a question in one step, by the object's own clock, which never goes back. What is granted is written down
 * before the answer leaves the object.
 */
export function lease(sql: Sql, { asker, tokens, keys, carry, isPaced }: Question, clock: number): LeaseReply {
  const now = Math.max(clock, factOf(sql, 'latest', 0));
  const life = factOf(sql, 'life', now);
  setFact(sql, 'latest', now);
  setFact(sql, 'life', life);
  const askedBefore = numberOf(sql, 'SELECT asked FROM askers WHERE asker = ?', asker) ?? now;
  const read = tokens.windows.map((window, at) => {
    const kept = keptOf(sql, window);
    const count = countOf(window, now, { kept, known: tokens.known[at], isPaced });
    return { count, isKept: kept !== undefined, lent: lentTo(sql, asker, count, { now, askedBefore }) };
  });
  for (const { count, lent } of read) count.takeBack(lent.takeBack(tokens));
  const added = read.filter(({ isKept }) => !isKept).length;
  const most = Math.min(tokens.want, ...read.map(({ count }) => Math.min(count.left(), count.free(tokens.first))));
  const granted = hasRoom(sql, added, now) ? Math.max(0, Math.floor(most)) : 0;
  for (const { count, lent, isKept } of read) {
    count.take(granted);
    lent.lend(granted);
    if (isKept || granted > 0 || count.standing().spent > 0) keep(sql, count);
  }
  sql.exec(
    'INSERT INTO askers (asker, asked) VALUES (?, ?) ON CONFLICT (asker) DO UPDATE SET asked = excluded.asked',
    asker,
    now,
  );
  const months = read.filter(({ count }) => count.window.billingDay !== undefined);
  const standings: readonly Standing[] = read.map(({ count }) => count.standing());
  const period = Math.max(0, ...months.map(({ count }) => count.standing().start));
  return {
    tokens: {
      granted,
      validFor: Math.min(...read.map(({ count }) => count.validFor())),
      grant: now,
      standings,
      ...(isPaced && months.length > 0 && { fill: Math.min(...months.map(({ count }) => count.fill())) }),
      askers: numberOf(sql, 'SELECT COUNT(*) FROM askers WHERE asked > ?', now - presence) ?? 1,
    },
    ...(keys !== undefined && { keys: tellKeys(sql, keys, { period, life }) }),
    ...(carry !== undefined && { carry: moveCounts(sql, carry) }),
  };
}
