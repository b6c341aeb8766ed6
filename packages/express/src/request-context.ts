import { randomUUID } from 'node:crypto';
import { getIsolationScope, withIsolationScope } from '@sentry/node';
import {
  type ClosingResponse,
  provideRequest,
  type RequestFacts,
  type RequestMiddleware,
  refuseUnlessFunctions,
  requestIdBy,
  requestMiddleware,
} from '@vedette/core';
import { type RoutedRequest, routeOf } from './route.ts';

/** The part of a request that is read; those of Express 4 and 5 fit. */
export interface ExpressRequest extends RoutedRequest {
  readonly method: string;
  get(header: string): string | undefined;
}

/** Facts that hold what they are read from, and not the request. To search the routers for the route takes its time. */
function factsOf({ app, originalUrl, route, method }: ExpressRequest, requestId: () => string): RequestFacts {
  return { route: () => routeOf({ app, originalUrl, route }), method, requestId };
}

/** What the application adds to the facts of a request. */
export interface RequestContextOptions<R extends ExpressRequest> {
  /** Facts beside route, method and request id, which win over them. It is asked when an event is captured and when the response has closed, and may throw. */
  readonly facts?: ((request: R) => RequestFacts) | undefined;
}

/**
 * Tells events who asked. Stands before the routes. The SDK's own scope of the request is used where there is one;
 * where there is none, the request gets a scope here. Throws a TypeError for an option that is not fit for use.
 */
export function requestContext<R extends ExpressRequest>(
  options: RequestContextOptions<R> = {},
): RequestMiddleware<R, ClosingResponse> {
  refuseUnlessFunctions('requestContext', options, ['facts']);
  const { facts } = options;
  const begin = (request: R, response: ClosingResponse): void => {
    const requestId = requestIdBy(request.get('x-request-id'), randomUUID);
    provideRequest(getIsolationScope(), () => factsOf(request, requestId), {
      facts: facts && ((): RequestFacts => facts(request)),
      response,
    });
  };
  return requestMiddleware(begin, { getIsolationScope, withIsolationScope });
}
