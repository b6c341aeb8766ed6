import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { viewsOf } from '../views.ts';
import { database } from './database.ts';

type Place = 'nowhere' | 'in a library' | 'in the application';

function of(
  value: string,
  { original, place = 'nowhere' }: { readonly original?: object; readonly place?: Place } = {},
): string | undefined {
  const frames =
    place === 'nowhere' ? [] : [{ function: 'save', filename: '/app/save.js', in_app: place === 'in the application' }];
  const event = { exception: { values: [{ type: 'error', value, stacktrace: { frames } }] } };
  for (const rule of database.rules) {
    const hint = { originalException: original };
    const parts = fingerprintBy(rule, event, hint, viewsOf(event, hint, database));
    if (parts !== undefined) return `${rule.id} ${parts.join('')}`;
  }
  return undefined;
}

test('a violated constraint is told by its name, beside the stack of what saves everything', () => {
  const message = 'duplicate key value violates unique constraint "users_email_key"';
  const parts = 'database=postgresql;failure=unique violation;constraint=users_email_key;';
  expect(of(message)).toBe(`database/constraint ${parts}`);
  for (const place of ['in a library', 'in the application'] as const)
    expect(of(message, { place })).toBe(`database/constraint {{ default }}${parts}`);
});

test('the same root is the same fault, whoever wrapped it', () => {
  const wrapped = (value: string): object => ({
    exception: {
      values: [
        { type: 'PrismaClientKnownRequestError', value: 'P2002 on users' },
        { type: 'Error', value },
      ],
    },
  });
  const [rule] = database.rules;
  const [one, other] = ['signup failed', 'createUser failed'].map(
    (value) => rule && fingerprintBy(rule, wrapped(value), {}, viewsOf(wrapped(value), {}, database)),
  );
  expect(one).toEqual(['database=prisma;', 'failure=unique violation;', 'table=users;']);
  expect(other).toEqual(one);
});

test('what a client wraps a refusal in tells the statement that was refused', () => {
  const refused = (statement: string, length = 3): string | undefined => {
    const values = [
      { type: 'error', value: `value too long for type character varying(${length})` },
      { type: 'DrizzleQueryError', value: `Failed query: ${statement}\nparams: jane` },
    ];
    const hint = { originalException: new Error('x', { cause: { severity: 'ERROR', code: '22001' } }) };
    const event = { exception: { values } };
    const views = viewsOf(event, hint, database);
    return database.rules.map((rule) => fingerprintBy(rule, event, hint, views)?.join('')).find((made) => made !== undefined);
  };
  const carts = refused('insert into "carts" ("name") values ($1)');
  expect(refused('insert into "carts" ("name") values ($1)', 40)).toBe(carts);
  expect(refused('insert into "owners" ("name") values ($1)')).not.toBe(carts);
});

test('what else a database refuses is told by its code where no frame is of the application', () => {
  const original = { severity: 'ERROR', code: '57014' };
  const expected = 'database/refused database=postgresql;failure=timeout;code=57014;';
  expect(of('canceling statement due to statement timeout', { original })).toBe(expected);
  expect(of('canceling statement', { original, place: 'in a library' })).toBe(expected);
  expect(of('canceling statement', { original, place: 'in the application' })).toBeUndefined();
});

test('other errors are left to others', () => {
  expect(of('x is not a function')).toBeUndefined();
});

test('a code that stands for many statements is told apart by the message', () => {
  const raised = (message: string): string | undefined =>
    of(message, { original: { code: 'P0001', severity: 'ERROR' }, place: 'in a library' });
  expect(raised('stock of row 7 must not be negative')).toBe(raised('stock of row 8 must not be negative'));
  expect(raised('stock of row 7 must not be negative')).not.toBe(raised('invoice is locked'));
});
