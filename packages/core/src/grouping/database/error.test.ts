import { expect, test } from 'vitest';
import { evidenceOfDatabaseError } from './error.ts';

test('each driver keeps its code, constraint and table in its own way', () => {
  const errors: readonly (readonly [object, object])[] = [
    [
      {
        severity: 'ERROR',
        code: '23505',
        constraint: 'users_email_key',
        table: 'users',
        detail: 'Key (email)=(jane@example.com)',
      },
      { system: 'postgresql', code: '23505', constraint: 'users_email_key', table: 'users' },
    ],
    [
      { severity: 'ERROR', code: '23502', column_name: 'email', table_name: 'users' },
      { system: 'postgresql', code: '23502', constraint: 'email', table: 'users' },
    ],
    [
      { code: 'ER_DUP_ENTRY', errno: 1062, sqlState: '23000' },
      { system: 'mysql', code: 'ER_DUP_ENTRY' },
    ],
    [
      { name: 'PrismaClientKnownRequestError', code: 'P2002', meta: { modelName: 'User', target: ['tenant', 'email'] } },
      { system: 'prisma', code: 'P2002', constraint: 'tenant.email', table: 'User' },
    ],
    [
      { name: 'PrismaClientKnownRequestError', code: 'P2010', meta: { code: '57014', message: 'canceling statement' } },
      { system: 'prisma', code: '57014', constraint: undefined, table: undefined },
    ],
    [{ errorCode: 'P1001' }, { system: 'prisma', code: 'P1001', constraint: undefined, table: undefined }],
    [
      { name: 'MongoServerError', code: 11000, keyPattern: { email: 1 } },
      { system: 'mongodb', code: '11000', constraint: 'email' },
    ],
    [{ code: 'SQLITE_CONSTRAINT_UNIQUE' }, { system: 'sqlite', code: 'SQLITE_CONSTRAINT_UNIQUE' }],
    [
      { code: 'EREQUEST', number: 2627, procName: '', sqlState: undefined },
      { system: 'mssql', code: '2627' },
    ],
  ];
  expect(errors.map(([error]) => evidenceOfDatabaseError(error))).toEqual(errors.map(([, evidence]) => evidence));
});

test('errors of others are of no database', () => {
  for (const error of [new Error('x'), { code: 'ECONNREFUSED' }, { code: '23505' }, { code: 11000 }, { code: 404 }])
    expect(evidenceOfDatabaseError(error)).toBeUndefined();
});
