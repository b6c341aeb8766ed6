import type { SentryException } from '../../sentry.ts';
import type { DatabaseEvidence } from './error.ts';

interface Sentence {
  /** What a message holds in small letters where the pattern may fit; looked for first. */
  readonly hint: string;
  /** Its groups are named as what they tell. */
  readonly pattern: RegExp;
  readonly tells: DatabaseEvidence;
}

/** How MySQL names the reference that a row breaks, whichever of the two rows that is. */
const ofMysqlReference = /constraint fails \(`[^`]{1,64}`\.`(?<table>[^`]{1,64})`, CONSTRAINT `(?<constraint>[^`]{1,64})`/i;

/** How databases say what went wrong. */
const sentences: readonly Sentence[] = [
  {
    hint: 'unique constraint failed on the',
    pattern: /failed on the (?:fields?: \(`(?<fields>[\w`, ]{1,128})`\)|constraint: `(?<constraint>[^`]{1,128})`)/i,
    tells: { system: 'prisma', code: 'P2002' },
  },
  {
    hint: 'foreign key constraint failed on the',
    pattern: /failed on the field: `(?<constraint>[^`]{1,128})`/i,
    tells: { system: 'prisma', code: 'P2003' },
  },
  {
    hint: 'foreign key constraint violated',
    pattern: /violated(?: on the constraint)?: `(?<constraint>[\w$.]{1,128})(?: \(index\))?`/i,
    tells: { system: 'prisma', code: 'P2003' },
  },
  {
    hint: 'null constraint violation on the',
    pattern: /violation on the (?:fields?: \(`(?<fields>[\w`, ]{1,128})`\)|constraint: `(?<constraint>[^`]{1,128})`)/i,
    tells: { system: 'prisma', code: 'P2011' },
  },
  {
    hint: 'unique constraint "',
    pattern: /duplicate key value violates unique constraint "(?<constraint>[^"]{1,128})"/i,
    tells: { system: 'postgresql', code: '23505' },
  },
  {
    hint: 'update or delete on table',
    pattern: /foreign key constraint "(?<constraint>[^"]{1,128})" on table "(?<table>[^"]{1,128})"/i,
    tells: { system: 'postgresql', kind: 'restrict violation' },
  },
  {
    hint: 'foreign key constraint "',
    pattern: /on table "(?<table>[^"]{1,128})" violates foreign key constraint "(?<constraint>[^"]{1,128})"/i,
    tells: { system: 'postgresql', code: '23503' },
  },
  {
    hint: 'not-null constraint',
    pattern: /null value in column "(?<constraint>[^"]{1,128})"(?: of relation "(?<table>[^"]{1,128})")? violates not-null/i,
    tells: { system: 'postgresql', code: '23502' },
  },
  {
    hint: 'check constraint "',
    pattern: /relation "(?<table>[^"]{1,128})" violates check constraint "(?<constraint>[^"]{1,128})"/i,
    tells: { system: 'postgresql', code: '23514' },
  },
  {
    hint: 'exclusion constraint "',
    pattern: /violates exclusion constraint "(?<constraint>[^"]{1,128})"/i,
    tells: { system: 'postgresql', code: '23P01' },
  },
  {
    hint: 'duplicate entry',
    // The value stands before the key and may say the same.
    pattern: /^.*for key '(?<constraint>[^']{1,128})'/is,
    tells: { system: 'mysql', code: 'ER_DUP_ENTRY' },
  },
  {
    hint: "' cannot be null",
    pattern: /column '(?<constraint>[\w$]{1,64})' cannot be null/i,
    tells: { system: 'mysql', code: 'ER_BAD_NULL_ERROR' },
  },
  {
    hint: "check constraint '",
    pattern: /check constraint '(?<constraint>[^']{1,64})' is violated/i,
    tells: { system: 'mysql', code: 'ER_CHECK_CONSTRAINT_VIOLATED' },
  },
  {
    hint: '` failed for `',
    pattern: /constraint `(?<constraint>[^`]{1,64})` failed for `[^`]{1,64}`\.`(?<table>[^`]{1,64})`/i,
    tells: { system: 'mysql', kind: 'check violation' },
  },
  {
    hint: 'violation of ',
    pattern: /of (?:unique|primary) key constraint '(?<constraint>[^']{1,128})'(?:\..{0,40} object '(?<table>[^']{1,128})')?/i,
    tells: { system: 'mssql', kind: 'unique violation' },
  },
  {
    hint: 'reference constraint',
    pattern: /reference constraint "(?<constraint>[^"]{1,128})"(?:.{0,200} table "(?<table>[^"]{1,128})")?/i,
    tells: { system: 'mssql', kind: 'restrict violation' },
  },
  {
    hint: 'conflicted with the ',
    pattern:
      /the (?:same table )?foreign key (?:same table )?constraint "(?<constraint>[^"]{1,128})"(?:.{0,200} table "(?<table>[^"]{1,128})")?/i,
    tells: { system: 'mssql', kind: 'foreign key violation' },
  },
  {
    hint: 'conflicted with the check ',
    pattern: /check constraint "(?<constraint>[^"]{1,128})"(?:.{0,200} table "(?<table>[^"]{1,128})")?/i,
    tells: { system: 'mssql', kind: 'check violation' },
  },
  {
    hint: 'cannot insert the value null',
    pattern: /into column '(?<constraint>[^']{1,128})', table '(?<table>[^']{1,128})'/i,
    tells: { system: 'mssql', kind: 'not null violation' },
  },
  {
    hint: 'parent row: a foreign key constraint fails',
    pattern: ofMysqlReference,
    tells: { system: 'mysql', kind: 'restrict violation' },
  },
  {
    hint: 'foreign key constraint fails',
    pattern: ofMysqlReference,
    tells: { system: 'mysql', kind: 'foreign key violation' },
  },
  {
    hint: 'e11000',
    pattern: /collection: (?<table>[\w$.-]{1,128})(?: index: (?<constraint>[\w$.-]{1,128}))?/i,
    tells: { system: 'mongodb', code: '11000' },
  },
  {
    hint: 'unique constraint failed: ',
    pattern: /constraint failed: (?:index ')?(?<constraint>[\w$.]{1,128})/i,
    tells: { system: 'sqlite', code: 'SQLITE_CONSTRAINT_UNIQUE' },
  },
  {
    hint: 'not null constraint failed: ',
    pattern: /constraint failed: (?<constraint>[\w$.]{1,128})/i,
    tells: { system: 'sqlite', code: 'SQLITE_CONSTRAINT_NOTNULL' },
  },
  {
    hint: 'check constraint failed: ',
    pattern: /constraint failed: (?<constraint>[\w$.]{1,128})/i,
    tells: { system: 'sqlite', code: 'SQLITE_CONSTRAINT_CHECK' },
  },
  {
    hint: 'foreign key constraint failed',
    pattern: /constraint failed/i,
    tells: { system: 'sqlite', code: 'SQLITE_CONSTRAINT_FOREIGNKEY' },
  },
  {
    hint: 'does not exist',
    pattern: /column "?(?<constraint>[\w.]{1,128})"?(?: of relation "(?<table>[^"]{1,128})")? does not exist/i,
    tells: { system: 'postgresql', code: '42703' },
  },
  {
    hint: 'does not exist',
    pattern: /(?:relation|table) "(?<table>[^"]{1,128})" does not exist/i,
    tells: { system: 'postgresql', code: '42P01' },
  },
  {
    hint: "doesn't exist",
    pattern: /table '(?<table>[\w$.]{1,128})' doesn't exist/i,
    tells: { system: 'mysql', code: 'ER_NO_SUCH_TABLE' },
  },
  {
    hint: 'unknown column',
    pattern: /unknown column '(?<constraint>[\w$.]{1,128})' in/i,
    tells: { system: 'mysql', code: 'ER_BAD_FIELD_ERROR' },
  },
  {
    hint: 'no such table: ',
    pattern: /no such table: (?<table>[\w$.]{1,128})/i,
    tells: { system: 'sqlite', kind: 'unknown object', code: 'SQLITE_ERROR' },
  },
  {
    hint: 'no such column: ',
    pattern: /no such column: (?<constraint>[\w$.]{1,128})/i,
    tells: { system: 'sqlite', kind: 'unknown object', code: 'SQLITE_ERROR' },
  },
];

/** What a message has in it where one of these sentences may fit. */
const gate = /constraint|duplicate entry|be null|value null|E11000|n't exist|not exist|unknown column|no such (?:table|column)/i;

/** The code of Oracle, and the name of the constraint or of the column behind it. */
const ofOracle =
  /\b(ORA-\d{5})\b(?:: (?:[a-z ]{1,40} constraint \(([\w$.]{1,128})\)|cannot insert NULL into \(([\w$."]{1,128})\)))?/;

/** The model that Prisma names before its sentence. */
const ofPrisma = /^\s{0,9}Invalid `[\w.]{0,60}?(\w{1,60})\.\w{1,40}\(\)` invocation/;

/**
 * Redis begins a message with its code; these are those that are failures of the server or the statement. Codes that are
 * words of the language need its sentence behind them.
 */
const ofRedis =
  /^(WRONGTYPE|NOAUTH|WRONGPASS|NOPERM|NOSCRIPT|CLUSTERDOWN|MASTERDOWN|CROSSSLOT|EXECABORT|MISCONF|TRYAGAIN|UNKILLABLE|(?:READONLY|OOM|LOADING|BUSY|MOVED|ASK)(?= (?:You can't write|command not allowed|Redis is|\d{1,5} \S))) /;

function codeIn({ type = '', value = '' }: SentryException): DatabaseEvidence | undefined {
  const [redis] = ofRedis.exec(value) ?? [];
  if (redis !== undefined) return { system: 'redis', code: redis.trim() };
  const [, oracle, constraint, column] = ofOracle.exec(value) ?? [];
  if (oracle !== undefined) return { system: 'oracle', code: oracle, constraint: constraint ?? column?.replaceAll('"', '') };
  if (!type.startsWith('Prisma')) return undefined;
  const [, raw] = /\bRaw query failed\. Code: `(\w{1,20})`/.exec(value) ?? [];
  if (raw !== undefined) return { system: 'prisma', code: raw };
  const [, prisma, rest = ''] = /\b(P\d{4})\b(.{0,100})/.exec(value) ?? [];
  return prisma === undefined ? undefined : { system: 'prisma', code: prisma, table: /^ on ([A-Za-z_]\w{0,60})/.exec(rest)?.[1] };
}

/** How much is read of a message, in characters; clients put the statement before what the database says. */
const most = { start: 1500, end: 500 } as const;

function readPart(value: string): string {
  return value.length > most.start + most.end ? `${value.slice(0, most.start)}\n${value.slice(-most.end)}` : value;
}

/** What a message tells of a failure in a database; undefined where it is of none. */
export function evidenceOfDatabaseMessage(exception: SentryException): DatabaseEvidence | undefined {
  const message = readPart(exception.value ?? '');
  if (message === '') return undefined;
  if (!gate.test(message)) return codeIn(exception);
  const small = message.toLowerCase();
  const found = sentences
    .filter(({ hint }) => small.includes(hint))
    .map(({ pattern, tells }) => ({ match: pattern.exec(message), tells }))
    .find(({ match }) => match !== null);
  if (found === undefined) return codeIn(exception);
  const { fields, constraint, table }: Partial<Record<string, string>> = found.match?.groups ?? {};
  const model = found.tells.system === 'prisma' ? ofPrisma.exec(message)?.[1] : undefined;
  return { ...found.tells, constraint: constraint ?? fields?.replace(/[`\s]+/g, '').replaceAll(',', '.'), table: table ?? model };
}
