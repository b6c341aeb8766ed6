import type { CarryHanded, CarryMoved, KeyCount } from '@vedette/core';
import type { Sql } from './object-state.ts';

/** How many keys have counts at most; where there are more, those with the fewest are forgotten. */
const most = 20_000;

function countOf(sql: Sql, key: string): number | undefined {
  const [row] = sql.exec('SELECT count FROM carry WHERE key = ?', key).toArray();
  return typeof row?.['count'] === 'number' ? row['count'] : undefined;
}

function forgetLeast(sql: Sql): void {
  const [row] = sql.exec('SELECT COUNT(*) AS keys FROM carry').toArray();
  const beyond = Number(row?.['keys'] ?? 0) - most;
  if (beyond > 0) sql.exec('DELETE FROM carry WHERE key IN (SELECT key FROM carry ORDER BY count LIMIT ?)', beyond);
}

/** Moves occurrences that no event stands for yet: what is pushed is added up, what is claimed is handed out, once. */
export function moveCounts(sql: Sql, { pushed, claimed }: CarryMoved): CarryHanded {
  const totals = pushed.map(([key, count]): KeyCount => {
    const total = Math.min(Number.MAX_SAFE_INTEGER, (countOf(sql, key) ?? 0) + count);
    if (count > 0)
      sql.exec('INSERT INTO carry (key, count) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET count = excluded.count', key, total);
    return [key, total];
  });
  const counts = claimed.flatMap((key): KeyCount[] => {
    const count = countOf(sql, key);
    if (count === undefined) return [];
    sql.exec('DELETE FROM carry WHERE key = ?', key);
    return [[key, count]];
  });
  if (pushed.length > 0) forgetLeast(sql);
  return { totals, counts };
}
