import { describe, expect, test } from 'vitest';
import { type Form, fieldOf, hasForm, isRole } from './structure.ts';

describe('a form', () => {
  test.each<readonly [Form, readonly unknown[], readonly unknown[]]>([
    ['decimal', ['0', '1', '0.25'], ['2', '0.', 'a', 0.5, '0.4111111111111111111111111111111']],
    [
      'dsn',
      ['https://3f2a9c@o1.ingest.example/42', 'http://a@localhost:8000/path/1'],
      ['https://a:tulip@host/1', 'https://a@host/', 'x'],
    ],
    ['hash', ['3f2a9c1d3f2a9c1d'], ['3f2a9c', 'tulip', 'g'.repeat(16)]],
    ['id', ['3f2a9c1d3f2a9c1d', 'A'.repeat(32), '3f2a9c1d-3f2a-9c1d-3f2a-9c1d3f2a9c1d'], ['3f2a9c1d3f2a9c1', 7, 'rosa']],
    ['memory', [0, 33_283_543_040], [2 ** 48, '7']],
    ['number', [0, -7, 0.5, 9_999_999_999], [1e10, Number.NaN, '7', Number.POSITIVE_INFINITY]],
    [
      'release',
      ['shop@1.4.0', '@shop/web@2024.3.1', '1.4.0-beta.rc+5114f85', 'v2.0', '3f2a9c1', 'a'.repeat(40)],
      ['rosa@example.org', 'rosa@163.com', 'latest', 'rosa', 7],
    ],
    [
      'time',
      [1_710_670_961.123, '2024-03-17', '2024-03-17T10:22:41Z', '2024-03-17T10:22:41.123+01:00'],
      [4_111_111_111_111_111, '2024-03-17T4111111111', 'now'],
    ],
    ['version', ['1.2.3', '^9.0.2', 'v20.11.0', '6.1.0-18-amd64', '1.2.3.4'], ['rosa@1.2.3', 'latest', '1.2.3.4.5', 1]],
    ['word', ['error', 'http.server', 'auto/http_a-b'], ['two words', 'rosa@example.org', 'a1', '', 'a'.repeat(65)]],
  ])('%s is that of %j and not of %j', (form, having, lacking) => {
    expect(having.filter((value) => !hasForm(form, value))).toEqual([]);
    expect(lacking.filter((value) => hasForm(form, value))).toEqual([]);
  });

  test('is none of a role, a structure or nothing', () => {
    expect([hasForm('name', 'word'), hasForm({ a: 'word' }, 'word'), hasForm(undefined, 'word')]).toEqual([false, false, false]);
  });
});

test('a field is known by its name, else as every other, and by nothing that an object inherits', () => {
  const known = { a: 'word', '*': { b: 'id' } } as const;
  expect([fieldOf(known, 'a'), fieldOf(known, 'x'), fieldOf(known, 'constructor')]).toEqual(['word', { b: 'id' }, { b: 'id' }]);
  expect([fieldOf({ a: 'word' }, 'toString'), fieldOf('word', 'a'), fieldOf(undefined, 'a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a role holds for what lies below its field', () => {
  expect([fieldOf('identity', 'id'), isRole('identity'), isRole('word'), isRole({}), isRole(undefined)]).toEqual([
    'identity',
    true,
    false,
    false,
    false,
  ]);
});
