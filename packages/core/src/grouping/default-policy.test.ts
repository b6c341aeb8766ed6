import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serverSets } from '../detectors/server.ts';
import { definePolicy } from '../policy.ts';
import { fingerprint } from '../stages/fingerprint.ts';
import { scrubItem } from '../stages/scrub.ts';
import { keyOf } from './key.ts';
import { serverPacks } from './packs/server.ts';
import { viewsOf } from './views.ts';

const policy = definePolicy({ fingerprintPacks: serverPacks });

interface Frame {
  readonly function?: string;
  readonly filename?: string;
  readonly in_app?: boolean;
}

const library: readonly Frame[] = [{ function: 'settle', filename: '/app/node_modules/axios/lib/core/settle.js', in_app: false }];
const helper: readonly Frame[] = [{ function: 'request', filename: '/app/src/api.js', in_app: true }];

function error(
  value: string,
  { type = 'Error', frames }: { readonly type?: string; readonly frames?: readonly Frame[] } = {},
): object {
  return { exception: { values: [{ type, value, ...(frames && { stacktrace: { frames } }) }] } };
}

/** Exceptions that the SDK numbered: the first caused all others, or they it. */
function aggregate(...inner: readonly string[]): object {
  const children = inner.map((value, at) => {
    const mechanism = { type: 'chained', source: `errors[${at}]`, exception_id: at + 1, parent_id: 0 };
    return { type: 'Error', value, mechanism };
  });
  const whole = {
    type: 'AggregateError',
    value: 'All promises were rejected',
    mechanism: { type: 'generic', is_exception_group: true, exception_id: 0 },
  };
  return { exception: { values: [...children.reverse(), whole] } };
}

function request(url: string, status: number, method = 'GET'): object {
  const thrown = error(`Request failed with status code ${status}`, { type: 'AxiosError', frames: library });
  return { ...thrown, contexts: { http: { url, method, status_code: status } } };
}

const onPage = (event: object, transaction: string): object => ({ ...event, transaction });
const logged = (message: string): object => ({ logentry: { message }, stacktrace: { frames: library } });
const chain = (...values: readonly (readonly [string, string])[]): object => ({
  exception: { values: values.map(([type, value]) => ({ type, value })) },
});

function keyIn(event: object): string {
  return keyOf(fingerprint(event, {}, policy).event);
}

type Pair = readonly [why: string, one: object, other: object];

