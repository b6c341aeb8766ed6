import { randomUUID } from 'node:crypto';
import { getIsolationScope, withIsolationScope } from '@sentry/node';
import { provideRequest, type RequestFacts } from '@vedette/core';
import { type RoutedRequest, routeOf } from './route.ts';

/** The part of a request that is read; those of Express 4 and 5 fit. */
export interface ExpressRequest extends RoutedRequest {
  readonly method: string;
  get(header: string): string | undefined;
}

/** What the application adds to the facts of a request. */
export interface RequestContextOptions<R extends ExpressRequest> {
  /** Facts beside route, method and request id, which win over them. It may throw. */
  readonly facts?: (request: R) => RequestFacts;
}

/**
 * Tells events who asked. Stands before the routes. The SDK's own scope of the request is used where there is one;
 * where there is none, the request gets a scope here.
 */
export function requestContext<R extends ExpressRequest>({
  facts,
}: RequestContextOptions<R> = {}): (request: R, response: unknown, next: () => void) => void {
  return (request, _response, next) => {
    const requestId = request.get('x-request-id') ?? randomUUID();
    const goOn = (): void => {
      const scope = getIsolationScope();
      const named = (): string | undefined => scope.getScopeData().transactionName;
      const read = (): RequestFacts => ({ route: routeOf(request, named()), method: request.method, requestId });
      provideRequest(scope, read, { facts: facts && ((): RequestFacts => facts(request)) });
      next();
    };
    const isolated = getIsolationScope().getScopeData().sdkProcessingMetadata['normalizedRequest'] !== undefined;
    if (isolated) goOn();
    else withIsolationScope(goOn);
  };
}
