import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { template } from '../template/template.ts';
import { node } from './node.ts';

/** What stands for a number in a template. */
const number = template('order 7').slice('order '.length);

function of(
  value: string,
  { isInApp = false, original }: { readonly isInApp?: boolean; readonly original?: unknown } = {},
): string | undefined {
  const stacktrace = { frames: [{ function: 'run', filename: isInApp ? '/app/a.js' : 'node:net', in_app: isInApp }] };
  const event = { exception: { values: [{ type: 'Error', value, stacktrace }] } };
  for (const rule of node.rules) {
    const parts = fingerprintBy(rule, event, { originalException: original });
    if (parts !== undefined) return `${rule.id} ${parts.join('')}`;
  }
  return undefined;
}

test('what the system refused is told by code, call and service, whatever the address and the ephemeral port', () => {
  const refused = 'node/system code=ECONNREFUSED;call=connect;';
  expect(of('connect ECONNREFUSED 10.0.0.1:5432')).toBe(`${refused}service=postgresql;`);
  expect(of('connect ECONNREFUSED 10.0.0.2:5432')).toBe(`${refused}service=postgresql;`);
  expect(of('connect ECONNREFUSED 127.0.0.1:49152')).toBe(refused);
  expect(of('connect ECONNREFUSED 127.0.0.1:49153')).toBe(refused);
  expect(
    of('x', { original: Object.assign(new Error('x'), { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'db.internal' }) }),
  ).toBe('node/system code=ENOTFOUND;call=getaddrinfo;host=db.internal;');
});

test('a module that is not there is told by its name', () => {
  const names = ["'lodash'", "'lodash/get'", "'@acme/cart/dist/a.js'", "'./settings.js'", "'/app/dist/settings.js'"];
  expect(names.map((name) => of(`Cannot find module ${name}`)?.replace('node/module code=MODULE_NOT_FOUND;', ''))).toEqual([
    'module=lodash;',
    'module=lodash;',
    'module=@acme/cart;',
    'module=settings.js;',
    'module=settings.js;',
  ]);
  expect(of("Cannot find module '/home/jane/Jane Miller notes.js'")).toBe('node/module code=MODULE_NOT_FOUND;module=*.js;');
  expect(of("Cannot find module 'Jane Miller'")).toBe('node/module code=MODULE_NOT_FOUND;');
  expect(of("Cannot find package 'left-pad' imported from /app/a.js")).toContain('module=left-pad;');
});

test('a rejection that nobody handled is told by its reason', () => {
  const message =
    'This error originated either by throwing inside of an async function without a catch block. The promise rejected with the reason "order 7 is late".';
  expect(of(message)).toBe(`node/rejection thrown=Error;template=order ${number} is late;`);
});

test('what has a frame of the application, and other errors, are left alone', () => {
  expect(of('connect ECONNREFUSED 10.0.0.1:5432', { isInApp: true })).toBeUndefined();
  expect(of("Cannot find module 'lodash'", { isInApp: true })).toBeUndefined();
  expect(of('x is not a function')).toBeUndefined();
});

test('what could not be run is told by its name, and what something was needed for by the message around it', () => {
  expect(of('spawn ffmpeg ENOENT')).toBe('node/system code=ENOENT;call=spawn;program=ffmpeg;');
  const original = { code: 'ENOENT', syscall: 'spawn /usr/bin/git', path: '/usr/bin/git' };
  expect(of('x', { original })).toBe('node/system code=ENOENT;call=spawn;program=git;');
  const wrapped = (outer: string): string => {
    const values = [
      { type: 'Error', value: "ENOENT: no such file or directory, open '/tmp/a.csv'" },
      { type: 'Error', value: outer },
    ];
    return String(node.rules.map((rule) => fingerprintBy(rule, { exception: { values } }, {})).find((parts) => parts));
  };
  expect(wrapped('Could not load the price list')).not.toBe(wrapped('Could not store the avatar'));
});
