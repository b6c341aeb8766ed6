import { expect, test } from 'vitest';
import { databaseFailureOf, isViolation } from './code.ts';

test('codes of different databases tell the same failure', () => {
  for (const code of ['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'P2002', '11000', 'ORA-00001'])
    expect(databaseFailureOf(code)).toBe('unique violation');
  for (const code of ['40P01', 'ER_LOCK_DEADLOCK', 'P2034']) expect(databaseFailureOf(code)).toBe('deadlock');
  expect(['08006', '53300', '42601', '57P01', '40001'].map(databaseFailureOf)).toEqual([
    'no connection',
    'out of resources',
    'bad statement',
    'no connection',
    'serialization failure',
  ]);
  expect(['toString', '99999', '0800', ''].map(databaseFailureOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test('constraints are violated, and connections are not', () => {
  expect(['unique violation', 'not null violation', 'no connection', undefined].map(isViolation)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
