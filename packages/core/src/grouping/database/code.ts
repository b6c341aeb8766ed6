/** What went wrong in a database, whatever its vendor calls it. */
export type DatabaseFailure =
  | 'unique violation'
  | 'foreign key violation'
  | 'restrict violation'
  | 'not null violation'
  | 'check violation'
  | 'exclusion violation'
  | 'bad value'
  | 'not found'
  | 'deadlock'
  | 'serialization failure'
  | 'timeout'
  | 'no connection'
  | 'no permission'
  | 'unknown object'
  | 'bad statement'
  | 'out of resources';

/** Codes of databases by the failure that they tell: of PostgreSQL, MySQL, SQLite, Prisma, MongoDB, Redis, Oracle, SQL Server. */
const codes: Readonly<Record<DatabaseFailure, string>> = {
  'unique violation':
    '23505 ER_DUP_ENTRY SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_PRIMARYKEY P2002 11000 11001 ORA-00001 2627 2601',
  'foreign key violation': '23503 ER_NO_REFERENCED_ROW_2 SQLITE_CONSTRAINT_FOREIGNKEY P2003 P2014 ORA-02291',
  'restrict violation': '23001 ER_ROW_IS_REFERENCED_2 ORA-02292',
  'not null violation': '23502 ER_BAD_NULL_ERROR SQLITE_CONSTRAINT_NOTNULL P2011 P2012 ORA-01400',
  'check violation': '23514 ER_CHECK_CONSTRAINT_VIOLATED SQLITE_CONSTRAINT_CHECK 121 P2004 ORA-02290',
  'exclusion violation': '23P01',
  'bad value': 'ER_DATA_TOO_LONG P2000 P2006 P2007 P2020',
  'not found': 'P2001 P2015 P2018 P2025',
  deadlock: '40P01 ER_LOCK_DEADLOCK P2034 ORA-00060 1205',
  'serialization failure': '112',
  timeout: '57014 55P03 ER_LOCK_WAIT_TIMEOUT P1008 P2024 50 89 SQLITE_BUSY SQLITE_LOCKED BUSY ORA-01013',
  'no connection': 'PROTOCOL_CONNECTION_LOST P1001 P1002 P1017 LOADING CLUSTERDOWN MASTERDOWN ORA-12154 ORA-12541',
  'no permission': '42501 ER_ACCESS_DENIED_ERROR P1000 P1010 13 18 NOAUTH WRONGPASS NOPERM ORA-01017 ORA-01031',
  'unknown object': '42P01 42703 42883 ER_NO_SUCH_TABLE ER_BAD_FIELD_ERROR P2021 P2022 26 NOSCRIPT ORA-00942 ORA-00904',
  'bad statement': 'ER_PARSE_ERROR P2009 P2010 9 WRONGTYPE CROSSSLOT EXECABORT ORA-00933',
  'out of resources': 'ER_CON_COUNT_ERROR P2037 OOM SQLITE_FULL',
};

/** What the classes of SQLSTATE tell, the first two signs of five (ISO/IEC 9075, PostgreSQL's appendix A). */
const classes: Readonly<Record<string, DatabaseFailure>> = {
  '08': 'no connection',
  22: 'bad value',
  28: 'no permission',
  '3D': 'unknown object',
  40: 'serialization failure',
  42: 'bad statement',
  53: 'out of resources',
  '57': 'no connection',
};

/** What a code tells; undefined for one that is not known. */
export function databaseFailureOf(code: string): string | undefined {
  const known = Object.entries(codes).find(([, list]) => list.split(' ').includes(code))?.[0];
  const stateClass = /^[\dA-Z]{5}$/.test(code) ? code.slice(0, 2) : '';
  return known ?? (Object.hasOwn(classes, stateClass) ? classes[stateClass] : undefined);
}

/** Whether what went wrong is that a statement violated a constraint. */
export function isViolation(kind: string | undefined): boolean {
  return kind?.endsWith(' violation') ?? false;
}
