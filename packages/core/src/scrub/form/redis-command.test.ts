import { expect, test } from 'vitest';
import { detectorsInForce } from '../catalogue.ts';
import { createMatcher } from '../create-matcher.ts';
import { secretsOf } from './redis-command.ts';

const matcher = createMatcher(detectorsInForce([]));

function secretAt(command: unknown, ...args: readonly unknown[]): readonly number[] | undefined {
  return secretsOf(command, args, matcher)?.flatMap((detector, at) => (detector === undefined ? [] : [at]));
}

test('arguments of commands of Redis are secret by their place and by the name before them', () => {
  expect(secretAt('auth', 'tulip')).toEqual([0]);
  expect(secretAt('AUTH', 'blue', 'tulip')).toEqual([1]);
  expect(secretAt('hset', 'password', 'name', 'blue', 'token', 'tulip')).toEqual([4]);
  expect(secretAt('set', 'user:1:token', 'tulip', 'EX', 9)).toEqual([1]);
  expect(secretAt('setex', 'otp:blue', 300, '471193')).toEqual([2]);
  expect(secretAt('config', 'SET', 'requirepass', 'tulip')).toEqual([2]);
  expect(secretAt('acl', 'SETUSER', 'blue', 'on', '>tulip', '#iris', '~*')).toEqual([3, 4]);
});

test('those of other commands are none', () => {
  expect(secretAt('config', 'SET', 'maxmemory', '1mb')).toBeUndefined();
  expect(secretAt('set', 'user:1', 'tulip')).toBeUndefined();
  expect(secretAt('get', 'user:1:token')).toBeUndefined();
  expect(secretAt('constructor', 'token', 'tulip')).toBeUndefined();
  expect(secretAt(7, 'token', 'tulip')).toBeUndefined();
  expect(secretAt('config', 'SET', Object.create(null), 'tulip')).toBeUndefined();
});
