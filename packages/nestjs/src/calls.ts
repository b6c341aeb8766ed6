import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import type { ArgumentsHost, ExecutionContext } from '@nestjs/common';
import { getIsolationScope, type Scope, withIsolationScope } from '@sentry/node';
import { provideRequest, type RequestFacts, refuseUnlessFunctions, requestIdBy, requestOf } from '@vedette/core';
import type { VedetteModuleOptions } from './module-options.ts';
import { responseOf } from './response.ts';
import { routeOf } from './route.ts';

/** The token of the calls of an application. */
export const calls: symbol = Symbol('vedette: the calls of the application');

/** The calls that an application is answering: which scope is whose. */
export interface Calls {
  /** Whether this is the first to ask about a call. */
  readonly claim: (context: ExecutionContext) => boolean;
  /** Makes the scope in hand that of an HTTP request. */
  readonly begin: (host: ArgumentsHost, requestId: () => string) => void;
  /** Tells the scope in hand which handler was reached, if it is that of the handler's HTTP request; whether it is. */
  readonly reach: (context: ExecutionContext) => boolean;
  /** Runs a part of a call in the scope of the call: the one in which it failed, that of its HTTP request, or a new one. */
  readonly within: <T>(host: ArgumentsHost, callback: () => T, error?: unknown) => T;
  /** Notes that the scope in hand is the one in which an error was thrown. */
  readonly fail: (error: unknown) => void;
}

/** The id of the request that a scope was provided with. */
function requestIdIn(scope: Scope): RequestFacts['requestId'] {
  try {
    return requestOf(scope)?.('adapter')?.requestId;
  } catch (_thrown) {
    return undefined;
  }
}

export function createCalls(options: VedetteModuleOptions): Calls {
  refuseUnlessFunctions('VedetteModule', options, ['request']);
  const { request } = options;
  // Nest runs filters outside of what interceptors open.
  const failedIn = new WeakMap<object, Scope>();
  // An interceptor may be added to a gateway and to the whole application.
  const claimed = new WeakSet<ExecutionContext>();

  function provide(host: ArgumentsHost, requestId: RequestFacts['requestId']): void {
    const facts = request && ((): ReturnType<typeof request> => request(host));
    provideRequest(getIsolationScope(), () => ({ ...routeOf(host), requestId }), { facts, response: responseOf(host) });
  }

  /** Whether what was told of a request before its handler was reached holds for the handler as well. */
  function isTold(context: ExecutionContext): boolean {
    // Fastify hands handlers an object of its own, which knows the route.
    return request === undefined && context.getArgByIndex(0) instanceof IncomingMessage;
  }

  return {
    claim: (context) => {
      const isFirst = !claimed.has(context);
      claimed.add(context);
      return isFirst;
    },
    begin: provide,
    reach: (context) => {
      if (context.getType() !== 'http') return false;
      const scope = getIsolationScope();
      if (requestOf(scope) === undefined) return false;
      if (!isTold(context)) provide(context, requestIdIn(scope));
      return true;
    },
    within: (host, callback, error) => {
      const failed = error instanceof Object ? failedIn.get(error) : undefined;
      if (failed !== undefined) return withIsolationScope(failed, callback);
      const requestId = requestIdIn(getIsolationScope());
      const start = (): ReturnType<typeof callback> => {
        provide(host, requestId ?? requestIdBy(undefined, randomUUID));
        return callback();
      };
      // The fields of one GraphQL query, and the messages of one socket, share what they came with.
      return requestId !== undefined && host.getType() === 'http' ? start() : withIsolationScope(start);
    },
    fail: (error) => {
      if (error instanceof Object) failedIn.set(error, getIsolationScope());
    },
  };
}
