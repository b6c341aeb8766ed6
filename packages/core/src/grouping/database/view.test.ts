import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { viewsOf } from '../views.ts';
import { databaseViewOf } from './view.ts';

const view = (value: string, originalException?: unknown): unknown =>
  viewsOf({ exception: { values: [{ type: 'Error', value }] } }, { originalException }, { readDatabase: databaseViewOf })
    .database;

test('what a database says is told by the error, and completed by the message', () => {
  const driver = { severity: 'ERROR', code: '23505', constraint: 'users_email_key', table: 'users' };
  const expected = {
    system: 'postgresql',
    code: '23505',
    kind: 'unique violation',
    constraint: 'users_email_key',
    table: 'users',
  };
  expect(view('x', driver)).toEqual(expected);
  expect(view('x', new Error('could not save', { cause: { driverError: driver } }))).toEqual(expected);
  expect(view("Duplicate entry '7' for key 'users.email'", { code: 'ER_DUP_ENTRY', sqlState: '23000' })).toEqual({
    system: 'mysql',
    code: 'ER_DUP_ENTRY',
    kind: 'unique violation',
    constraint: 'users.email',
    table: undefined,
  });
});

test('what still refers to a row is told from what refers to none, although the code is one', () => {
  const driver = { severity: 'ERROR', code: '23503', constraint: 'orders_user_fkey', table: 'orders' };
  const child = 'insert or update on table "orders" violates foreign key constraint "orders_user_fkey"';
  const parent = 'update or delete on table "users" violates foreign key constraint "orders_user_fkey" on table "orders"';
  expect(view(child, driver)).toMatchObject({ kind: 'foreign key violation', code: '23503' });
  expect(view(parent, driver)).toMatchObject({ kind: 'restrict violation', code: '23503', table: 'orders' });
  for (const code of ['23001', 'ER_ROW_IS_REFERENCED_2'])
    expect(view('x', { severity: 'ERROR', sqlState: '23000', code })).toMatchObject({ kind: 'restrict violation' });
  expect(view('ORA-02292: integrity constraint (SHOP.FK_USER) violated - child record found')).toMatchObject({
    kind: 'restrict violation',
  });
});

test('what a driver said is read where another error wraps it, as those of Sequelize do', () => {
  const wrapping = (original: object): Error => Object.assign(new Error('Validation error'), { original });
  const mysql = Object.assign(new Error("Duplicate entry '7' for key 'users.email'"), {
    code: 'ER_DUP_ENTRY',
    sqlState: '23000',
  });
  const sqlite = Object.assign(new Error('SQLITE_CONSTRAINT: UNIQUE constraint failed: users.email'), {
    code: 'SQLITE_CONSTRAINT',
  });
  for (const original of [mysql, sqlite])
    expect(view('Validation error', wrapping(original))).toMatchObject({ kind: 'unique violation', constraint: 'users.email' });
});

test('a real violation in SQLite is one', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table users (email text unique)');
  const insert = (): void => database.exec("insert into users values ('jane@example.com')");
  insert();
  let thrown: unknown;
  try {
    insert();
  } catch (error) {
    thrown = error;
  }
  expect(view(thrown instanceof Error ? thrown.message : '', thrown)).toMatchObject({
    kind: 'unique violation',
    constraint: 'users.email',
  });
});

test('a name that may hold a person is left out', () => {
  expect(view('x', { severity: 'ERROR', code: '23505', constraint: 'jane@example.com' })).toMatchObject({
    constraint: undefined,
  });
});

test('other errors are of no database', () => {
  expect(view('x is not a function', new TypeError('x'))).toBeUndefined();
});
