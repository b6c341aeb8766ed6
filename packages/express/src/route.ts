/** The part of a request that says which route matched. */
export interface RoutedRequest {
  readonly originalUrl: string;
  readonly route?: unknown;
}

/** A path's segment that names no one: a parameter's name, a word, a version. */
const general = /^(?::\w+|[a-z][a-z_-]{0,30}|v\d{1,2}|)$/i;

function masked(path: string): string {
  return path
    .split('/')
    .map((segment) => (general.test(segment) ? segment : ':mounted'))
    .join('/');
}

/**
 * The pattern of the route that matched, behind those of the routers it lies in; undefined before one has. Express
 * forgets under which pattern a router is mounted: it is taken from the name that the SDK gave the request, and where
 * the SDK did not see the route, from the path with whatever is not a word masked.
 */
export function routeOf({ route, originalUrl }: RoutedRequest, sdkName: string | undefined): string | undefined {
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  if (typeof path !== 'string') return undefined;
  const named = sdkName?.replace(/^\S+ /, '');
  if (named?.endsWith(path)) return masked(named.slice(0, named.length - path.length)) + path;
  const segments = originalUrl.replace(/[?#].*$/s, '').split('/');
  const depth = path === '/' ? 0 : path.split('/').length - 1;
  return masked(segments.slice(0, Math.max(1, segments.length - depth)).join('/')) + path;
}
