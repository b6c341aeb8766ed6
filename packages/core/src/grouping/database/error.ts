import { readAt, readText } from '../original.ts';
import { databaseFailureOf } from './code.ts';

/** What one source says of a failure in a database; nothing of it has to be there. */
export interface DatabaseEvidence {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly kind?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
}

/** PostgreSQL: pg, postgres.js and Neon keep the fields of the protocol, section 55.8 of its manual. */
function ofPostgres(error: object): DatabaseEvidence | undefined {
  const code = readText(error, 'code');
  if (code === undefined || !/^[\dA-Z]{5}$/.test(code) || readText(error, 'severity') === undefined) return undefined;
  const constraint = readText(error, 'constraint') ?? readText(error, 'constraint_name');
  const column = readText(error, 'column') ?? readText(error, 'column_name');
  const table = readText(error, 'table') ?? readText(error, 'table_name');
  return { system: 'postgresql', code, constraint: constraint ?? column, table };
}

/** MySQL and MariaDB: mysql, mysql2 and mariadb. */
function ofMysql(error: object): DatabaseEvidence | undefined {
  const code = readText(error, 'code');
  return code !== undefined && (/^ER_[A-Z\d_]{2,60}$/.test(code) || readText(error, 'sqlState') !== undefined)
    ? { system: 'mysql', code }
    : undefined;
}

function ofPrisma(error: object): DatabaseEvidence | undefined {
  const code = readText(error, 'code') ?? readText(error, 'errorCode');
  if (code === undefined || !/^P\d{4}$/.test(code)) return undefined;
  const target = readAt(error, 'meta', 'target');
  const fields = Array.isArray(target) ? target.filter((field) => typeof field === 'string').join('.') : target;
  const constraint = typeof fields === 'string' ? fields : readText(error, 'meta', 'field_name');
  // Of a raw query it keeps what the database says.
  const own = code === 'P2010' ? readText(error, 'meta', 'code') : undefined;
  return { system: 'prisma', code: own ?? code, constraint, table: readText(error, 'meta', 'modelName') };
}

function ofMongo(error: object): DatabaseEvidence | undefined {
  const code = readAt(error, 'code');
  if (typeof code !== 'number' || !(readText(error, 'name') ?? '').startsWith('Mongo')) return undefined;
  const pattern = readAt(error, 'keyPattern');
  const fields = typeof pattern === 'object' && pattern !== null ? Object.keys(pattern).slice(0, 8).join('.') : undefined;
  return { system: 'mongodb', code: String(code), constraint: fields };
}

/** SQLite: better-sqlite3, node:sqlite, libsql and D1. */
function ofSqlite(error: object): DatabaseEvidence | undefined {
  const code = readText(error, 'code');
  return code !== undefined && /^SQLITE_[A-Z_]{2,40}$/.test(code) ? { system: 'sqlite', code } : undefined;
}

/** SQL Server: mssql and tedious number their errors. */
function ofSqlServer(error: object): DatabaseEvidence | undefined {
  const number = readAt(error, 'number');
  if (typeof number !== 'number' || readAt(error, 'procName') === undefined) return undefined;
  const code = String(number);
  return databaseFailureOf(code) === undefined ? undefined : { system: 'mssql', code };
}

const readers = [ofPostgres, ofPrisma, ofMongo, ofSqlite, ofMysql, ofSqlServer] as const;

/** What the drivers keep on an error; undefined where it is of none. */
export function evidenceOfDatabaseError(error: object): DatabaseEvidence | undefined {
  if (readAt(error, 'code') === undefined && readAt(error, 'errorCode') === undefined) return undefined;
  for (const reader of readers) {
    const found = reader(error);
    if (found !== undefined) return found;
  }
  return undefined;
}
