import { randomUUID } from 'node:crypto';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { getIsolationScope, withIsolationScope } from '@sentry/node';
import { type RequestMiddleware, requestIdBy, requestMiddleware } from '@vedette/core';
import type { Calls } from './calls.ts';
import { propertyOf } from './property.ts';

/** The token of the middleware, which Nest names where the module is imported without options. */
export const middlewareToken: symbol = Symbol('vedette: the middleware that VedetteModule.forRoot() provides');

/** The id that a request came with. */
function headerOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'headers' in request
    ? propertyOf(request.headers, 'x-request-id')
    : undefined;
}

/**
 * Tells events of HTTP requests who asked, before guards and pipes are asked. The SDK's own scope of the request is used
 * where there is one; where there is none, the request gets a scope here.
 */
export function createRequestMiddleware(calls: Calls): RequestMiddleware<unknown, unknown> {
  const begin: RequestMiddleware<unknown, unknown> = (request, response, next) => {
    const header = headerOf(request);
    const requestId = requestIdBy(typeof header === 'string' ? header : undefined, randomUUID);
    calls.begin(new ExecutionContextHost([request, response, next]), requestId);
  };
  return requestMiddleware(begin, { getIsolationScope, withIsolationScope });
}
