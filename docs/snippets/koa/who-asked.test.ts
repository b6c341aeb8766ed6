import { once } from 'node:events';
import Router from '@koa/router';
import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import Koa from 'koa';
import { whoAsked } from './who-asked.ts';

async function mount({ guard, routes, facts, options }: AdapterSite): Promise<MountedSite> {
  const receiver = await startReceiver();
  // The receiver listens in this process, too, and must not be traced itself.
  const http = Sentry.httpIntegration({ ignoreIncomingRequests: (path) => path.startsWith('/api/1/') });
  const settings = { ...options, dsn: receiver.dsn() };
  if (guard === 'init') init({ ...settings, integrations: [http] });
  else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

  const app = new Koa();
  app.use(async (context, next) => {
    try {
      await next();
    } catch (error) {
      // Koa itself writes to what was thrown, and answers no error that cannot be written to.
      context.status = Object(error).status ?? 500;
    }
  });
  app.use(whoAsked({ facts: (context) => facts((name) => context.get(name) || undefined) }));
  app.use(async ({ req: request }, next) => {
    // The SDK takes the body from those who listen for it.
    request.on('data', () => undefined);
    await once(request, 'end');
    await next();
  });
  const router = new Router();
  for (const { method, pattern, handle } of routes) {
    router[method](pattern, async (context) => {
      context.body = JSON.stringify(await handle(context.params));
    });
  }
  const server = app.use(router.routes()).listen(0, '127.0.0.1');
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

describeAdapter('Koa', mount);
