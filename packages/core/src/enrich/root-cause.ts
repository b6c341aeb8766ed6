import { propertyOf, textOf } from '../sentry.ts';
import type { Enricher } from './enricher.ts';

/** How many errors of a chain and of the lists in it are looked at. */
const mostErrors = 20;

/** Codes such as `ECONNREFUSED`, `23505` and `P2002`; free text is no code, nor is a number that could be a person's. */
const code = /^(?:(?=.*[A-Z])[A-Z0-9_]{2,40}|-?\d{1,6})$/;

/** The name of a class. */
const className = /^[A-Za-z_$][\w$.]{0,63}$/;

/** Reads what may throw when it is read: an error is an object of the application. */
function read<T>(reader: () => T): T | undefined {
  try {
    return reader();
  } catch (_thrown) {
    return undefined;
  }
}

/** What an error was caused by: its cause, and the errors that an AggregateError holds. */
function causesOf(error: unknown): readonly object[] {
  const errors = read(() => propertyOf(error, 'errors'));
  const causes: unknown[] = [
    read(() => propertyOf(error, 'cause')),
    ...(Array.isArray(errors) ? errors.slice(0, mostErrors) : []),
  ];
  return causes.filter((cause) => typeof cause === 'object' && cause !== null);
}

/** Everything an error was caused by and the error itself, nearest first, each once. */
function errorsIn(error: unknown): ReadonlySet<object> {
  const seen = new Set<object>(typeof error === 'object' && error !== null ? [error] : []);
  // A set tells what is added to it while it is read.
  for (const found of seen) for (const cause of causesOf(found)) if (seen.size < mostErrors) seen.add(cause);
  return seen;
}

/** The errors from the outermost down its first causes to the one that has none. */
function chainOf(error: unknown): ReadonlySet<unknown> {
  const chain = new Set<unknown>();
  let next: unknown = error;
  while (typeof next === 'object' && next !== null && !chain.has(next) && chain.size < mostErrors) {
    chain.add(next);
    [next] = causesOf(next);
  }
  return chain;
}

function codeOf(error: object): string | undefined {
  const found = read(() => propertyOf(error, 'code') ?? propertyOf(error, 'errno'));
  const text = typeof found === 'number' ? String(found) : found;
  return typeof text === 'string' && code.test(text) ? text : undefined;
}

/** The class of an error; what is no error may have anybody's name. */
function typeOf(error: unknown): string | undefined {
  const name = read(() => (typeof propertyOf(error, 'stack') === 'string' ? textOf(error, 'name') : undefined));
  return name !== undefined && className.test(name) ? name : undefined;
}

/** Says where a chain of causes began, and the error codes on its way. */
export const rootCause: Enricher = {
  id: 'root cause',
  describe: (_event, { originalException }) => {
    const chain = [...chainOf(originalException)];
    const codes = [...new Set([...errorsIn(originalException)].map(codeOf))].filter((found) => found !== undefined);
    const innermost = codes.at(-1);
    const type = typeOf(chain.at(-1));
    if (chain.length < 2 && innermost === undefined) return undefined;
    return {
      ...(innermost !== undefined && { tags: { 'error.code': innermost } }),
      contexts: {
        'root cause': { ...(type !== undefined && { type }), depth: chain.length, ...(codes.length > 0 && { codes }) },
      },
    };
  },
};