const sameFault: readonly Pair[] = [
  ['an ephemeral port', error('sidecar at 127.0.0.1:52344 did not answer'), error('sidecar at 127.0.0.1:61002 did not answer')],
  [
    'a chunk of another release',
    error('Loading chunk 4711 failed.\n(error: https://a.example/js/4711.0badcafe.js)'),
    error('Loading chunk 12 failed.\n(error: https://a.example/js/12.deadbe11.js)'),
  ],
  [
    'a preloaded file of another release',
    error('Unable to preload CSS for /assets/Cart-Dk3jXz9q.css'),
    error('Unable to preload CSS for /assets/Home-Q2mPw81s.css'),
  ],
  [
    'a dynamic import in another browser',
    error('Failed to fetch dynamically imported module: https://a.example/assets/Cart-Dk3jXz9q.js', { type: 'TypeError' }),
    error('Importing a module script failed.', { type: 'TypeError' }),
  ],
  [
    'an id in a path',
    request('https://api.a.example/orders/4711/items', 404),
    request('https://api.a.example/orders/4712/items?page=2', 404),
  ],
  [
    'a version of an interface, kept',
    request('https://api.a.example/v1/orders/1', 500),
    request('https://api.a.example/v1/orders/2', 500),
  ],
  [
    'another browser without network',
    error('Failed to fetch (api.a.example)', { type: 'TypeError' }),
    error('NetworkError when attempting to fetch resource. (api.a.example)', { type: 'TypeError' }),
  ],
  ['the reason of one answer', error('get-report HTTP 403'), error('get-report HTTP 403: token of tenant 7 expired')],
  [
    'a file of another release',
    error('x', { frames: [{ function: 'renderCart', filename: 'https://a.example/assets/cart-a1b2c3d4.js', in_app: true }] }),
    error('x', { frames: [{ function: 'renderCart', filename: 'https://a.example/assets/cart-99ffee00.js', in_app: true }] }),
  ],
  [
    'another wording of another engine',
    error("Cannot read properties of null (reading 'total')", { type: 'TypeError', frames: helper }),
    error("null is not an object (evaluating 'cart.total')", { type: 'TypeError', frames: helper }),
  ],
  [
    'copies of one inner error',
    aggregate('mirror 1 is down', 'mirror 2 is down', 'mirror 3 is down'),
    aggregate('mirror 4 is down'),
  ],
  ['the order of inner errors', aggregate('mirror is down', 'cache is cold'), aggregate('cache is cold', 'mirror is down')],
  [
    'the row of a violated constraint',
    error('E11000 duplicate key error collection: shop.carts index: owner_1 dup key: { owner: "a@b.example" }', {
      type: 'MongoServerError',
    }),
    error('E11000 duplicate key error collection: shop.carts index: owner_1 dup key: { owner: "x@y.example" }', {
      type: 'MongoServerError',
    }),
  ],
  [
    'the wrapper of a violated constraint',
    chain(['error', 'duplicate key value violates unique constraint "carts_pkey"'], ['Error', 'cannot save']),
    chain(['error', 'duplicate key value violates unique constraint "carts_pkey"'], ['Error', 'cannot import']),
  ],
  [
    'another machine with the same service',
    error('connect ECONNREFUSED 10.1.0.4:6379'),
    error('connect ECONNREFUSED 10.1.0.9:6379'),
  ],
  ['a value in a logged message', logged('cart 4711 was abandoned'), logged('cart 4712 was abandoned')],
  [
    'another sentence on hydration',
    onPage(error('Text content does not match server-rendered HTML.'), '/cart'),
    onPage(error("Hydration failed because the server rendered text didn't match the client."), '/cart'),
  ],
  [
    'another kind of loop',
    error('ResizeObserver loop limit exceeded'),
    error('ResizeObserver loop completed with undelivered notifications.'),
  ],
  [
    'a value that was rejected with',
    error('Non-Error promise rejection captured with value: cart 1 is gone', { type: 'UnhandledRejection' }),
    error('Non-Error promise rejection captured with value: cart 2 is gone', { type: 'UnhandledRejection' }),
  ],
];

