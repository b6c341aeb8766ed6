import { mountOf } from './mount.ts';
import { propertyOf } from './property.ts';

/** The part of a request that says which route matched. */
export interface RoutedRequest {
  readonly originalUrl: string;
  readonly app?: unknown;
  readonly route?: unknown;
}

/** A pattern as it was written: one text, an expression, or several of these. */
function textOf(pattern: unknown): string | undefined {
  if (typeof pattern === 'string') return pattern;
  if (pattern instanceof RegExp) return String(pattern);
  return Array.isArray(pattern) ? pattern.flat(5).map(textOf).join(',') : undefined;
}

/** What stands for routers that cannot be found. */
const unknownMount = '/*';

function mountBefore(application: unknown, route: object, path: string): string {
  try {
    return mountOf(application, route, path) ?? unknownMount;
  } catch (_otherRouter) {
    return unknownMount;
  }
}

/** The pattern of the route that matched, behind those of the routers it lies in; undefined before one has. Never the path. */
export function routeOf({ route, app, originalUrl }: RoutedRequest): string | undefined {
  const pattern = textOf(propertyOf(route, 'path'));
  if (pattern === undefined || typeof route !== 'object' || route === null) return undefined;
  const mount = mountBefore(app, route, originalUrl.replace(/[?#].*$/s, ''));
  return `${mount}${pattern}`.replace(/\/{2,}/g, '/');
}
