import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that a page made of its own site, or of the site of another origin. */
export interface SiteRequest {
  readonly host: string;
  readonly url: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A site on loopback that serves one page under every path. */
export interface Site {
  readonly origin: string;
  /** The same site by another name, which is another origin to a browser. */
  readonly elsewhere: string;
  /** What was asked under /api, in the order of asking. */
  readonly requests: readonly SiteRequest[];
  readonly close: () => Promise<void>;
}

/** What the paths of pages begin with that may be profiled. */
export const profiled = '/profiled';

/** The page; its script has the query of the page, as a script with a cache key has one. */
const pageFor = (query: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sample</title><link rel="icon" href="data:,"></head>
<body><h1>Sample</h1><form id="form"><input name="note"><button type="button" id="button">Send</button></form>
<script>function refuse() { throw new Error('refused'); }</script>
<script type="module" src="/page.js${query.replaceAll('&', '&amp;').replaceAll('"', '')}"></script></body></html>`;

/** A page without a script, to leave the other for: to a browser it is the same site, so that it needs no other process. */
const blank = '<!doctype html><html lang="en"><head><title>Blank</title><link rel="icon" href="data:,"></head></html>';

/** Starts the site with scripts by their paths. */
export async function startSite({ scripts }: { readonly scripts: ReadonlyMap<string, string> }): Promise<Site> {
  const requests: SiteRequest[] = [];
  const server = createServer(async (request, response) => {
    const { url = '/', headers } = request;
    // Profiling needs the page to ask for it, and slows every page that does.
    if (url.startsWith(profiled)) response.setHeader('document-policy', 'js-profiling');
    // The other origin must be readable for requests to have spans.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (url.startsWith('/api/')) {
      requests.push({ host: headers.host ?? '', url, headers, body: await text(request) });
      response.writeHead(url.startsWith('/api/fail') ? 500 : 200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const script = scripts.get(url.replace(/\?.*$/, ''));
    if (script !== undefined) {
      // A browser compiles a script once, where it may keep it.
      response.setHeader('cache-control', 'max-age=3600').setHeader('content-type', 'text/javascript').end(script);
    } else {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(url === '/blank' ? blank : pageFor(new URL(url, 'http://site').search));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    elsewhere: `http://localhost:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