const otherFault: readonly Pair[] = [
  [
    'a status, without frames',
    error('Request failed with status code 404', { type: 'AxiosError' }),
    error('Request failed with status code 502', { type: 'AxiosError' }),
  ],
  ['a status, in one library', request('https://api.a.example/orders/1', 404), request('https://api.a.example/orders/1', 500)],
  [
    'a status, in one helper',
    error('Response code 404 (Not Found)', { type: 'HTTPError', frames: helper }),
    error('Response code 503 (Service Unavailable)', { type: 'HTTPError', frames: helper }),
  ],
  [
    'a status that only a tag tells',
    { ...error('request failed', { type: 'BadResponseError' }), tags: { http_status: '404' } },
    { ...error('request failed', { type: 'BadResponseError' }), tags: { http_status: '500' } },
  ],
  ['a route', request('https://api.a.example/orders/1', 404), request('https://api.a.example/carts/1', 404)],
  ['a method', request('https://api.a.example/orders/1', 404), request('https://api.a.example/orders/1', 404, 'DELETE')],
  ['a version of an interface', request('https://api.a.example/v1/orders', 500), request('https://api.a.example/v2/orders', 500)],
  ['the name of a tool', error('list-vessels HTTP 404'), error('list-ports HTTP 404')],
  [
    'a host of others',
    error('Failed to fetch (api.a.example)', { type: 'TypeError' }),
    error('Failed to fetch (ads.b.example)', { type: 'TypeError' }),
  ],
  [
    'no answer and a failure',
    error('timeout of 1000ms exceeded', { type: 'AxiosError' }),
    error('Network Error', { type: 'AxiosError' }),
  ],
  [
    'what lies under one wrapper',
    chain(['TypeError', 'x is undefined'], ['Error', 'cannot load cart']),
    chain(['RangeError', 'bad date'], ['Error', 'cannot load cart']),
  ],
  ['an inner error', aggregate('mirror is down'), aggregate('quota is spent')],
  [
    'a violated constraint',
    error('duplicate key value violates unique constraint "carts_pkey"'),
    error('duplicate key value violates unique constraint "orders_pkey"'),
  ],
  [
    'a violated constraint, saved by one function',
    error('UNIQUE constraint failed: carts.owner', { frames: helper }),
    error('UNIQUE constraint failed: orders.number', { frames: helper }),
  ],
  ['a code of a vendor', error('ORA-00942: table or view does not exist'), error('ORA-01017: invalid username/password')],
  ['a table that is missing', error('relation "carts" does not exist'), error('relation "orders" does not exist')],
  [
    'the name of a tool, in one helper',
    error('list-vessels HTTP 404', { frames: helper }),
    error('list-ports HTTP 404', { frames: helper }),
  ],
  ['a service behind a known port', error('connect ECONNREFUSED 10.1.0.4:6379'), error('connect ECONNREFUSED 10.1.0.4:5432')],
  ['a module', error("Cannot find module 'express'"), error("Cannot find module 'fastify'")],
  [
    'a number of React',
    error('Minified React error #418; visit https://react.dev/errors/418'),
    error('Minified React error #425; visit https://react.dev/errors/425'),
  ],
  ['a page', onPage(error('Hydration node mismatch'), '/cart'), onPage(error('Hydration node mismatch'), '/orders/:id')],
  ['a logged message', logged('cart was abandoned'), logged('stock is low')],
  ['a message of one library', error('no end of line', { frames: library }), error('bad name', { frames: library })],
  [
    'a function of a file with a hash',
    error('x', { frames: [{ function: 'renderCart', filename: '/assets/cart-a1b2c3d4.js', in_app: true }] }),
    error('x', { frames: [{ function: 'renderMenu', filename: '/assets/cart-a1b2c3d4.js', in_app: true }] }),
  ],
  ['a status that a sentence tells', error('fetch failed: 404 Not Found'), error('fetch failed: 500 Internal Server Error')],
  ['a status behind what was fetched', error('Failed to fetch user: 403'), error('Failed to fetch user: 500')],
  ['what was not fetched', error('Failed to fetch orders from database'), error('Failed to fetch: duplicate order')],
  ['what was not loaded', error('Load failed for widget catalog'), error('Load failed for menu')],
  ['a script and a style that are missing', error('Loading chunk 7 failed.'), error('Loading CSS chunk 7 failed.')],
];

