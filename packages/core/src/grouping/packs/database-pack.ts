import { defineFingerprintRules, type FingerprintPack } from '../pack.ts';
import { database } from './database.ts';

const failed = (value: string, type = 'error'): object => ({ exception: { values: [{ type, value }] } });

/** Failures of databases, as pg, mysql2, Prisma, MongoDB's and Redis's drivers tell them. */
export const databasePack: FingerprintPack = /* @__PURE__ */ (() =>
  defineFingerprintRules({
    ...database,
    examples: [
      {
        event: failed('duplicate key value violates unique constraint "users_email_key"'),
        rule: 'database/constraint',
        sameAs: failed('insert: duplicate key value violates unique constraint "users_email_key"'),
        notSameAs: failed('duplicate key value violates unique constraint "orders_pkey"'),
      },
      {
        event: failed('WRONGTYPE Operation against a key holding the wrong kind of value', 'ReplyError'),
        rule: 'database/refused',
        sameAs: failed('WRONGTYPE Operation against a key holding the wrong kind of value', 'SimpleError'),
        notSameAs: failed('OOM command not allowed when used memory > maxmemory', 'ReplyError'),
      },
    ],
  }))();
