import { describe, expect, test } from 'vitest';
import { failureIn, failureOf, statusIn } from './http-failure.ts';

describe('why there was no answer', () => {
  test('is told by the sentences of browsers, Node.js and clients', () => {
    const sentences: readonly (readonly [string, string | undefined])[] = [
      ['Failed to fetch', 'network'],
      ['Failed to fetch (api.shop.example)', 'network'],
      ['Load failed', 'network'],
      ['NetworkError when attempting to fetch resource.', 'network'],
      ['Network request failed', 'network'],
      ['Network Error', 'network'],
      ['fetch failed', 'network'],
      ['The Internet connection appears to be offline.', 'network'],
      ['request to http://127.0.0.1:1/x failed, reason: connect ECONNREFUSED 127.0.0.1:1', 'network'],
      ['timeout of 1000ms exceeded', 'timeout'],
      ["Timeout awaiting 'request' for 1000ms", 'timeout'],
      ['Headers Timeout Error', 'timeout'],
      ['The operation was aborted due to timeout', 'timeout'],
      ['The user aborted a request.', 'aborted'],
      ['This operation was aborted', 'aborted'],
      ['signal is aborted without reason', 'aborted'],
      ['canceled', 'aborted'],
      ['Failed to fetch dynamically imported module: https://shop.example/a.js', undefined],
      ['canceled order 7', undefined],
      ['The order timed out', undefined],
    ];
    expect(sentences.map(([sentence]) => [sentence, failureIn(sentence)])).toEqual(sentences);
  });

  test('is told by codes of clients, and by codes of the system where a client is known', () => {
    expect(['ERR_NETWORK', 'UND_ERR_HEADERS_TIMEOUT', 'ERR_CANCELED', 'toString', ''].map((code) => failureOf(code))).toEqual([
      'network',
      'timeout',
      'aborted',
      undefined,
      undefined,
    ]);
    expect([failureOf('ECONNREFUSED'), failureOf('ECONNREFUSED', { isClient: true })]).toEqual([undefined, 'network']);
    expect([failureOf('ETIMEDOUT', { isClient: true }), failureOf('ENOENT', { isClient: true })]).toEqual(['timeout', undefined]);
  });
});

describe('the status in a message', () => {
  test('is what words say is one', () => {
    const messages: readonly (readonly [string, number | undefined])[] = [
      ['Request failed with status code 404', 404],
      ['Response code 503 (Service Unavailable)', 503],
      ['HTTP error! status: 500', 500],
      ['HTTP 401: bad signature', 401],
      ['HTTP Client Error with status code: 500', 500],
      ['Unexpected response status 502', 502],
      ['the upstream responded with 429', 429],
      ['server returned 404', 404],
      ['Response not successful: Received status code 500', 500],
      ['HTTP/1.1 403 Forbidden', 403],
      ['status=500', 500],
      ['exited with code 404', undefined],
      ['took 500 ms', undefined],
      ['HTTP 200', undefined],
      ['status code 4040', undefined],
      ['order 404', undefined],
    ];
    expect(messages.map(([message]) => [message, statusIn(message)?.status])).toEqual(messages);
  });

  test('ends where the reason of one answer begins', () => {
    const message = 'sync HTTP 401: bad signature';
    expect(message.slice(0, statusIn(message)?.end)).toBe('sync HTTP 401');
  });
});
