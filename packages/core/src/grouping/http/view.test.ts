import { describe, expect, test } from 'vitest';
import { viewsOf } from '../views.ts';

const http = (event: object, originalException?: unknown): unknown => viewsOf(event, { originalException }).http;
const thrown = (type: string, value: string, more: object = {}): object => ({
  exception: { values: [{ type, value }] },
  ...more,
});

describe('the request that failed', () => {
  test('is told by the error, and by what else is known of it', () => {
    const axios = { config: { url: 'https://api.shop.example/orders/7?x=1', method: 'get' }, response: { status: 404 } };
    const event = thrown('AxiosError', 'Request failed with status code 404', { request: { url: 'https://shop.example/cart' } });
    expect(http(event, axios)).toEqual({
      direction: 'outgoing',
      method: 'GET',
      route: '/orders/:id',
      status: 404,
      host: 'api.shop.example',
      ownership: 'ours',
      failure: undefined,
    });
  });

  test('is told by the message where there is nothing else, with the host behind it', () => {
    expect(http(thrown('TypeError', 'Failed to fetch (ads.example)', { request: { url: 'https://shop.test/' } }))).toEqual({
      direction: 'outgoing',
      method: undefined,
      route: undefined,
      status: undefined,
      host: 'ads.example',
      ownership: 'theirs',
      failure: 'network',
    });
  });

  test('is told by contexts and tags where the error is named like one of a client', () => {
    const contexts = { http: { method: 'POST', url: '/orders/7', status_code: 502 } };
    expect(http(thrown('BadResponseError', 'request failed', { contexts }))).toMatchObject({
      method: 'POST',
      route: '/orders/:id',
      status: 502,
      ownership: 'ours',
    });
    expect(http(thrown('BadResponseError', 'x', { tags: { http_status: '503' } }))).toMatchObject({ status: 503 });
    expect(http(thrown('RangeError', 'x', { contexts }))).toBeUndefined();
    expect(http(thrown('HttpException', 'x'), { status: 409 })).toMatchObject({ direction: 'outgoing', status: 409 });
  });

  test('is that of the last breadcrumb only where that had the same outcome', () => {
    const breadcrumb = (status?: number): object => ({
      breadcrumbs: [{ category: 'fetch', data: { url: 'https://shop.example/orders/7', method: 'GET', status_code: status } }],
    });
    expect(http(thrown('Error', 'HTTP 404', breadcrumb(404)))).toMatchObject({ route: '/orders/:id' });
    expect(http(thrown('Error', 'HTTP 404', breadcrumb(200)))).toMatchObject({ route: undefined });
    expect(http(thrown('TypeError', 'Load failed', breadcrumb()))).toMatchObject({ route: '/orders/:id' });
    expect(http(thrown('TypeError', 'Load failed', breadcrumb(200)))).toMatchObject({ route: undefined });
  });

  test('is the one that the SDK reports itself', () => {
    const mechanism = { type: 'auto.http.client.fetch' };
    const values = [{ type: 'Error', value: 'HTTP Client Error with status code: 500', mechanism }];
    const request = { url: 'https://api.shop.example/orders/7', method: 'GET' };
    expect(http({ exception: { values }, request })).toMatchObject({ status: 500, route: '/orders/:id', ownership: undefined });
  });
});

describe('the request that was served', () => {
  test('is told where none of the own failed, by the pattern of the transaction', () => {
    const request = { url: 'https://shop.example/orders/7', method: 'GET' };
    expect(http(thrown('RangeError', 'x', { request, transaction: 'GET /orders/:order' }))).toEqual({
      direction: 'incoming',
      method: 'GET',
      route: '/orders/:order',
      status: undefined,
      host: 'shop.example',
      ownership: 'ours',
      failure: undefined,
    });
    expect(http(thrown('RangeError', 'x', { request }))).toMatchObject({ route: '/orders/:id' });
    expect(http(thrown('RangeError', 'x', { transaction: 'POST /orders/7' }))).toMatchObject({
      method: 'POST',
      route: '/orders/:id',
    });
  });

  test('is nothing where there is none', () => {
    expect(http(thrown('RangeError', 'x'))).toBeUndefined();
    expect(http(thrown('RangeError', 'x', { transaction: 'nightly import' }))).toBeUndefined();
  });
});
