import { Scope } from '@sentry/core';
import { describe, expect, test } from 'vitest';
import { provideRequest, type RequestFacts } from '../request.ts';
import type { Enrichment } from './enricher.ts';
import { requestFacts } from './request-facts.ts';

/** What each enricher adds to an event of a scope that a request was provided to. */
function addedTo(read: () => RequestFacts, facts?: () => RequestFacts): readonly (Enrichment | undefined)[] {
  const scope = new Scope();
  provideRequest(scope, read, { facts });
  const event = { sdkProcessingMetadata: scope.getScopeData().sdkProcessingMetadata };
  return requestFacts.map(({ describe: describeRequest }) => describeRequest(event, {}));
}

describe('the facts of a request', () => {
  test('are the route as the transaction, and request id and tenant as tags', () => {
    expect(addedTo(() => ({ route: '/orders/:id', method: 'GET', requestId: 'r-1', tenant: 'blue' }))).toStrictEqual([
      undefined,
      { transaction: 'GET /orders/:id', tags: { request_id: 'r-1', tenant: 'blue' } },
    ]);
  });

  test('of the application come before those of the adapter', () => {
    expect(
      addedTo(
        () => ({ route: '/a', method: 'GET' }),
        () => ({ route: 'job', tenant: 'blue' }),
      ),
    ).toStrictEqual([
      { transaction: 'job', tags: { tenant: 'blue' } },
      { transaction: 'GET /a', tags: {} },
    ]);
  });

  test('may be a single one', () => {
    expect(addedTo(() => ({ requestId: 'r-1' })).at(1)).toStrictEqual({ tags: { request_id: 'r-1' } });
    expect(addedTo(() => ({ tenant: 'blue' })).at(1)).toStrictEqual({ tags: { tenant: 'blue' } });
    expect(addedTo(() => ({ route: '/a' })).at(1)).toStrictEqual({ transaction: '/a', tags: {} });
  });

  test('may be told by a function when an event asks', () => {
    expect(addedTo(() => ({ route: () => '/a', requestId: () => 'r-1' })).at(1)).toStrictEqual({
      transaction: '/a',
      tags: { request_id: 'r-1' },
    });
    expect(addedTo(() => ({ route: () => undefined, requestId: () => undefined })).at(1)).toBeUndefined();
  });

  test('add nothing where nothing is known, and take nothing for a fact that is no text', () => {
    expect(addedTo(() => ({ method: 'GET' }))).toStrictEqual([undefined, undefined]);
    const odd: RequestFacts = JSON.parse('{"route": 1, "requestId": {"a": 1}, "tenant": null}');
    expect(addedTo(() => odd)).toStrictEqual([undefined, undefined]);
    for (const event of [{}, { sdkProcessingMetadata: { vedetteRequest: 'x' } }])
      expect(requestFacts.map(({ describe: describeRequest }) => describeRequest(event, {}))).toStrictEqual([
        undefined,
        undefined,
      ]);
  });

  test('may tell the route by a function, which is asked for the event alone', () => {
    let asked = 0;
    const facts = (route: unknown): RequestFacts =>
      Object({
        route: () => {
          asked += 1;
          return route;
        },
      });
    const scope = new Scope();
    provideRequest(scope, () => facts('/orders/:id'));
    expect(asked).toBe(0);
    expect(addedTo(() => facts('/orders/:id')).at(1)).toStrictEqual({ transaction: '/orders/:id', tags: {} });
    expect(addedTo(() => facts(4)).at(1)).toBeUndefined();
    expect(asked).toBe(2);
  });

  test('are asked when an event is captured', () => {
    const facts = { route: '/early' };
    const scope = new Scope();
    provideRequest(scope, () => facts);
    facts.route = '/late';
    const event = { sdkProcessingMetadata: scope.getScopeData().sdkProcessingMetadata };
    expect(requestFacts.at(1)?.describe(event, {})).toStrictEqual({ transaction: '/late', tags: {} });
  });
});
