import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { systemErrorOf } from './system-error.ts';

const said = (value: string): unknown => systemErrorOf([], [{ type: 'Error', value, isSynthetic: false, frames: [] }]);

test('messages of Node.js tell the code, the call, the service behind a known port, the host and the file', () => {
  const messages: readonly (readonly [string, object])[] = [
    ['connect ECONNREFUSED 10.0.0.1:5432', { code: 'ECONNREFUSED', call: 'connect', service: 'postgresql' }],
    ['connect ECONNREFUSED ::1:6379', { code: 'ECONNREFUSED', call: 'connect', service: 'redis' }],
    ['connect ECONNREFUSED 10.0.0.1:49152', { code: 'ECONNREFUSED', call: 'connect' }],
    ['getaddrinfo ENOTFOUND db.internal', { code: 'ENOTFOUND', call: 'getaddrinfo', host: 'db.internal' }],
    ['getaddrinfo EAI_AGAIN db7.internal', { code: 'EAI_AGAIN', call: 'getaddrinfo', host: '*.internal' }],
    ['getaddrinfo EAI_AGAIN db-12.shop.example', { code: 'EAI_AGAIN', call: 'getaddrinfo', host: '*.shop.example' }],
    ['getaddrinfo EAI_AGAIN db7', { code: 'EAI_AGAIN', call: 'getaddrinfo' }],
    ['getaddrinfo ENOTFOUND db.internal db.internal:5432', { code: 'ENOTFOUND', call: 'getaddrinfo', host: 'db.internal' }],
    ['getaddrinfo ENOTFOUND cache', { code: 'ENOTFOUND', call: 'getaddrinfo', host: 'cache' }],
    ['connect ETIMEDOUT cache:6379 - Local (0.0.0.0:0)', { code: 'ETIMEDOUT', call: 'connect', service: 'redis', host: 'cache' }],
    ['read ECONNRESET after 3132 bytes', { code: 'ECONNRESET', call: 'read' }],
    ['read ECONNRESET', { code: 'ECONNRESET', call: 'read' }],
    ['listen EADDRINUSE: address already in use :::3000', { code: 'EADDRINUSE', call: 'listen' }],
    ["ENOENT: no such file or directory, open '/srv/app/settings.json'", { code: 'ENOENT', call: 'open', file: 'settings.json' }],
    ["EEXIST: file already exists, mkdir '/tmp/upload-4711'", { code: 'EEXIST', call: 'mkdir' }],
    ["ENOENT: no such file or directory, open '/uploads/Jane Miller.pdf'", { code: 'ENOENT', call: 'open', file: '*.pdf' }],
    ['spawn git ENOENT', { code: 'ENOENT', call: 'spawn', program: 'git' }],
  ];
  const defined = (found: unknown): unknown => JSON.parse(JSON.stringify(found));
  expect(messages.map(([message]) => [message, defined(said(message))])).toEqual(messages);
});

test('real errors tell by their fields', async () => {
  const missing: unknown = await readFile('/nowhere/settings.json').catch((error: unknown) => error);
  expect(systemErrorOf([Object(missing)], [])).toMatchObject({ code: 'ENOENT', call: 'open', file: 'settings.json' });
  const named: unknown = await readFile('/nowhere/Jane Miller.pdf').catch((error: unknown) => error);
  expect(systemErrorOf([Object(named)], [])).toMatchObject({ file: '*.pdf' });
  const refused = await new Promise((resolve) => connect(1, '127.0.0.1').on('error', resolve));
  expect(systemErrorOf([Object(refused)], [])).toMatchObject({ code: 'ECONNREFUSED', call: 'connect', service: undefined });
});

test('other errors are not the system’s', () => {
  for (const message of [
    '',
    'x is not a function',
    'EVERYTHING is late',
    'ECARD declined',
    'write EPROTO 80:error:0A:SSL routines:x:wrong version:',
  ])
    expect(said(message)).toBeUndefined();
  expect(systemErrorOf([{ code: 'ERR_CANCELED' }, new Error('x')], [])).toBeUndefined();
});
