/** What ids of proxies and tracers are made of. Anyone may send the header, and what it says is shown and searched for. */
const acceptable = /^[\w.:=+/-]{1,128}$/;

/** The id that Cloudflare gives a request, with the airport of the data centre. */
const ray = /^[0-9a-f]{16}(?:-[A-Z]{3})?$/;

/** The id that a request came with, where it is one that may be shown; otherwise Cloudflare's own, or a new one. */
export function requestIdOf({ headers }: Pick<Request, 'headers'>): string {
  const [given, own] = [headers.get('x-request-id') ?? '', headers.get('cf-ray') ?? ''];
  if (acceptable.test(given)) return given;
  return ray.test(own) ? own : crypto.randomUUID();
}
