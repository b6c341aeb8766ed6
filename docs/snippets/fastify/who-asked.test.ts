import * as Sentry from '@sentry/node';
import { init, vedette } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { type AdapterSite, describeAdapter, type MountedSite } from '@vedette/testing/vitest';
import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { requestIdOf, whoAsked } from './who-asked.ts';

interface FastifySite extends Omit<AdapterSite, 'routes'> {
  readonly add: (app: FastifyInstance) => void;
}

async function mountWith({ guard, facts, options, add }: FastifySite): Promise<MountedSite> {
  const receiver = await startReceiver();
  // The receiver listens in this process, too, and must not be traced itself.
  const http = Sentry.httpIntegration({ ignoreIncomingRequests: (path) => path.startsWith('/api/1/') });
  const settings = { ...options, dsn: receiver.dsn() };
  if (guard === 'init') init({ ...settings, integrations: [http] });
  else Sentry.init({ ...settings, integrations: guard === 'none' ? [http] : [http, vedette()] });

  const app = fastify({ genReqId: requestIdOf });
  whoAsked(app, { facts: ({ headers }) => facts((name) => headers[name]?.toString()) });
  add(app);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    sentry: Sentry,
    fetch: (path, request) => fetch(origin + path, request),
    received: receiver.envelopes,
    close: async () => {
      await app.close();
      await Sentry.close(5000);
      await receiver.close();
    },
  };
}

describeAdapter('Fastify', ({ routes, ...site }) =>
  mountWith({
    ...site,
    add: (app) => {
      for (const { method, pattern, handle } of routes) {
        app.route({ method, url: pattern, handler: async ({ params }) => handle({ ...Object(params) }) });
      }
    },
  }),
);

/** Asks for paths of an application and gives what was received of each fault: its name and its message. */
async function faultsOf(paths: readonly string[], add: (app: FastifyInstance) => void): Promise<readonly string[]> {
  const options = { tracesSampleRate: 1, enableLogs: true, sendDefaultPii: true } as const;
  const site = await mountWith({ guard: 'init', facts: () => ({}), options, add });
  for (const path of paths) await (await site.fetch(path, {})).arrayBuffer();
  await site.close();
  const bodies = site.received().map((bytes) => Buffer.from(bytes).toString('utf8').split('\n'));
  const events = bodies.flatMap(([, header, payload]) =>
    header?.startsWith('{"type":"event"') ? [JSON.parse(payload ?? '')] : [],
  );
  return events.map(({ transaction, exception }) => `${transaction}: ${exception.values.at(-1).value}`).sort();
}

describe('a fault', () => {
  it('of a hook is reported once', async () => {
    const faults = await faultsOf(['/broken', '/orders', '/carts'], (app) => {
      const fail = (what: string) => (): Promise<never> => Promise.reject(new Error(what));
      app.get('/broken', fail('broken'));
      app.get('/orders', { onRequest: fail('no session') }, async () => []);
      app.get('/carts', { preSerialization: fail('no cart') }, async () => ({ items: 0 }));
    });
    expect(faults).toEqual(['GET /broken: broken', 'GET /carts: no cart', 'GET /orders: no session']);
  });

  it('is no error that a handler answers with a status of the client', async () => {
    const faults = await faultsOf(['/missing', '/gone', '/refused', '/later'], (app) => {
      app.get('/missing', async (_request, reply) => {
        reply.code(404);
        throw new Error('no such order');
      });
      app.get('/gone', (_request, reply) => void reply.code(410).send(new Error('gone')));
      app.get('/refused', () => Promise.reject(Object.assign(new Error('no'), { status: 401, response: { status: 401 } })));
      app.get('/later', async () => {
        throw new Error('broken');
      });
    });
    expect(faults).toEqual(['GET /later: broken', 'GET /refused: no']);
  });

  it('of a request that no route takes has no path in its name', async () => {
    const faults = await faultsOf(['/orders/4711'], (app) => {
      app.setNotFoundHandler(async () => {
        throw new Error('nobody is there');
      });
    });
    expect(faults).toEqual(['GET /*: nobody is there']);
  });
});
