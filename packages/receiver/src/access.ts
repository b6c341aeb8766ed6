import type { IncomingHttpHeaders } from 'node:http';

const names: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Says why a Host header is refused, or undefined: a name that was rebound to loopback must not reach the receiver. */
export function hostProblem(headers: IncomingHttpHeaders, { port }: { readonly port: number }): string | undefined {
  const host = headers.host?.toLowerCase();
  const own = names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
  return own ? undefined : `the Host header must be ${names.join(', ')} with port ${port}`;
}

/** Says why a request that changes something is refused, or undefined: other sites may send, never steer or delete. */
export function siteProblem(headers: IncomingHttpHeaders): string | undefined {
  const site = headers['sec-fetch-site'];
  // A browser sets this header itself; a page cannot. Under no-referrer it sends "Origin: null" even for our own forms.
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? undefined : 'a request from another site is refused';
  if (headers.origin === undefined || headers.origin === `http://${headers.host}`) return undefined;
  return 'a request from another origin is refused';
}
