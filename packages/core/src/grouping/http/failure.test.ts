import { describe, expect, test } from 'vitest';
import { failureIn, failureOf, statusIn } from './failure.ts';

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
      // Firefox ends it with a space.
      ['The operation was aborted. ', 'aborted'],
      ['AbortError: The user aborted a request.', 'aborted'],
      ['Uncaught (in promise) TypeError: Failed to fetch', 'network'],
      ['This operation was aborted', 'aborted'],
      ['signal is aborted without reason', 'aborted'],
      ['Failed to fetch: https://shop.example/orders/7', 'network'],
      ['Http failure response for https://shop.example/orders/7: 0 Unknown Error', 'network'],
      ['Http failure response for (unknown url): 0 Unknown Error', 'network'],
      ['request to https://shop.example/ failed, reason: getaddrinfo ENOTFOUND shop.example', 'network'],
      ['Connect Timeout Error (attempted address: shop.example:443, timeout: 10000ms)', 'timeout'],
      ['Failed to fetch dynamically imported module: https://shop.example/a.js', undefined],
      ['canceled order 7', undefined],
      ['The order timed out', undefined],
      ['fetch failed: 404 Not Found', undefined],
      ['Failed to fetch user: 403', undefined],
      ['Failed to fetch orders from database', undefined],
      ['Failed to fetch: duplicate order', undefined],
      ['Load failed for widget catalog', undefined],
      ['Network error 500', undefined],
      ['Network Error while the cart was read', undefined],
      ['request to https://shop.example/ failed, reason: certificate has expired', undefined],
      ['The operation timed out waiting for lock', undefined],
      ['Request aborted by user clicking cancel', undefined],
    ];
    expect(sentences.map(([sentence]) => [sentence, failureIn(sentence)])).toEqual(sentences);
  });

  test('is told by a sentence that applications say too where a client named the error', () => {
    const general: readonly (readonly [string, string, string | undefined])[] = [
      ['CanceledError', 'canceled', 'aborted'],
      // Safari, of a page that is left.
      ['TypeError', 'cancelled', 'aborted'],
      ['AxiosError', 'Request aborted', 'aborted'],
      ['ERR_CANCELED', 'canceled', 'aborted'],
      ['TimeoutError', 'Request timed out: GET https://shop.example/', 'timeout'],
      ['APIConnectionTimeoutError', 'Request timed out.', 'timeout'],
      ['DOMException', 'The operation timed out.', 'timeout'],
      ['AbortError', 'Request aborted by user clicking cancel', undefined],
      ['Error', 'canceled', undefined],
      ['Error', 'Request aborted', undefined],
      ['Error', 'The operation timed out', undefined],
      ['Error', 'Request timed out', undefined],
    ];
    expect(general.map(([type, sentence]) => [type, sentence, failureIn(sentence, type)])).toEqual(general);
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
      ['fetch failed: 404 Not Found', 404],
      ['fetch failed: 500 Internal Server Error', 500],
      ['Failed to fetch user profile: 401', 401],
      ['Network error 500', 500],
      ['Request to /api/x failed (500)', 500],
      ['Request failed with status 404 for GET /a', 404],
      ['unexpected status 502', 502],
      ['https://shop.example/a returned 404', 404],
      ['Order status 404 is unknown', undefined],
      ['Payment status: 404', undefined],
      ['the lookup returned 404', undefined],
      ['server returned 404 rows', undefined],
      ['Import failed with 404 errors', undefined],
      ['Failed to fetch: 500 orders are late', undefined],
      ['Order 404 Not Found', undefined],
      ['Table 500 not found: 404 rows', undefined],
      ['Room 403 Forbidden City', undefined],
    ];
    expect(messages.map(([message]) => [message, statusIn(message)?.status])).toEqual(messages);
  });

  test('ends where the reason of one answer begins', () => {
    const message = 'sync HTTP 401: bad signature';
    expect(message.slice(0, statusIn(message)?.end)).toBe('sync HTTP 401');
  });

  test('is in words of HTTP alone, or in those of a sentence', () => {
    const alone = ['HTTP 404', 'Response code 404', 'status code 404'];
    const certain = [
      'Http failure response for https://shop.example/orders/7: 404 Not Found',
      'Http failure response for (unknown url): 503 OK',
      'Request failed with status 404',
      'Request to https://shop.example/ failed with status 404',
      'Failed to load resource: the server responded with a status of 404 ()',
      // A status with its own phrase.
      '404 Not Found',
      'Request failed: 503 Service Unavailable',
      'payments: 502 Bad Gateway',
      'Could not load the cart (500 Internal Server Error)',
      'API error 429: Too Many Requests',
      'Error: 401 - Unauthorized',
    ];
    expect(certain.map((message) => statusIn(message)?.isNamed)).toEqual(certain.map(() => true));
    const sentences = ['Failed to fetch user: 404', 'server returned 404', 'unexpected status 404'];
    expect([...alone, ...sentences].map((message) => statusIn(message)?.isNamed)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('a number that is no status of HTTP, or of something else, is none', () => {
  for (const message of ['cannot listen on https:443', 'http: 512 MB exceeded', 'Response 451 of the survey is odd', 'HTTP 477'])
    expect(statusIn(message)).toBeUndefined();
});
