import { describe, expect, test } from 'vitest';
import { mayHave, mayName, nameBeside, namingOf } from './name-beside.ts';

function named(parent: object, key: string): string {
  const naming = namingOf(key);
  return naming === undefined ? key : (nameBeside(parent, naming) ?? key);
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
    [{ label: 'token', modelValue: 1 }, 'modelValue'],
    [{ type: 'text', name: 'token', value: 1 }, 'value'],
    [{ type: 'password', name: 'token', value: 1 }, 'value'],
    [{ field: 'token', actual: 1 }, 'actual'],
    [{ path: 'token', originalValue: 1 }, 'originalValue'],
    [{ path: ['body', 'token'], input: 1 }, 'input'],
    [{ loc: ['body', 'token'], input: 1 }, 'input'],
    [{ path: [{ key: 'body' }, { key: 'token', value: 1 }], input: 1 }, 'input'],
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

  test('the type of a field for a password, and no other', () => {
    expect(named({ type: 'password', modelValue: 1 }, 'modelValue')).toBe('password');
    expect(named({ type: 'PASSWORD', value: 1 }, 'value')).toBe('PASSWORD');
    for (const type of ['token', 'secret', 'password reset', 'passwords', 7])
      expect(named({ type, value: 1 }, 'value')).toBe('value');
    expect(named({ type: 'password', data: 1 }, 'data')).toBe('data');
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

  test('its key, where reading the name beside it throws', () => {
    const hostile = new Proxy({}, { get: () => expect.unreachable() });
    expect(named(hostile, 'value')).toBe('value');
    expect(named({ path: hostile, value: 1 }, 'value')).toBe('value');
    expect(named({ path: Array(1000).fill('token'), value: 1 }, 'value')).toBe('value');
    expect(named({ path: [], value: 1 }, 'value')).toBe('value');
  });

  test('what a parser read, where it says where that stands, and else its key', () => {
    expect([named({ token: { line: 3 } }, 'token'), named({ token: { start: 0 } }, 'token')]).toEqual(['read', 'read']);
    expect([{ start: 1e7 }, { start: '3' }, { end: 3 }, 'tulip'].map((token) => named({ token }, 'token'))).toEqual([
      'token',
      'token',
      'token',
      'token',
    ]);
  });
});

test('what stands in a list or under some keys may name what stands beside it', () => {
  expect([0, undefined, 'name', 'loc', 'dataPath'].map(mayName)).toEqual([true, true, true, true, true]);
  expect(['value', 'data', 'message'].map(mayName)).toEqual([false, false, false]);
});

test('an object without one of the fields has none, unless it may answer for more than its keys', () => {
  const fields = new Set(['name']);
  expect([{ name: 1 }, { other: 1, name: 1 }, new Map(), new Proxy([], {})].map((one) => mayHave(one, fields))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(mayHave({ other: 1 }, fields)).toBe(false);
});
