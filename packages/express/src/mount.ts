import { propertyOf } from './property.ts';

/** The start of a path that a layer of a router matched, and the pattern it stands for. */
interface Match {
  readonly path: string;
  readonly pattern: string;
}

type Parameters = readonly (readonly [name: unknown, value: unknown])[];

/** Parts of a path that name no one: versions, and words. */
const version = /^v\d{1,2}$/i;
const word = /^[a-z_-]{0,30}$/i;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (_malformed) {
    return part;
  }
}

/** The words that stand as whole parts in an expression. */
function wordsOf({ source }: RegExp): readonly string[] {
  const parts = source.replace(/\\(\W)/g, '$1').matchAll(/\/([a-z_-]+)(?=[/()|?$]|$)/gi);
  return Array.from(parts, ([, part = '']) => part.toLowerCase());
}

/**
 * A path with its parameters' values replaced by their names, and whatever else is neither word nor version by a star.
 * Where an expression matched the path, a word that it does not name is the visitor's, and becomes a star as well.
 */
export function generalised(path: string, parameters: Parameters = [], expression?: RegExp): string {
  const values = parameters.flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const words = expression && wordsOf(expression);
  const parts = path.split('/').map((part) => {
    if (part === '' || version.test(part)) return part;
    const text = decoded(part);
    const holding = values.find(([, value]) => typeof value === 'string' && value !== '' && text.includes(value));
    if (holding !== undefined) return `:${String(holding[0])}`;
    const isNamed = word.test(part) && (words?.includes(part.toLowerCase()) ?? true);
    return isNamed ? part : '*';
  });
  return parts.join('/');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Express 5 matches by functions; from router 2.3 on it remembers the pattern as it was written. */
function matchByFunctions(layer: unknown, path: string): Match | undefined {
  // Express 5 does not ask the functions of a router without a path, and they would match nothing but the root.
  if (propertyOf(layer, 'slash') === true) return { path: '', pattern: '' };
  const written = [propertyOf(layer, 'rawPath')].flat();
  for (const [at, matcher] of listOf(propertyOf(layer, 'matchers')).entries()) {
    const result: unknown = typeof matcher === 'function' ? Reflect.apply(matcher, undefined, [path]) : undefined;
    const [matched, parameters] = [propertyOf(result, 'path'), propertyOf(result, 'params')];
    if (typeof matched !== 'string') continue;
    const pattern = written[at];
    if (typeof pattern === 'string') return { path: matched, pattern };
    const expression = pattern instanceof RegExp ? pattern : undefined;
    return { path: matched, pattern: generalised(matched, Object.entries(Object(parameters)), expression) };
  }
  return undefined;
}

/** Express 4 matches by an expression made of the pattern, and remembers the names of its groups. */
function matchByExpression(layer: unknown, path: string): Match | undefined {
  const expression = propertyOf(layer, 'regexp');
  if (!(expression instanceof RegExp)) return undefined;
  const [matched, ...values] = expression.exec(path) ?? [];
  if (matched === undefined) return undefined;
  const names = listOf(propertyOf(layer, 'keys')).map((key) => propertyOf(key, 'name'));
  const parameters = names.map((name, at) => [name, values[at] && decoded(values[at])] as const);
  return { path: matched, pattern: generalised(matched, parameters, expression) };
}

/** The patterns of the routers, one in the other, that lead to a route; undefined where none of them does. */
function searchStack(stack: readonly unknown[], route: object, path: string): string | undefined {
  if (stack.some((layer) => propertyOf(layer, 'route') === route)) return '';
  for (const layer of stack) {
    const inner = listOf(propertyOf(propertyOf(layer, 'handle'), 'stack'));
    const match = inner.length === 0 ? undefined : (matchByFunctions(layer, path) ?? matchByExpression(layer, path));
    const rest = match && searchStack(inner, route, `/${path.slice(match.path.length).replace(/^\//, '')}`);
    if (rest !== undefined) return `${match?.pattern}${rest}`;
  }
  return undefined;
}

/** The pattern under which an application is mounted in others; undefined where it is mounted under several. */
function mountPath(application: unknown): string | undefined {
  const parent = propertyOf(application, 'parent');
  if (parent === undefined) return '';
  const [own, above] = [propertyOf(application, 'mountpath'), mountPath(parent)];
  return typeof own !== 'string' || above === undefined ? undefined : `${above}${own === '/' ? '' : own}`;
}

/**
 * The pattern under which a route's router is mounted in the application that answers. Express forgets it once a
 * request is routed, so that the routers are searched for the route again; undefined where they do not hold it.
 */
export function mountOf(application: unknown, route: object, path: string): string | undefined {
  const above = mountPath(application);
  if (above === undefined) return undefined;
  // Express 4 has a getter of the other name, which throws.
  const router = propertyOf(application, '_router') ?? propertyOf(application, 'router');
  const own = path.split('/').slice(above.split('/').length).join('/');
  const mount = searchStack(listOf(propertyOf(router, 'stack')), route, `/${own}`);
  return mount === undefined ? undefined : above + mount;
}
