import { createRequire } from 'node:module';
import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { captureFaults, requestContext } from './index.ts';

async function mount({ guard, routes, facts, options }: AdapterSite): Promise<MountedSite> {
  const receiver = await startReceiver();
  // The receiver listens in this process, too, and must not be traced itself.
  const http = Sentry.httpIntegration({ ignoreIncomingRequests: (path) => path.startsWith('/api/1/') });
  const settings = { ...options, dsn: receiver.dsn() };
  if (guard === 'init') init({ ...settings, integrations: [http] });
  else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

  // The SDK instruments what is loaded after it, and on the 10 line only what is required.
  const express: typeof import('express') = createRequire(import.meta.url)(process.env['EXPRESS'] ?? 'express');
  const application = express();
  application.use(requestContext({ facts: (request) => facts((header) => request.get(header)) }), express.json());
  for (const { method, pattern, handle } of routes) {
    application[method](pattern, (request, response, next) => {
      const answer = handle(request.params);
      Promise.resolve(answer).then((value) => response.json(value), next);
    });
  }
  application.use(captureFaults());
  const server = application.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return {
    sentry: Sentry,
    fetch: (path, request) => fetch(origin + path, request),
    received: receiver.envelopes,
    close: async () => {
      server.closeIdleConnections();
      await new Promise((closed) => server.close(closed));
      await Sentry.close(5000);
      await receiver.close();
    },
  };
}

describeAdapter('express', mount);