describe('by default', () => {
  test.each(sameFault)('%s makes no issue of its own', (_why, one, other) => {
    expect(keyIn(other)).toBe(keyIn(one));
  });

  test.each(otherFault)('%s makes an issue of its own', (_why, one, other) => {
    expect(keyIn(other)).not.toBe(keyIn(one));
  });

  test('an event with a stack of the application is left alone', () => {
    for (const type of ['TypeError', 'Error', 'CartError', 'NotFoundError', 'Error [ERR_INVALID_ARG_TYPE]']) {
      const event = error('cart 7 of jane@example.com is gone', { type, frames: [...helper, ...library] });
      expect(fingerprint(event, { originalException: new Error('x') }, policy)).toEqual({ event, decisions: [] });
    }
  });

  test('a sentence of the application’s own that begins like one of a client is left alone', () => {
    for (const [type, value] of [
      ['Error', 'Failed to fetch user profile: 401'],
      ['Error', 'The operation timed out waiting for lock'],
      ['Error', 'Request aborted by user clicking cancel'],
      ['Error', 'canceled'],
      ['ValidationError', 'Order status 404 is unknown'],
      ['Error', 'Loading chunk of audio failed'],
    ] as const) {
      const event = error(value, { type, frames: helper });
      expect(fingerprint(event, {}, policy)).toEqual({ event, decisions: [] });
    }
  });

  test('the budget counts the same faults whether or not a fingerprint is sent', () => {
    const everywhere = definePolicy();
    for (const [, one, other] of [...sameFault, ...otherFault])
      for (const event of [one, other]) {
        const { event: named } = fingerprint(event, {}, everywhere);
        if (!viewsOf(event).hasUsableStack) expect(keyOf(event)).toBe(keyOf(named));
      }
  });

  test('no fingerprint holds anything that scrubbing hides', () => {
    const strict = definePolicy({ fingerprintPacks: serverPacks, detectors: serverSets });
    for (const [, one, other] of [...sameFault, ...otherFault])
      for (const event of [one, other]) {
        const { fingerprint: parts } = Object(fingerprint(event, {}, strict).event);
        const [, scrubbed] = scrubItem([{ type: 'event' }, { fingerprint: parts }], strict).sent ?? [];
        expect(scrubbed).toEqual({ fingerprint: parts });
      }
  });

  test('each fingerprint comes with its reason', () => {
    for (const [, one, other] of [...sameFault, ...otherFault])
      for (const { decisions } of [one, other].map((event) => fingerprint(event, {}, policy)))
        for (const decision of decisions)
          expect(decision).toMatchObject({
            outcome: 'set',
            pack: expect.stringMatching(/^vedette:/),
            reason: expect.stringMatching(/^[a-z -]+$/),
          });
  });
});

describe('whatever an event holds', () => {
  const texts: readonly string[] = ['{{ default }}', '{{default}}', '{{ message }}', 'a;b=c', 'x'];
  const sentences: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `HTTP 404: ${text}`,
    (text) => `Failed to fetch (${text})`,
    (text) => `duplicate key value violates unique constraint "${text}"`,
    (text) => `Cannot find module '${text}'`,
    (text) => `Non-Error promise rejection captured with value: ${text}`,
    (text) => `ENOENT: no such file or directory, open '/${text}'`,
  ];
  const text = fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 300 }));
  const message = fc.tuple(fc.constantFrom(...sentences), text).map(([sentence, held]) => sentence(held));
  const anyEvent = fc.record(
    {
      message,
      logger: text,
      transaction: text,
      exception: fc.record({
        values: fc.array(fc.record({ type: text, value: message }, { requiredKeys: [] }), { maxLength: 3 }),
      }),
      contexts: fc.record({ http: fc.record({ url: text.map((path) => `https://a.example/${path}`), method: text }) }),
      tags: fc.record({ 'graphql.operation.name': text, http_status: fc.constantFrom('404', 'x') }),
    },
    { requiredKeys: [] },
  );
  const anyError = fc.record(
    { code: text, message: text, constraint: text, severity: text, table: text, url: text, hostname: text, path: fc.array(text) },
    { requiredKeys: [] },
  );

  test('no part is a variable or runs into the next, but for the one that keeps the grouping of Sentry', () => {
    fc.assert(
      fc.property(anyEvent, anyError, (event, originalException) => {
        const { fingerprint: parts = [], ...rest } = Object(fingerprint(event, { originalException }, policy).event);
        expect(rest).toEqual(event);
        expect(parts.length).toBeLessThan(9);
        // No frame is in these events: nothing keeps the grouping of Sentry.
        for (const part of parts) expect(part).toMatch(/^[^={};]*=[^={};]*;$/s);
        for (const part of parts) expect(part.length).toBeLessThan(201);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing throws, and nothing is written to', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: false }),
        fc.anything(),
        (given, originalException) => {
          const event =
            Object(given) === given
              ? Object(given)
              : { exception: { values: given }, message: given, tags: given, contexts: given };
          const frozen = Object.freeze({ ...event });
          const named = fingerprint(frozen, { originalException }, policy);
          expect(named.decisions.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
          expect(keyOf(named.event)).toMatch(/^k1-/);
        },
      ),
    );
  });
});
