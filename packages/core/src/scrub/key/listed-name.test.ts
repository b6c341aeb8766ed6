import { describe, expect, test } from 'vitest';
import { kindOfList, type ListPlace, nameInList } from './listed-name.ts';

function named(list: readonly unknown[], at: number, place: ListPlace = {}): string | undefined {
  const before: unknown = at > 0 ? list[at - 1] : undefined;
  return typeof before === 'string' ? nameInList(at, before, list, place) : undefined;
}

describe('an entry of a list goes by', () => {
  test('what stands before it in a pair of a list', () => {
    expect(named(['token', 1], 1, { listed: true })).toBe('token');
    expect(named(['token', 'a'], 1)).toBeUndefined();
    expect(named(['$token', 'a'], 1, { kind: 'anything' })).toBe('$token');
    expect(named(['$token', '$title'], 1)).toBeUndefined();
    expect(named(['token', 1], 0, { listed: true })).toBeUndefined();
    expect(named(['token', 1, 2], 1, { listed: true })).toBeUndefined();
    expect(named([{}, 1], 1, { listed: true })).toBeUndefined();
  });

  test('what the text before it in a list announces', () => {
    expect(named(['password:', 1], 1)).toBe('password');
    expect(named([{}, 'login with user.token = ', 1], 2)).toBe('user.token');
    expect(named(['password=%s', 1], 1)).toBe('password');
    expect(named(['password', 'a'], 1)).toBeUndefined();
    expect(named(['password', Object.create(null)], 1)).toBe('password');
    expect(named(['the password was reset', 1], 1)).toBeUndefined();
    const part = '--a\r\nContent-Disposition: form-data; name="password"\r\n\r\n';
    expect(named([part, 'b', null], 1)).toBe('password');
    expect(named(['the "password"', 'b', null], 1)).toBeUndefined();
    expect(named([`${'a'.repeat(200)} token:`, 1], 1)).toBe('token');
    expect(named([`token-${'a1'.repeat(20)}=`, 'b'], 1)).toBeUndefined();
  });

  test('what stands before it where names and values take turns', () => {
    const list = ['Accept', 'a', 'X-Token', 'b', 'Cookie: c', 'd'];
    expect(list.map((_value, at) => named(list, at, { kind: 'turns' }))).toEqual([
      undefined,
      'Accept',
      undefined,
      'X-Token',
      undefined,
      undefined,
    ]);
    expect(list.map((_value, at) => named(list, at, { kind: 'anything' }))).toEqual(Array(6).fill(undefined));
    const unnamed = ['Host', 'a.example', 'X-Token', 'b-7', 'Accept', '*/*'];
    expect([1, 2, 3, 5].map((at) => named(unnamed, at, { kind: 'anything' }))).toEqual([
      undefined,
      undefined,
      'X-Token',
      'Accept',
    ]);
    expect(named(unnamed.slice(0, 5), 3, { kind: 'anything' })).toBeUndefined();
    expect(['rawHeaders', 'raw_headers', 'headers', 'rawTrailers', 'myHeaders', undefined].map(kindOfList)).toEqual([
      'turns',
      'turns',
      'turns',
      'turns',
      'anything',
      'names',
    ]);
    expect(['grant_types_supported', 'fields', 'requiredFields', 'error_path', 'held', 'monkeys'].map(kindOfList)).toEqual([
      'names',
      'names',
      'names',
      'names',
      'anything',
      'anything',
    ]);
  });

  test('what stands before it in a list of two that does not hold names alone', () => {
    expect(named(['password', 'tulip'], 1, { kind: 'anything' })).toBe('password');
    expect(named(['password', 'tulip'], 1, { kind: 'names' })).toBeUndefined();
    expect(named(['password', 'tulip7'], 1, { kind: 'names' })).toBe('password');
    expect(named(['my password', 'tulip7'], 1, { kind: 'anything' })).toBeUndefined();
    expect(named(['session id', 'tulip7'], 1, { kind: 'names' })).toBe('session id');
    expect(named(['session id', 'email'], 1, { kind: 'names' })).toBeUndefined();
    expect(named(['my session id', 'tulip7'], 1, { kind: 'names' })).toBeUndefined();
    expect(named(['session idea', 'tulip7'], 1, { kind: 'names' })).toBeUndefined();
    expect(named(['password&****', 'tulip7'], 1, { kind: 'anything' })).toBeUndefined();
    expect(named(['password', 'tulip', 'iris'], 1, { kind: 'anything' })).toBeUndefined();
  });

  test('the option of a command before it', () => {
    const list = ['node', '--api-key', 'tulip', '-p', 'iris', '--'];
    expect(list.map((_value, at) => named(list, at))).toEqual([undefined, undefined, 'api-key', undefined, undefined, undefined]);
  });
});
