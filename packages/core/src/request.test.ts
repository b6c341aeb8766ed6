import { EventEmitter } from 'node:events';
import { Scope as Scope11 } from '@sentry/core';
import { collectGarbage } from '@vedette/tooling/collect-garbage';
import { Scope as Scope10 } from 'sentry-core-10';
import { describe, expect, test } from 'vitest';
import { provideRequest, type RequestFacts, type RequestSource, requestMetadata, requestOf } from './request.ts';

function told(scope: Scope10 | Scope11): readonly unknown[] {
  const tell = Object(scope.getScopeData().sdkProcessingMetadata[requestMetadata]);
  return (['adapter', 'application'] satisfies RequestSource[]).map((source) => Reflect.apply(tell, undefined, [source]));
}

describe('providing a request', () => {
  test('leaves what tells the facts in the metadata of a scope, on both lines, and asks nothing yet', () => {
    for (const scope of [new Scope11(), new Scope10()]) {
      const [read, facts] = [(): never => expect.unreachable(), (): never => expect.unreachable()];
      scope.setSDKProcessingMetadata({ normalizedRequest: { method: 'GET' } });
      provideRequest(scope, read, { facts });
      expect(scope.getScopeData().sdkProcessingMetadata).toEqual({
        normalizedRequest: { method: 'GET' },
        [requestMetadata]: expect.any(Function),
      });
    }
  });

  test('is asked of the scope, and of what was forked from it; where nothing was provided, nobody tells', () => {
    for (const scope of [new Scope11(), new Scope10()]) {
      expect(requestOf(scope)).toBeUndefined();
      provideRequest(scope, () => ({ requestId: 'r-1' }), { facts: () => ({ tenant: 'blue' }) });
      for (const told of [requestOf(scope), requestOf(scope.clone())]) {
        expect(told?.('adapter')).toEqual({ requestId: 'r-1' });
        expect(told?.('application')).toEqual({ tenant: 'blue' });
      }
    }
  });

  test('a later request of the same scope takes the place of the former, with all it told', () => {
    for (const scope of [new Scope11(), new Scope10()]) {
      provideRequest(scope, () => ({}), { facts: () => ({ tenant: 'blue' }) });
      provideRequest(scope, () => ({ requestId: 'r-2' }));
      expect(told(scope)).toEqual([{ requestId: 'r-2' }, undefined]);
    }
  });

  test('with its response, asks as long as that is open, and tells later what was known when it closed', () => {
    const [scope, response] = [new Scope11(), new EventEmitter()];
    const request = { route: '/', tenant: 'none', asked: 0 };
    const read = (): RequestFacts => {
      request.asked += 1;
      return { route: request.route, requestId: 'r-1' };
    };
    provideRequest(scope, read, { facts: () => ({ tenant: request.tenant }), response });
    expect(told(scope)).toEqual([{ route: '/', requestId: 'r-1' }, { tenant: 'none' }]);
    Object.assign(request, { route: '/orders/:id', tenant: 'blue' });
    response.emit('close');
    Object.assign(request, { route: '/gone', tenant: 'gone' });
    expect(told(scope)).toEqual([{ route: '/orders/:id', requestId: 'r-1' }, { tenant: 'blue' }]);
    expect(request.asked).toBe(2);
  });

  test('what throws when the response closes is left out of what is told later', () => {
    const [scope, response] = [new Scope11(), new EventEmitter()];
    const refuse = (): never => {
      throw new Error('gone');
    };
    provideRequest(scope, refuse, { facts: refuse, response });
    expect(() => told(scope)).toThrow('gone');
    response.emit('close');
    expect(told(scope)).toEqual([{}, {}]);
  });

  test('a scope holds no request whose response has closed', async () => {
    const scope = new Scope11();
    const held = ((): WeakRef<object> => {
      const [request, response] = [{ route: '/orders/:id', tenant: 'blue' }, new EventEmitter()];
      provideRequest(scope, () => ({ route: request.route }), { facts: () => ({ tenant: request.tenant }), response });
      response.emit('close');
      return new WeakRef(request);
    })();
    // A reference that was just made is held until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect([held.deref(), told(scope)]).toEqual([undefined, [{ route: '/orders/:id' }, { tenant: 'blue' }]]);
  });
});
