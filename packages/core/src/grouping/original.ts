import { propertyOf } from '../sentry.ts';

/** How many errors of a chain and of the lists in it are looked at. */
const mostErrors = 20;

/** Where libraries keep the error that an error wraps. */
const wrapping: readonly string[] = ['cause', 'originalError', 'original', 'driverError', 'networkError'];

/** A member of an object of the application, by its path; undefined where reading throws. */
export function readAt(value: unknown, ...path: readonly string[]): unknown {
  try {
    let at = value;
    for (const name of path) at = propertyOf(at, name);
    return at;
  } catch (_thrown) {
    return undefined;
  }
}

/** A text of an object of the application that is not empty; undefined for anything else. */
export function readText(value: unknown, ...path: readonly string[]): string | undefined {
  const found = readAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function wrappedIn(error: object): readonly unknown[] {
  const errors = readAt(error, 'errors');
  const listed: readonly unknown[] = Array.isArray(errors) ? errors.slice(0, mostErrors) : [];
  return [...wrapping.map((name) => readAt(error, name)), ...listed];
}

/** What was captured and every error that it wraps, the outermost first, each once. */
export function originalsOf(originalException: unknown): readonly object[] {
  const seen = new Set<object>(typeof originalException === 'object' && originalException !== null ? [originalException] : []);
  // A set tells what is added to it while it is read.
  for (const found of seen)
    for (const inner of wrappedIn(found))
      if (typeof inner === 'object' && inner !== null && seen.size < mostErrors) seen.add(inner);
  return [...seen];
}
