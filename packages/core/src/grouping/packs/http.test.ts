import { once } from 'node:events';
import { createServer } from 'node:http';
import axios from 'axios';
import got from 'got';
import { fetch as undiciFetch } from 'undici';
import { expect, test } from 'vitest';
import { fingerprintBy } from '../rule.ts';
import { http } from './http.ts';

/** The fingerprint of an error as the SDK would make an event of it, with frames of a library. */
function of(error: unknown): readonly string[] | undefined {
  const [type, value] = error instanceof Error ? [error.name, error.message] : ['Error', `${error}`];
  const stacktrace = { frames: [{ function: 'settle', filename: '/app/node_modules/x/index.js', in_app: false }] };
  const event = { exception: { values: [{ type, value, stacktrace }] } };
  return http.rules.map((rule) => fingerprintBy(rule, event, { originalException: error })).find((parts) => parts !== undefined);
}

const rejected = (promise: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(promise).catch((error: unknown) => error);

test('axios, got and fetch are told apart by status and route, wherever the server listens', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/hang') return;
    response.statusCode = request.url?.startsWith('/broken') ? 500 : 404;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const tried = await Promise.all(
    [
      axios.get(`${base}/orders/4711?page=1`),
      axios.create({ baseURL: `${base}/orders` }).get('/4712'),
      axios.get(`${base}/broken/1`),
      axios.get(`${base}/hang`, { timeout: 20 }),
      axios.get('http://127.0.0.1:1/orders/1'),
      got(`${base}/orders/4711`, { retry: { limit: 0 } }),
      got(`${base}/hang`, { retry: { limit: 0 }, timeout: { request: 20 } }),
      undiciFetch('http://127.0.0.1:1/orders/1'),
      fetch('http://nowhere.invalid/'),
    ].map(rejected),
  );
  server.closeAllConnections();
  server.close();
  const found = ['{{ default }}', 'type=AxiosError;', 'status=404;', 'method=GET;', 'owner=ours;', 'route=/orders/:id;'];
  const template = 'template=Request failed with status code 404;';
  expect(tried.map(of)).toEqual([
    [...found, template],
    [...found, template],
    [...found.map((part) => part.replace('404', '500').replace('orders', 'broken')), template.replace('404', '500')],
    ['{{ default }}', 'failure=timeout;', 'method=GET;', 'owner=ours;', 'route=/hang;'],
    ['{{ default }}', 'failure=network;', 'method=GET;', 'owner=ours;', 'route=/orders/:id;'],
    [...found.map((part) => part.replace('AxiosError', 'HTTPError')), template],
    ['{{ default }}', 'failure=timeout;', 'method=GET;', 'owner=ours;', 'route=/hang;'],
    ['{{ default }}', 'failure=network;'],
    ['{{ default }}', 'failure=network;', 'host=nowhere.invalid;'],
  ]);
});

test('a message that names a status is told apart by what stands before it', () => {
  const [one, other, reasoned] = ['feed HTTP 404', 'vessel HTTP 404', 'feed HTTP 404: no such feed'].map((message) =>
    of(new Error(message)),
  );
  expect(one).toEqual(['{{ default }}', 'type=Error;', 'status=404;', 'template=feed HTTP 404;']);
  expect(other).not.toEqual(one);
  expect(reasoned).toEqual(one);
});

test('sentences of the application that begin like those of clients are told apart', () => {
  const messages = [
    'fetch failed: 404 Not Found',
    'fetch failed: 500 Internal Server Error',
    'Failed to fetch user: 403',
    'Network error 500',
    'Failed to fetch orders from database',
    'Failed to fetch: duplicate order',
    'Load failed for widget catalog',
  ];
  const status = (number: number, template: string): readonly string[] => [
    '{{ default }}',
    'type=Error;',
    `status=${number};`,
    `template=${template};`,
  ];
  expect(messages.map((message) => of(new Error(message)))).toEqual([
    status(404, 'fetch failed: 404'),
    status(500, 'fetch failed: 500'),
    status(403, 'Failed to fetch user: 403'),
    status(500, 'Network error 500'),
    undefined,
    undefined,
    undefined,
  ]);
});

test('an answer that is no failure, and errors that are about no request, are left to others', () => {
  expect(of(Object.assign(new Error('x'), { response: { status: 200 }, config: { url: '/a' } }))).toBeUndefined();
  expect(of(new TypeError('x is not a function'))).toBeUndefined();
  expect(of(Object.assign(new Error('x'), { getStatus: () => 503, response: { statusCode: 503 } }))).toBeUndefined();
});

test('where nobody knows what was asked for, what was being served tells the faults apart', () => {
  const served = (transaction: string): readonly string[] | undefined => {
    const [rule] = http.rules;
    const event = {
      exception: { values: [{ type: 'HttpException', value: 'Http Exception' }] },
      tags: { http_status: '502' },
      transaction,
    };
    return rule && fingerprintBy(rule, event, {});
  };
  expect(served('GET /carts/:id')).toEqual([
    'type=HttpException;',
    'template=Http Exception;',
    'status=502;',
    'served=/carts/:id;',
  ]);
  expect(served('GET /orders/:id')).not.toEqual(served('GET /carts/:id'));
});

test('a request without an answer is told apart by why, where a client wraps that', () => {
  const failed = (cause: string): string => {
    const values = [
      { type: 'Error', value: cause },
      { type: 'TypeError', value: 'fetch failed' },
    ];
    const rules = http.rules.map((rule) => fingerprintBy(rule, { exception: { values } }, {}));
    return String(rules.find((parts) => parts !== undefined));
  };
  expect(failed('connect ECONNREFUSED 10.0.0.1:41234')).toBe(failed('connect ECONNREFUSED 10.0.0.2:51234'));
  expect(failed('connect ECONNREFUSED 10.0.0.1:41234')).not.toBe(failed('certificate has expired'));
  expect(failed('unknown scheme')).toContain('failure=network;');
});
