import { type RequestFacts, requestIdBy } from '@vedette/core';
import { requestIdOf } from './request-id.ts';

/** A handler of a Worker that facts are told for. */
export type Kind = 'fetch' | 'scheduled' | 'queue' | 'email';

/** What names the route of a request. */
export type RouteOf = (request: Request) => string | undefined;

function textOf(value: unknown, name: string): string | undefined {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text : undefined;
}

function routeBy(route: RouteOf | undefined, request: Request): string | undefined {
  try {
    return route?.(request);
  } catch (_thrown) {
    return undefined;
  }
}

/** What called a Worker, read when an event asks. An email says nothing of who wrote to whom. */
export function readerOf(kind: Kind, cause: unknown, route?: RouteOf): () => RequestFacts {
  if (kind === 'fetch' && cause instanceof Request) {
    const requestId = requestIdOf(cause);
    return () => ({ route: routeBy(route, cause), method: cause.method, requestId });
  }
  const requestId = requestIdBy(undefined, () => crypto.randomUUID());
  if (kind === 'scheduled') return () => ({ route: textOf(cause, 'cron'), method: 'scheduled', requestId });
  if (kind === 'queue') return () => ({ route: textOf(cause, 'queue'), method: 'queue', requestId });
  return () => ({ route: kind, requestId });
}
