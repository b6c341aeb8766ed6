/** What went wrong in a database, whatever its vendor calls it. */
export type DatabaseFailure =
  | 'unique violation'
  | 'foreign key violation'
  | 'not null violation'
  | 'check violation'
  | 'exclusion violation'
  | 'value does not fit'
  | 'not found'
  | 'deadlock'
  | 'serialization failure'
  | 'timeout'
  | 'no connection'
  | 'too many connections'
  | 'no permission'
  | 'unknown object'
  | 'bad statement'
  | 'read only'
  | 'out of memory';

/** Codes of databases, by the failure that they tell: PostgreSQL's, MySQL's, SQLite's, Prisma's, MongoDB's, Redis's, Oracle's. */
const codes: Readonly<Record<DatabaseFailure, string>> = {
  'unique violation':
    '23505 ER_DUP_ENTRY SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_PRIMARYKEY P2002 11000 11001 ORA-00001 2627 2601',
  'foreign key violation':
    '23503 ER_NO_REFERENCED_ROW ER_NO_REFERENCED_ROW_2 ER_ROW_IS_REFERENCED ER_ROW_IS_REFERENCED_2 SQLITE_CONSTRAINT_FOREIGNKEY P2003 P2014 ORA-02291 ORA-02292',
  'not null violation': '23502 ER_BAD_NULL_ERROR ER_NO_DEFAULT_FOR_FIELD SQLITE_CONSTRAINT_NOTNULL P2011 P2012 ORA-01400',
  'check violation': '23514 ER_CHECK_CONSTRAINT_VIOLATED SQLITE_CONSTRAINT_CHECK 121 P2004 ORA-02290',
  'exclusion violation': '23P01',
  'value does not fit':
    '22001 22003 22P02 22007 22008 ER_DATA_TOO_LONG ER_WARN_DATA_OUT_OF_RANGE ER_TRUNCATED_WRONG_VALUE P2000 P2006 P2007 P2020',
  'not found': 'P2001 P2015 P2018 P2025',
  deadlock: '40P01 ER_LOCK_DEADLOCK P2034 ORA-00060 1205',
  'serialization failure': '40001 112',
  timeout: '57014 55P03 ER_LOCK_WAIT_TIMEOUT ER_QUERY_TIMEOUT P1008 P2024 50 89 SQLITE_BUSY SQLITE_LOCKED BUSY ORA-01013',
  'no connection':
    '08000 08001 08003 08004 08006 57P01 57P02 57P03 PROTOCOL_CONNECTION_LOST P1001 P1002 P1017 NR_CLOSED CONNECTION_BROKEN UNCERTAIN_STATE LOADING CLUSTERDOWN MASTERDOWN ORA-12154 ORA-12541',
  'too many connections': '53300 ER_CON_COUNT_ERROR ER_TOO_MANY_USER_CONNECTIONS P2037',
  'no permission':
    '42501 28000 28P01 ER_ACCESS_DENIED_ERROR ER_DBACCESS_DENIED_ERROR ER_TABLEACCESS_DENIED_ERROR P1000 P1010 13 18 NOAUTH WRONGPASS NOPERM ORA-01017 ORA-01031',
  'unknown object':
    '42P01 42703 42883 3D000 3F000 ER_NO_SUCH_TABLE ER_BAD_FIELD_ERROR ER_BAD_DB_ERROR P1003 P2021 P2022 26 NOSCRIPT ORA-00942 ORA-00904',
  'bad statement': '42601 42804 ER_PARSE_ERROR P2009 P2010 9 WRONGTYPE CROSSSLOT EXECABORT ORA-00933',
  'read only': '25006 ER_OPTION_PREVENTS_STATEMENT READONLY SQLITE_READONLY',
  'out of memory': '53200 OOM SQLITE_FULL ER_OUTOFMEMORY',
};

const failures: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.entries(codes).flatMap(([failure, list]) => list.split(' ').map((code): [string, string] => [code, failure])),
);

/** Constraints that a statement violated. */
const violations: readonly (string | undefined)[] = [
  'unique violation',
  'foreign key violation',
  'not null violation',
  'check violation',
  'exclusion violation',
];

/** What a code tells; undefined for one that is not known. */
export function databaseFailureOf(code: string): string | undefined {
  return failures.get(code);
}

export function isViolation(kind: string | undefined): boolean {
  return violations.includes(kind);
}
