import { getIsolationScope, withIsolationScope } from '@sentry/cloudflare';
import { kindOf, provideRequest, type RequestFacts, refusal, refuseUnlessFunctions } from '@vedette/core';
import { type Kind, type RouteOf, readerOf } from './invocation.ts';

/** What the application says of its requests. */
export interface WithRequestOptions {
  /** The pattern of the route that a request takes, such as `/orders/:id`; never the path. It may throw. @default no pattern */
  readonly route?: RouteOf | undefined;
  /** Facts beside route, method and request id, which win over them. It may throw. */
  readonly facts?: ((request: Request) => RequestFacts) | undefined;
}

const kinds: readonly Kind[] = ['fetch', 'scheduled', 'queue', 'email'];

/** Whether the SDK has a scope for this invocation; it has none for HEAD and OPTIONS, nor where nothing called it. */
function isOfInvocation(scope: ReturnType<typeof getIsolationScope>): boolean {
  return scope.getScopeData().contexts['cloud_resource'] !== undefined;
}

/**
 * Tells events what called the Worker: the route's pattern, method and id of a request, the pattern of a cron trigger,
 * the name of a queue. Stands between `withSentry()` and the handlers, which are called as they are; all else that the
 * object has is there as before. `route` and `facts` are asked when an event is captured.
 * Throws a TypeError for what are no handlers, and for an option that is not fit for use.
 */
export function withRequest<Handlers extends object>(handlers: Handlers, options: WithRequestOptions = {}): Handlers {
  if (kindOf(handlers) !== 'an object')
    throw refusal(
      'withRequest',
      `${kindOf(handlers)} where handlers belong`,
      'Give the object that holds them, such as { fetch }.',
    );
  refuseUnlessFunctions('withRequest', options, ['route', 'facts']);
  const { route, facts } = options;
  const told = kinds.flatMap((kind) => {
    const handle: unknown = Reflect.get(handlers, kind);
    if (typeof handle !== 'function') return [];
    const value = (...parameters: readonly unknown[]): unknown => {
      const [cause] = parameters;
      const goOn = (): unknown => {
        const ownFacts = facts !== undefined && cause instanceof Request ? (): RequestFacts => facts(cause) : undefined;
        provideRequest(getIsolationScope(), readerOf(kind, cause, route), { facts: ownFacts });
        return Reflect.apply(handle, handlers, parameters);
      };
      return isOfInvocation(getIsolationScope()) ? goOn() : withIsolationScope(goOn);
    };
    return [[kind, { value, writable: true, enumerable: true, configurable: true }] as const];
  });
  return Object.create(handlers, Object.fromEntries(told));
}
