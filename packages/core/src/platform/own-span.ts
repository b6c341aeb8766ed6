import { propertyOf } from '../sentry.ts';

/** What the middleware of adapters is called: an SDK that traces middleware names the span by the function. */
export const ownMiddleware = 'vedetteRequestContext';

const ownSpan = { name: /^vedetteRequestContext$/, op: /^middleware/ } as const;

/** Has a client trace no call of the guard's own middleware: each span has its price, and this one says nothing of the application. */
export function ignoreOwnSpans(options: object): void {
  const ignored = propertyOf(options, 'ignoreSpans');
  Reflect.set(options, 'ignoreSpans', [...(Array.isArray(ignored) ? ignored : []), ownSpan]);
}
