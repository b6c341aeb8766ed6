import { expect, test } from 'vitest';
import { generalised } from './mount.ts';

test.each([
  ['/v1/users/jane', [['user', 'jane']], '/v1/users/:user'],
  ['/v1/users/1', [['user', '1']], '/v1/users/:user'],
  ['/users/J%20D', [['user', 'J D']], '/users/:user'],
  [
    '/users/a-b',
    [
      ['from', 'a'],
      ['to', 'b'],
    ],
    '/users/:from',
  ],
  ['/files/a/b', [['rest', ['a', 'b']]], '/files/:rest/:rest'],
  ['/users/7/x', [], '/users/*/x'],
  ['/users/%E0%A4%A', [], '/users/*'],
  ['', [], ''],
] as const)('%s is generalised', (path, parameters, pattern) => {
  expect(generalised(path, parameters)).toBe(pattern);
});

test.each([
  ['/users/jane', /^\/users\/[^/]+/, '/users/*'],
  ['/Users/user', /^\/users\/\w+/i, '/Users/*'],
  ['/v1/people/peo', /^\/v1\/(?:people|users)\/.*/, '/v1/*/*'],
  ['/my-shops/x', /^\/my-shops\/?(?=\/|$)/, '/my-shops/*'],
])('of %s no word is kept that the expression does not name', (path, expression, pattern) => {
  expect(generalised(path, [], expression)).toBe(pattern);
});
