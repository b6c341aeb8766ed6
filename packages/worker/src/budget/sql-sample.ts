import { DatabaseSync } from 'node:sqlite';
import { prepare, type Sql, type SqlValue } from './object-state.ts';

/** The SQLite of Node.js, as an object has its own. */
export function openSql(): Sql {
  const database = new DatabaseSync(':memory:');
  const sql: Sql = {
    exec: (query, ...bindings) => {
      const values = bindings.map((binding) => (binding instanceof ArrayBuffer ? new Uint8Array(binding) : binding));
      const rows = database.prepare(query).all(...values);
      return {
        toArray: () => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, keptAs(value)]))),
      };
    },
  };
  prepare(sql);
  return sql;
}

function keptAs(value: unknown): SqlValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
