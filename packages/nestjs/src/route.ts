import type { ArgumentsHost } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestFacts } from '@vedette/core';
import { propertyOf } from './property.ts';

/** Which handler was called, and how. */
export type CalledRoute = Pick<RequestFacts, 'route' | 'method'>;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Express names the route that matched once it has, with the prefix and the version; Fastify names it another way. */
function routeOfHttp(host: ArgumentsHost): CalledRoute {
  const request: unknown = host.getArgByIndex(0);
  const route = propertyOf(propertyOf(request, 'route'), 'path') ?? propertyOf(propertyOf(request, 'routeOptions'), 'url');
  return { route: textOf(route), method: textOf(propertyOf(request, 'method')) };
}

/** The fourth argument of a resolver says which field of which type it resolves. */
function routeOfGraphql(host: ArgumentsHost): CalledRoute {
  const call: unknown = host.getArgByIndex(3);
  const [field, type] = [propertyOf(call, 'fieldName'), propertyOf(propertyOf(call, 'parentType'), 'name')];
  const isRoot = propertyOf(propertyOf(call, 'path'), 'prev') === undefined;
  const method = textOf(propertyOf(propertyOf(call, 'operation'), 'operation'));
  if (typeof field !== 'string') return { method };
  return { route: isRoot ? field : `${textOf(type) ?? ''}.${field}`, method };
}

/** A pattern of messages is a text or an object. */
function patternOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : textOf(value);
}

/**
 * The patterns that the handler was declared with. Before the handler is known, that which was called is told only by
 * transports that know no wildcards, where it is the same: a topic may hold what a parameter of a path holds.
 */
function routeOfRpc(host: ArgumentsHost): CalledRoute {
  const getHandler = propertyOf(host, 'getHandler');
  const handler: unknown = typeof getHandler === 'function' ? Reflect.apply(getHandler, host, []) : undefined;
  if (typeof handler === 'function') {
    const declared: unknown = new Reflector().get('microservices:pattern', handler);
    return { route: [declared].flat().map(patternOf).join(','), method: 'rpc' };
  }
  const context: unknown = host.getArgByIndex(1);
  const getPattern = propertyOf(context, 'getSocketRef') && propertyOf(context, 'getPattern');
  return {
    route: typeof getPattern === 'function' ? patternOf(Reflect.apply(getPattern, context, [])) : undefined,
    method: 'rpc',
  };
}

/** The name of the message, which Nest adds to the arguments of its handler. */
function routeOfWebSocket(host: ArgumentsHost): CalledRoute {
  return { route: patternOf(host.switchToWs().getPattern()), method: 'ws' };
}

/** The pattern of the route in hand, never what was asked for with it, and the method or what the transport has in its place. */
export function routeOf(host: ArgumentsHost): CalledRoute {
  switch (host.getType<string>()) {
    case 'http':
      return routeOfHttp(host);
    case 'graphql':
      return routeOfGraphql(host);
    case 'rpc':
      return routeOfRpc(host);
    case 'ws':
      return routeOfWebSocket(host);
    default:
      return {};
  }
}
