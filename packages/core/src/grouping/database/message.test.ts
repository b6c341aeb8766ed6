import { expect, test } from 'vitest';
import { evidenceOfDatabaseMessage } from './message.ts';

const said = (value: string, type = 'Error'): unknown =>
  evidenceOfDatabaseMessage({ type, value, isSynthetic: false, frames: [] });

test('messages of databases tell the constraint, and never the value', () => {
  const messages: readonly (readonly [string, object])[] = [
    ['duplicate key value violates unique constraint "users_email_key"', { code: '23505', constraint: 'users_email_key' }],
    [
      'insert or update on table "orders" violates foreign key constraint "orders_user_fkey"',
      { code: '23503', constraint: 'orders_user_fkey', table: 'orders' },
    ],
    [
      'null value in column "email" of relation "users" violates not-null constraint',
      { code: '23502', constraint: 'email', table: 'users' },
    ],
    [
      'new row for relation "orders" violates check constraint "orders_total_check"',
      { code: '23514', constraint: 'orders_total_check', table: 'orders' },
    ],
    ["Duplicate entry 'jane@example.com' for key 'users.email'", { code: 'ER_DUP_ENTRY', constraint: 'users.email' }],
    [
      "insert into `users` - Duplicate entry 'O' for key 'jane' for key 'users.name'",
      { code: 'ER_DUP_ENTRY', constraint: 'users.name' },
    ],
    ["Column 'email' cannot be null", { system: 'mysql', code: 'ER_BAD_NULL_ERROR', constraint: 'email' }],
    ["Check constraint 'orders_total' is violated.", { system: 'mysql', constraint: 'orders_total' }],
    [
      'Cannot add or update a child row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `orders_user` FOREIGN KEY (`user`))',
      { kind: 'foreign key violation', constraint: 'orders_user', table: 'orders' },
    ],
    [
      'E11000 duplicate key error collection: app.users index: email_1 dup key: { email: "jane@example.com" }',
      { code: '11000', constraint: 'email_1', table: 'app.users' },
    ],
    ['UNIQUE constraint failed: users.email', { code: 'SQLITE_CONSTRAINT_UNIQUE', constraint: 'users.email' }],
    ['NOT NULL constraint failed: users.email', { code: 'SQLITE_CONSTRAINT_NOTNULL', constraint: 'users.email' }],
    ['CHECK constraint failed: total_positive', { code: 'SQLITE_CONSTRAINT_CHECK', constraint: 'total_positive' }],
    [
      'CONSTRAINT `total` failed for `shop`.`orders`',
      { system: 'mysql', kind: 'check violation', constraint: 'total', table: 'orders' },
    ],
    [
      'conflicting key value violates exclusion constraint "bookings_excl"',
      { system: 'postgresql', code: '23P01', constraint: 'bookings_excl' },
    ],
    ['Foreign key constraint violated: `orders_fkey (index)`', { system: 'prisma', code: 'P2003', constraint: 'orders_fkey' }],
    [
      'Foreign key constraint violated on the constraint: `orders_fkey`',
      { system: 'prisma', code: 'P2003', constraint: 'orders_fkey' },
    ],
    [
      'Null constraint violation on the fields: (`tenant`,`email`)',
      { system: 'prisma', code: 'P2011', constraint: 'tenant.email' },
    ],
    ['FOREIGN KEY constraint failed', { code: 'SQLITE_CONSTRAINT_FOREIGNKEY' }],
    ['Unique constraint failed on the fields: (`tenant`,`email`)', { code: 'P2002', constraint: 'tenant.email' }],
    ['Foreign key constraint failed on the field: `user_id`', { code: 'P2003', constraint: 'user_id' }],
    [
      '\nInvalid `prisma.user.create()` invocation:\n\n\nUnique constraint failed on the fields: (`email`)',
      { code: 'P2002', constraint: 'email', table: 'user' },
    ],
    ['relation "carts" does not exist', { code: '42P01', table: 'carts' }],
    ['column "owner" of relation "carts" does not exist', { code: '42703', constraint: 'owner', table: 'carts' }],
    ['column carts.owner does not exist', { code: '42703', constraint: 'carts.owner' }],
    ["Table 'shop.carts' doesn't exist", { code: 'ER_NO_SUCH_TABLE', table: 'shop.carts' }],
    ["Unknown column 'owner' in 'field list'", { code: 'ER_BAD_FIELD_ERROR', constraint: 'owner' }],
    ['no such table: carts', { system: 'sqlite', table: 'carts' }],
    ['no such column: owner', { system: 'sqlite', constraint: 'owner' }],
    [
      'ORA-00001: unique constraint (SHOP.USERS_PK) violated',
      { system: 'oracle', code: 'ORA-00001', constraint: 'SHOP.USERS_PK' },
    ],
    [
      'ORA-02291: integrity constraint (SHOP.ORDERS_FK) violated - parent key not found',
      { system: 'oracle', code: 'ORA-02291', constraint: 'SHOP.ORDERS_FK' },
    ],
    [
      'ORA-01400: cannot insert NULL into ("SHOP"."USERS"."EMAIL")',
      { system: 'oracle', code: 'ORA-01400', constraint: 'SHOP.USERS.EMAIL' },
    ],
    [
      "Violation of UNIQUE KEY constraint 'UQ_users'. Cannot insert duplicate key in object 'dbo.Users'. The duplicate key value is (jane).",
      { system: 'mssql', kind: 'unique violation', constraint: 'UQ_users', table: 'dbo.Users' },
    ],
    [
      'The INSERT statement conflicted with the FOREIGN KEY constraint "FK_orders". The conflict occurred in database "shop", table "dbo.Users", column \'id\'.',
      { system: 'mssql', kind: 'foreign key violation', constraint: 'FK_orders', table: 'dbo.Users' },
    ],
    [
      'The DELETE statement conflicted with the REFERENCE constraint "FK_orders". The conflict occurred in database "shop", table "dbo.Orders", column \'user\'.',
      { system: 'mssql', kind: 'restrict violation', constraint: 'FK_orders', table: 'dbo.Orders' },
    ],
    [
      'update or delete on table "users" violates foreign key constraint "orders_user_fkey" on table "orders"',
      { system: 'postgresql', kind: 'restrict violation', constraint: 'orders_user_fkey', table: 'orders' },
    ],
    [
      'update or delete on table "users" violates RESTRICT setting of foreign key constraint "orders_user_fkey" on table "orders"',
      { system: 'postgresql', kind: 'restrict violation', constraint: 'orders_user_fkey', table: 'orders' },
    ],
    [
      'Cannot delete or update a parent row: a foreign key constraint fails (`shop`.`orders`, CONSTRAINT `orders_user` FOREIGN KEY (`user`))',
      { system: 'mysql', kind: 'restrict violation', constraint: 'orders_user', table: 'orders' },
    ],
    [
      'The UPDATE statement conflicted with the CHECK constraint "CK_total". The conflict occurred in database "shop", table "dbo.Orders".',
      { system: 'mssql', kind: 'check violation', constraint: 'CK_total', table: 'dbo.Orders' },
    ],
    [
      "Cannot insert the value NULL into column 'email', table 'shop.dbo.Users'; column does not allow nulls. INSERT fails.",
      { system: 'mssql', kind: 'not null violation', constraint: 'email', table: 'shop.dbo.Users' },
    ],
    ['WRONGTYPE Operation against a key holding the wrong kind of value', { system: 'redis', code: 'WRONGTYPE' }],
    ['MOVED 3999 127.0.0.1:6381', { system: 'redis', code: 'MOVED' }],
  ];
  for (const [message, evidence] of messages) expect(said(message)).toMatchObject(evidence);
});

