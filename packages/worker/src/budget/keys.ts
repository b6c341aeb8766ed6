import type { KeysKnown, KeysTold } from '@vedette/core';
import { factOf, type Sql, setFact } from './object-state.ts';

/** How many keys are remembered, as many as an asker does. */
const most = 16_384;

/** Notes a key under the next number, where it is not noted yet; answers with the last number there is. */
function note(sql: Sql, key: string, last: number): number {
  if (sql.exec('SELECT number FROM sent WHERE key = ?', key).toArray().length > 0) return last;
  sql.exec('INSERT INTO sent (number, key) VALUES (?, ?)', last + 1, key);
  return last + 1;
}

/** Keys that were sent in this month, numbered, so that each asker hears what came since it last asked. */
export function tellKeys(
  sql: Sql,
  { sent, cursor = '' }: KeysTold,
  { period, life }: { period: number; life: number },
): KeysKnown {
  if (period > factOf(sql, 'period', 0)) {
    sql.exec('DELETE FROM sent');
    setFact(sql, 'period', period);
  }
  const last = sent.reduce((number, key) => note(sql, key, number), factOf(sql, 'sent', 0));
  if (sent.length > 0) setFact(sql, 'sent', last);
  sql.exec('DELETE FROM sent WHERE number <= ?', last - most);
  const [heardLife, heard = '0'] = cursor.split(':', 2);
  const after = heardLife === String(life) ? Number(heard) : 0;
  const rows = sql.exec('SELECT key FROM sent WHERE number > ? ORDER BY number', after).toArray();
  return { known: rows.map(({ key }) => String(key)), cursor: `${life}:${last}` };
}
