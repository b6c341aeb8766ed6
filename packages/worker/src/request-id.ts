import { requestIdBy } from '@vedette/core';

/** The id that Cloudflare gives a request, with the airport of the data centre. */
const ray = /^[0-9a-f]{16}(?:-[A-Z]{3})?$/;

/** Tells the id that a request came with, where it is one that may be shown; otherwise Cloudflare's own, or a new one. */
export function requestIdOf({ headers }: Pick<Request, 'headers'>): () => string {
  const own = headers.get('cf-ray') ?? '';
  return requestIdBy(headers.get('x-request-id'), () => (ray.test(own) ? own : crypto.randomUUID()));
}
