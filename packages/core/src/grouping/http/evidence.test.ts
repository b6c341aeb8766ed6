import { describe, expect, test } from 'vitest';
import { evidenceOfBreadcrumbs, evidenceOfContexts, evidenceOfError, evidenceOfMessage, statusOf } from './evidence.ts';

const said = (value: string, type = 'Error'): ReturnType<typeof evidenceOfMessage> =>
  evidenceOfMessage({ type, value, isSynthetic: false, frames: [] });

describe('what an error says of a request', () => {
  test('is what each client keeps on its errors', () => {
    const url = 'https://api.shop.example/orders/1';
    const axios = { config: { url: '/orders/1', baseURL: 'https://api.shop.example', method: 'get' }, response: { status: 404 } };
    expect(evidenceOfError(axios)).toEqual({ method: 'get', url, status: 404, failure: undefined });
    const got = { options: { url: new URL(url), method: 'POST' }, response: { statusCode: 503, requestUrl: new URL(url) } };
    expect(evidenceOfError(got)).toEqual({ method: 'POST', url, status: 503, failure: undefined });
    const ky = { request: new Request(url, { method: 'PUT' }), response: new Response('', { status: 500 }) };
    expect(evidenceOfError(ky)).toEqual({ method: 'PUT', url, status: 500, failure: undefined });
    expect(evidenceOfError({ $metadata: { httpStatusCode: 403 } })).toMatchObject({ status: 403 });
    expect(evidenceOfError({ config: { url }, code: 'ECONNREFUSED' })).toMatchObject({ failure: 'network', status: undefined });
    const superagent = { status: 404, response: { status: 404, request: { url, method: 'DELETE' } } };
    expect(evidenceOfError(superagent)).toEqual({ method: 'DELETE', url, status: 404, failure: undefined });
    expect(evidenceOfError({ url, statusCode: '429' })).toMatchObject({ url, status: 429 });
  });

  test('is nothing for an error that is of no client', () => {
    for (const error of [new Error('x'), { code: 'ECONNREFUSED' }, { status: 404 }, { response: 'x' }])
      expect(evidenceOfError(error)).toBeUndefined();
  });

  test('is read although reading may throw', () => {
    const response = {
      get status(): number {
        throw new Error('no status');
      },
    };
    expect(evidenceOfError({ response, config: { url: '/a' } })).toMatchObject({ url: '/a', status: undefined });
  });
});

describe('what a message says of a request', () => {
  test('is its status, address, method, and the host that the SDK writes behind it', () => {
    expect(said('Request failed with status code 404 Not Found: GET https://shop.example/orders/1?x')).toEqual({
      status: 404,
      failure: undefined,
      url: 'https://shop.example/orders/1?x',
      host: undefined,
      method: 'GET',
    });
    expect(said('Failed to fetch (API.shop.example:8080)')).toMatchObject({ failure: 'network', host: 'api.shop.example' });
    expect(said('x', 'ERR_NETWORK')).toMatchObject({ failure: 'network' });
  });

  test('is nothing where it is not about HTTP', () => {
    for (const message of ['', 'x is not a function', 'order 404 is late', 'see https://shop.example'])
      expect(said(message)).toBeUndefined();
  });
});

test('a sentence of the application’s own is not about HTTP where it says itself where it arose', () => {
  const thrown = (value: string, inApp: boolean, isSynthetic = false): ReturnType<typeof evidenceOfMessage> =>
    evidenceOfMessage({ type: 'Error', value, isSynthetic, frames: [{ function: 'getUser', filename: '/app/user.js', inApp }] });
  const own = 'Failed to fetch user profile: 401';
  expect(thrown(own, true)).toBeUndefined();
  expect([thrown(own, false), thrown(own, true, true), thrown('HTTP 401', true)]).toMatchObject([
    { status: 401 },
    { status: 401 },
    { status: 401 },
  ]);
});

test('contexts and tags tell the status in several ways', () => {
  expect(evidenceOfContexts({ contexts: { http: { method: 'GET', url: '/a', status_code: 500 } } })).toEqual({
    method: 'GET',
    url: '/a',
    status: 500,
  });
  expect(evidenceOfContexts({ contexts: { response: { status_code: 502 } } }).status).toBe(502);
  expect(evidenceOfContexts({ tags: { http_status: '503' } }).status).toBe(503);
  expect(evidenceOfContexts({ tags: { status: 'paid', route: 'cart' } })).toEqual({});
  expect(evidenceOfContexts({ extra: { url: 'https://shop.example/a', statusCode: 409, method: 'PUT' } })).toEqual({
    method: 'PUT',
    url: 'https://shop.example/a',
    status: 409,
  });
  expect(evidenceOfContexts({ tags: { 'http.route': '/orders/:id' } })).toMatchObject({ url: '/orders/:id' });
});

test('the last breadcrumb of a request counts', () => {
  const breadcrumbs = [
    { category: 'fetch', data: { method: 'GET', url: '/old', status_code: 200 } },
    { category: 'xhr', data: { method: 'POST', url: '/new', status_code: 500 } },
    { category: 'console', message: 'x' },
  ];
  expect(evidenceOfBreadcrumbs({ breadcrumbs })).toEqual({ method: 'POST', url: '/new', status: 500 });
  expect([
    evidenceOfBreadcrumbs({}),
    evidenceOfBreadcrumbs({ breadcrumbs: 'x' }),
    evidenceOfBreadcrumbs({ breadcrumbs: [null] }),
  ]).toEqual([undefined, undefined, undefined]);
});

test('a status is a number from 100 to 599, or a text of one', () => {
  expect([statusOf(42, '404'), statusOf('4040', 700), statusOf(), statusOf({}, 200)]).toEqual([404, undefined, undefined, 200]);
});
