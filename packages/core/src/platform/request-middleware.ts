import type { SentryScope } from '../sentry.ts';

/** What the middleware is called: an SDK that traces middleware names the span by the function. */
export const ownMiddleware = 'vedetteRequestContext';

/** A function that stands in front of routes, as Express and those after it take it. */
export type RequestMiddleware<Request, Response> = (request: Request, response: Response, next: () => void) => void;

/** The part of an SDK that keeps requests apart. */
export interface RequestScopes {
  readonly getIsolationScope: () => SentryScope;
  readonly withIsolationScope: (callback: () => void) => void;
}

/**
 * Begins each request in a scope of its own, and goes on: in the SDK's where it keeps requests apart, and else in a new one.
 */
export function requestMiddleware<Request, Response>(
  begin: RequestMiddleware<Request, Response>,
  { getIsolationScope, withIsolationScope }: RequestScopes,
): RequestMiddleware<Request, Response> {
  const outside = getIsolationScope();
  // A key names its function for whoever traces middleware, and minifiers leave it as it is.
  const { vedetteRequestContext } = {
    vedetteRequestContext: (request, response, next) => {
      const goOn = (): void => {
        begin(request, response, next);
        next();
      };
      const scope = getIsolationScope();
      const isApart = scope !== outside && scope.getScopeData().sdkProcessingMetadata['normalizedRequest'] !== undefined;
      if (isApart) goOn();
      else withIsolationScope(goOn);
    },
  } satisfies Record<typeof ownMiddleware, RequestMiddleware<Request, Response>>;
  return vedetteRequestContext;
}
