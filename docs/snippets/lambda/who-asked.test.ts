import { randomUUID } from 'node:crypto';
import * as Sentry from '@sentry/node';
import { givenRequestId } from '@vedette/core';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import { lambdaInvocation } from '../../lambda-invocation.ts';
import { whoAsked } from './who-asked.ts';

async function mount({ guard, routes, facts, options }: AdapterSite): Promise<MountedSite> {
  const receiver = await startReceiver();
  // The receiver listens in this process, and must not be traced itself.
  const http = Sentry.httpIntegration({ ignoreIncomingRequests: () => true });
  const settings = { ...options, dsn: receiver.dsn() };
  if (guard === 'init') init({ ...settings, integrations: [http] });
  else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

  async function invoke(path: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> {
    const url = new URL(path, 'https://shop.example');
    const given = Object.fromEntries(new Headers(headers));
    for (const route of routes) {
      const expression = new RegExp(`^${route.pattern.replace(/:(\w+)/g, '(?<$1>[^/]{1,200})')}$`);
      const parameters = expression.exec(decodeURIComponent(url.pathname))?.groups;
      if (route.method !== method.toLowerCase() || !expression.test(decodeURIComponent(url.pathname))) continue;
      const handler = whoAsked(
        async (event) => {
          Sentry.setContext('order', { ...event });
          return { statusCode: 200, body: JSON.stringify(await route.handle({ ...parameters })) };
        },
        { facts: (event) => facts((name) => event.headers[name]) },
      );
      // Lambda names an invocation by itself; the suite names its requests.
      const id = givenRequestId(given['x-request-id']) ?? randomUUID();
      const routeKey = `${method} ${route.pattern}`;
      const text = typeof body === 'string' ? body : '';
      try {
        await handler(...lambdaInvocation({ routeKey, url, headers: given, body: text, parameters: { ...parameters }, id }));
        return new Response();
      } catch (error) {
        return new Response(null, { status: Object(error).status ?? 500 });
      }
    }
    return new Response(null, { status: 404 });
  }

  return {
    sentry: Sentry,
    fetch: invoke,
    received: receiver.envelopes,
    close: async () => {
      await Sentry.close(5000);
      await receiver.close();
    },
  };
}

// An invocation that is answered well sends nothing that names its path.
describeAdapter('AWS Lambda', mount, { lacks: ['path'] });
