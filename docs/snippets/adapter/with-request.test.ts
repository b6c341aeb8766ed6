import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterRoute, type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { withRequest } from './with-request.ts';

/** The parameters of a route that a path matches. */
function parametersOf({ method, pattern }: AdapterRoute, request: IncomingMessage): Record<string, string> | undefined {
  const expression = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]{1,200})')}$`);
  const path = decodeURIComponent((request.url ?? '').replace(/\?.*/, ''));
  const match = request.method?.toLowerCase() === method ? expression.exec(path) : null;
  return match === null ? undefined : { ...match.groups };
}

async function mount({ guard, routes, facts, options }: AdapterSite): Promise<MountedSite> {
  const receiver = await startReceiver();
  // The receiver listens in this process, too, and must not be traced itself.
  const http = Sentry.httpIntegration({ ignoreIncomingRequests: (path) => path.startsWith('/api/1/') });
  const settings = { ...options, dsn: receiver.dsn() };
  if (guard === 'init') init({ ...settings, integrations: [http] });
  else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

  const handlers = routes.map((route) => ({
    route,
    handle: withRequest(
      route.pattern,
      async (request, response) => {
        // The SDK takes the body from those who listen for it.
        request.on('data', () => undefined);
        await once(request, 'end');
        const answer = await route.handle(parametersOf(route, request) ?? {});
        response.end(JSON.stringify(answer));
      },
      { facts: (request) => facts((name) => request.headers[name]?.toString()) },
    ),
  }));
  const server = createServer((request, response) => {
    const found = handlers.find(({ route }) => parametersOf(route, request) !== undefined);
    found?.handle(request, response).catch((error) => {
      response.statusCode = Object(error).status ?? 500;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    sentry: Sentry,
    fetch: (path, request) => fetch(origin + path, request),
    received: receiver.envelopes,
    close: async () => {
      server.closeIdleConnections();
      server.close();
      await once(server, 'close');
      await Sentry.close(5000);
      await receiver.close();
    },
  };
}

describeAdapter('node:http', mount);
