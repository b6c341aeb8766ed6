import { expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { createWork } from '../work.ts';
import { announcedBeside, announcedIn } from './template.ts';

const matcher = createMatcher(detectorsInForce([]));

test('a template tells its parameters by their places, and by their names', () => {
  expect(announcedIn('%s with password=%s', matcher, createWork()).map((detector) => detector?.id)).toEqual([
    undefined,
    'credentials/password',
  ]);
  const { entries, named } = announcedBeside({ sql: 'a = :a AND token = :b AND c::text = ?' }, matcher, createWork());
  expect(entries).toEqual([undefined]);
  expect([...(named ?? [])].map(([name, detector]) => [name, detector?.id])).toEqual([
    ['a', undefined],
    ['b', 'credentials/token'],
  ]);
});

test('an operator or a function may stand between a column and its placeholder', () => {
  const sql = 'a IN (?) AND token NOT IN (?) AND secret like ? AND password = crypt(?) AND password <> ?';
  expect(announcedIn(sql, matcher, createWork()).map((detector) => detector?.label)).toEqual([
    undefined,
    'token',
    'secret',
    'password',
    'password',
  ]);
});

test('what follows the first of a list goes by its column', () => {
  const sql = 'token IN ($1, $2) AND a IN ($3, $4) AND b = f($5, $6) AND secret = $7';
  expect(announcedIn(sql, matcher, createWork()).map((detector) => detector?.label)).toEqual([
    'token',
    'token',
    undefined,
    undefined,
    undefined,
    undefined,
    'secret',
  ]);
});

test('the declaration of a variable, a type and an address are no placeholders', () => {
  const query = 'query resetToken($id: ID!, $other : [Int]) { a(token: token::text, at: "token@host") }';
  expect([...(announcedBeside({ query }, matcher, createWork()).named ?? [])]).toEqual([]);
});

test('the first template that has a placeholder tells, wherever it stands', () => {
  const { entries } = announcedBeside({ sql: 'select 1', message: 'token = %s' }, matcher, createWork());
  expect(entries?.map((detector) => detector?.label)).toEqual(['token']);
});

test('placeholders of one kind are counted apart from those of another', () => {
  const labels = (text: string): readonly unknown[] =>
    announcedIn(text, matcher, createWork()).map((detector) => detector?.label);
  expect(labels('Charged $5 for %s with token=%s').slice(0, 2)).toEqual([undefined, 'token']);
  expect(labels('{id} password=%s')).toEqual(['password']);
  expect(labels('%2$s token=%1$s, secret=%s')).toEqual(['token', undefined]);
  expect(labels('a = ? and b = $1 and token = ?')).toEqual([undefined, 'token']);
});

test('columns in brackets that are set tell of the placeholders in theirs', () => {
  for (const set of ['set (name, password)', 'SET(name, password)'])
    expect(announcedIn(`update a ${set} = (?, ?)`, matcher, createWork()).map((detector) => detector?.label)).toEqual([
      undefined,
      'password',
    ]);
});

test('so much of a template is read, and so many of its placeholders', () => {
  const work = createWork();
  expect(announcedIn(`${' '.repeat(5000)}token = ?`, matcher, work)).toEqual([]);
  expect(announcedBeside({ sql: `${' '.repeat(5000)}token = :own` }, matcher, work)).toEqual({});
  expect(work.characters).toBeLessThan(5000);
  expect(announcedIn('token = ? '.repeat(300), matcher, work)).toHaveLength(100);
  expect(Reflect.ownKeys(announcedIn('token = $0, token = $101, token = $900, token = $100', matcher, work))).toEqual([
    '99',
    'length',
  ]);
  const many = Array.from({ length: 300 }, (_none, at) => `token = :own${at}`).join(' ');
  expect(announcedBeside({ sql: many }, matcher, work).named?.size).toBe(100);
});

test.each([
  ['SELECT 1 FROM u WHERE "u"."password"=@0 AND a = @1 OR token IN (@2, @3)', ['password', undefined, 'token', 'token']],
  ['INSERT INTO [u] ([a],[password]) VALUES (@P1,@P2)', [undefined, 'password']],
  ['UPDATE u SET password = :2, a=:1 WHERE token IN (:3, :4)', [undefined, 'password', 'token', 'token']],
])('a number tells the place of a parameter, as its database counts them: %s', (sql, labels) => {
  expect(Array.from(announcedIn(sql, matcher, createWork()), (detector) => detector?.label)).toEqual(labels);
});

test.each(['token at 10:12:30', '{"token":1}', 'token::1', 'a@0.example', 'token:1', '"token" :1st', 'token @1x'])(
  'other numbers are no places: %s',
  (text) => {
    expect(announcedIn(text, matcher, createWork())).toEqual([]);
  },
);
