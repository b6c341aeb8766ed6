import { describe, expect, test } from 'vitest';
import { kindOfList, type ListPlace, nameBeside, nameInList, namesOf } from './name.ts';

function named(parent: object, key: string | number, place: ListPlace = {}): string | undefined {
  if (typeof key === 'string') {
    const names = namesOf(key);
    return names === undefined ? key : (nameBeside(parent, names) ?? key);
  }
  const before: unknown = Array.isArray(parent) && key > 0 ? parent[key - 1] : undefined;
  return Array.isArray(parent) && typeof before === 'string' ? nameInList(key, before, parent, place) : undefined;
}

describe('a value goes by', () => {
  test('its key', () => {
    expect(named({ password: 1 }, 'password')).toBe('password');
    expect(named({ value: 1 }, 'value')).toBe('value');
    expect(named({ name: 'password', other: 1 }, 'other')).toBe('other');
  });

  test.each([
    [{ name: 'token', value: 1 }, 'value'],
    [{ Name: 'token', Value: 1 }, 'Value'],
    [{ key: 'token', val: 1 }, 'val'],
    [{ k: 'token', v: 1 }, 'v'],
    [{ field: 'token', received: 1 }, 'received'],
    [{ field: 'token', actual: 1 }, 'actual'],
    [{ path: 'token', originalValue: 1 }, 'originalValue'],
    [{ path: ['body', 'token'], input: 1 }, 'input'],
    [{ path: ['body', 0], param: 'token', values: [] }, 'values'],
    [{ target: {}, property: 'token', value: 1 }, 'value'],
    [{ column: 'token', oldValue: 1, new_value: 2 }, 'oldValue'],
    [{ column: 'token', oldValue: 1, new_value: 2 }, 'new_value'],
    [{ field: 'token', old: 1, new: 2 }, 'new'],
    [{ path: 'token', before: 1, after: 2 }, 'before'],
    [{ property: 'token', from: 1, to: 2 }, 'to'],
    [{ kind: 'E', path: ['token'], lhs: 1, rhs: 2 }, 'rhs'],
  ])('the name beside it in %j', (parent, key) => {
    expect(named(parent, key)).toBe('token');
  });

  test('what a code is that is given for a token', () => {
    expect(named({ grant_type: 'authorization_code', code: '4/0A' }, 'code')).toBe('access code');
    expect(named({ message: 'a', code: 'ERR_A' }, 'code')).toBe('code');
  });

  test('what it is in a JSON Web Key', () => {
    expect(named({ kty: 'EC', d: 1 }, 'd')).toBe('private key');
    expect(named({ kty: 'oct', k: 1 }, 'k')).toBe('private key');
    expect([named({ d: 1 }, 'd'), named({ kty: 1, k: 1 }, 'k'), named({ kty: 'RSA', n: 1 }, 'n')]).toEqual(['d', 'k', 'n']);
  });

  test('what an action of a store sets, where it is a text', () => {
    expect(named({ type: 'SET_TOKEN', payload: 'a' }, 'payload')).toBe('SET_TOKEN');
    expect(named({ type: 'auth/updatePassword', payload: 'a' }, 'payload')).toBe('updatePassword');
    expect(named({ type: 'auth/setUser', payload: 'a' }, 'payload')).toBe('setUser');
    for (const type of ['auth/login/rejected', 'TOKEN_EXPIRED', 'token'])
      expect(named({ type, payload: 'a' }, 'payload')).toBe('payload');
    expect(named({ type: 'SET_AUTH', payload: {} }, 'payload')).toBe('payload');
  });

  test('the pointer to it, as Ajv tells it', () => {
    expect(named({ instancePath: '/user/token', data: 1 }, 'data')).toBe('/user/token');
    expect(named({ dataPath: '.token', data: 1 }, 'data')).toBe('.token');
  });

  test.each([
    [{ path: '/token', from: '/a', to: '/b' }, 'from'],
    [{ name: 'token', from: 'a', to: 'b' }, 'to'],
    [{ path: '/token', data: 1 }, 'data'],
    [{ name: 'token', data: 1 }, 'data'],
    [{ path: 'token', data: 1 }, 'data'],
    [{ field: 'token', newest: 1 }, 'newest'],
  ])('its key, and not what something else is called in %j', (parent, key) => {
    expect(named(parent, key)).toBe(key);
  });

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
    expect(['fields', 'requiredFields', 'error_path', 'held', 'monkeys'].map(kindOfList)).toEqual([
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

  test('its key, where reading the name beside it throws', () => {
    const hostile = new Proxy({}, { get: () => expect.unreachable() });
    expect(named(hostile, 'value')).toBe('value');
    expect(named({ path: hostile, value: 1 }, 'value')).toBe('value');
    expect(named({ path: Array(1000).fill('token'), value: 1 }, 'value')).toBe('value');
  });
});
