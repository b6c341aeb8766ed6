import { randomUUID } from 'node:crypto';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { getIsolationScope, withIsolationScope } from '@sentry/node';
import { requestIdBy } from '@vedette/core';
import type { Calls } from './calls.ts';
import { propertyOf } from './property.ts';

/** The token of the middleware, which Nest names where the module is imported without options. */
export const requestMiddleware: symbol = Symbol('vedette: the middleware that VedetteModule.forRoot() provides');

/** A function in front of all routes; on Fastify it is given the request of Node.js. */
export type RequestMiddleware = (request: unknown, response: unknown, next: () => void) => void;

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
export function createRequestMiddleware(calls: Calls): RequestMiddleware {
  const outside = getIsolationScope();
  return (request, response, next) => {
    const header = headerOf(request);
    const requestId = requestIdBy(typeof header === 'string' ? header : undefined, randomUUID);
    const goOn = (): void => {
      calls.begin(new ExecutionContextHost([request, response, next]), requestId);
      next();
    };
    const scope = getIsolationScope();
    const isolated = scope !== outside && scope.getScopeData().sdkProcessingMetadata['normalizedRequest'] !== undefined;
    if (isolated) goOn();
    else withIsolationScope(goOn);
  };
}
