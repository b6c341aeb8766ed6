/** A value that SQLite keeps. */
export type SqlValue = string | number | null | ArrayBuffer;

/** The part of a Durable Object's SQLite storage that is used. */
export interface Sql {
  exec(query: string, ...bindings: SqlValue[]): { toArray(): Record<string, SqlValue>[] };
}

/** The part of a Durable Object's state that is used; `DurableObjectState` of the runtime fits. */
export interface ObjectState {
  readonly storage: {
    readonly sql: Sql;
    transactionSync<T>(act: () => T): T;
    getAlarm(): Promise<number | null>;
    setAlarm(at: number): Promise<void>;
    deleteAll(): Promise<void>;
  };
}

const tables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, fact)',
  'CREATE TABLE IF NOT EXISTS windows (name TEXT PRIMARY KEY, kept TEXT NOT NULL, over REAL NOT NULL)',
  'CREATE TABLE IF NOT EXISTS askers (asker TEXT PRIMARY KEY, asked REAL NOT NULL)',
  'CREATE TABLE IF NOT EXISTS lent (asker TEXT, name TEXT, runs TEXT NOT NULL, PRIMARY KEY (asker, name))',
  'CREATE TABLE IF NOT EXISTS sent (number INTEGER PRIMARY KEY, key TEXT UNIQUE)',
  'CREATE TABLE IF NOT EXISTS carry (key TEXT PRIMARY KEY, count INTEGER NOT NULL)',
];

/** Makes the tables, where they are not there yet. */
export function prepare(sql: Sql): void {
  for (const table of tables) sql.exec(table);
}

/** A number that is remembered under a name. */
export function factOf(sql: Sql, name: string, otherwise: number): number {
  const [row] = sql.exec('SELECT fact FROM facts WHERE name = ?', name).toArray();
  return typeof row?.['fact'] === 'number' ? row['fact'] : otherwise;
}

export function setFact(sql: Sql, name: string, fact: number): void {
  sql.exec('INSERT INTO facts (name, fact) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET fact = excluded.fact', name, fact);
}
