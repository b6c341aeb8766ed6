import { Scope } from '@sentry/core';
import { expect, test } from 'vitest';
import type { SentryScope } from '../sentry.ts';
import { ownMiddleware, type RequestScopes, requestMiddleware } from './request-middleware.ts';

/** Scopes of the SDK, opened one within the other, as its packages for a runtime do it by asynchronous context. */
function scopesWithin(outside: SentryScope): RequestScopes {
  let scope = outside;
  return {
    getIsolationScope: () => scope,
    withIsolationScope: (callback) => {
      const outer = scope;
      scope = new Scope();
      callback();
      scope = outer;
    },
  };
}

function scopeOfRequest(): Scope {
  return new Scope().setSDKProcessingMetadata({ normalizedRequest: { method: 'GET' } });
}

test('is named as what no client traces', () => {
  expect(requestMiddleware(() => undefined, scopesWithin(new Scope())).name).toBe(ownMiddleware);
});

test('begins a request, and then goes on, in one scope that is not the one outside', () => {
  const outside = new Scope();
  const scopes = scopesWithin(outside);
  const told: [unknown, SentryScope][] = [];
  const middleware = requestMiddleware((...given) => told.push([given.slice(0, 2), scopes.getIsolationScope()]), scopes);
  middleware('request', 'response', () => told.push(['next', scopes.getIsolationScope()]));
  expect(told.map(([what]) => what)).toEqual([['request', 'response'], 'next']);
  expect(told[1]?.[1]).toBe(told[0]?.[1]);
  expect(told[1]?.[1]).not.toBe(outside);
});

test.each([
  ['takes the scope in which the SDK has noted the request', scopeOfRequest(), true],
  ['does not take a scope in which the SDK has noted none', new Scope(), false],
])('%s', (_what, given, isTaken) => {
  let scope = new Scope();
  const within = scopesWithin(given);
  const middleware = requestMiddleware(() => undefined, { ...within, getIsolationScope: () => scope });
  scope = given;
  let taken: SentryScope | undefined;
  middleware(undefined, undefined, () => {
    taken = within.getIsolationScope();
  });
  expect(taken === given).toBe(isTaken);
});

test('does not take the scope outside of all requests, in which the SDK has noted one as well', () => {
  const outside = scopeOfRequest();
  const scopes = scopesWithin(outside);
  let taken: SentryScope = outside;
  requestMiddleware(() => undefined, scopes)(undefined, undefined, () => {
    taken = scopes.getIsolationScope();
  });
  expect(taken).not.toBe(outside);
});
