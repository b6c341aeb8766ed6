import { expect, test } from 'vitest';
import { databaseFailureOf, isViolation } from './database-code.ts';

test('codes of different databases tell the same failure', () => {
  for (const code of ['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'P2002', '11000', 'ORA-00001'])
    expect(databaseFailureOf(code)).toBe('unique violation');
  for (const code of ['40P01', 'ER_LOCK_DEADLOCK', 'P2034']) expect(databaseFailureOf(code)).toBe('deadlock');
  expect(databaseFailureOf('toString')).toBeUndefined();
});

test('constraints are violated, and connections are not', () => {
  expect(['unique violation', 'not null violation', 'no connection', undefined].map(isViolation)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