test('a statement of any length may stand before the sentence', () => {
  const rows = '(7, ?), '.repeat(1000);
  for (const sentence of ["Duplicate entry '7' for key 'carts.owner'", "Column 'owner' cannot be null"])
    expect(said(`insert into carts values ${rows} - ${sentence}`)).toMatchObject({
      constraint: expect.stringContaining('owner'),
    });
});

test('codes of Prisma count for errors of Prisma', () => {
  expect(said('P2002 on users', 'PrismaClientKnownRequestError')).toMatchObject({ code: 'P2002', table: 'users' });
  const raw = 'Invalid `prisma.$queryRaw()` invocation: Raw query failed. Code: `40P01`. Message: `deadlock detected`';
  expect(said(raw, 'PrismaClientKnownRequestError')).toMatchObject({ system: 'prisma', code: '40P01' });
  expect(said('P2002 on users')).toBeUndefined();
});

test('other messages are of no database', () => {
  for (const message of ['', 'x is not a function', 'duplicate entry', 'the constraint was not met', 'order 7 does not exist'])
    expect(said(message)).toBeUndefined();
});

test('codes of Redis that are words of the language need its sentence', () => {
  expect(said('OOM command not allowed when used memory')).toMatchObject({ system: 'redis', code: 'OOM' });
  expect(said('MOVED 3999 127.0.0.1:6381')).toMatchObject({ system: 'redis', code: 'MOVED' });
  for (const message of ['OOM killed container api', 'LOADING of the page failed', 'BUSY line', 'ASK an admin'])
    expect(said(message)).toBeUndefined();
});
