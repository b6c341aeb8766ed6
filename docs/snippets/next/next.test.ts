import { once } from 'node:events';
import * as Sentry from '@sentry/nextjs';
import { startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { NextRequest } from 'next/server';
import { expect, it, vi } from 'vitest';
import { runSnippet } from '../../run-snippet.ts';

const planted = { card: '4111 1111 1111 1111', email: 'jane@example.com', token: 'first-secret', address: 'rosa@example.org' };

function order(): NextRequest {
  return new NextRequest(`http://localhost/api/orders/${planted.address}?token=${planted.token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-1' },
    body: JSON.stringify({ card: planted.card, email: planted.email }),
  });
}

/** Starts the SDK, hands a request to the handler and an error to the hook as Next.js does, and gives what was received. */
async function received(start: (dsn: string) => unknown) {
  const receiver = await startReceiver();
  await start(receiver.dsn());
  const { onRequestError } = await import('./instrumentation');
  const { POST } = await import('./route');
  await Sentry.withIsolationScope(() => POST(order()));
  await Sentry.flush(5000);
  const { method, headers, nextUrl } = order();
  await onRequestError(
    new Error(`no order of ${planted.email}`),
    { path: nextUrl.pathname + nextUrl.search, method, headers: Object.fromEntries(headers) },
    {
      routerKind: 'App Router',
      routePath: '/api/orders/[id]',
      routeType: 'route',
      renderSource: 'react-server-components',
      revalidateReason: undefined,
    },
  );
  await Sentry.close(5000);
  // The SDK gives back the client that it has, where there is one.
  Sentry.getCurrentScope().setClient(undefined);
  await receiver.close();
  return { envelopes: receiver.envelopes(), events: receiver.items({ type: 'event' }).map((item) => item.json()) };
}

it('what a handler captures and what one throws leaves without the planted values, with its pattern and its request id', async () => {
  const unguarded = await received((dsn) => Sentry.init({ dsn }));
  const guarded = await received(async (dsn) => {
    vi.stubEnv('SENTRY_DSN', dsn);
    vi.stubEnv('NEXT_RUNTIME', 'nodejs');
    await (await import('./instrumentation')).register();
  });

  expectNoLeaks(guarded.envelopes, planted, { unguarded: unguarded.envelopes });
  const known = { transaction: 'POST /api/orders/[id]', tags: { request_id: 'request-1' } };
  expect(guarded.events).toMatchObject([
    { ...known, exception: { values: [{ value: 'card [card] of [email] was declined' }] } },
    { ...known, exception: { values: [{ value: 'no order of [email]' }] } },
  ]);
});

it('the proxy passes a request on with an id, which it keeps where there is one', async () => {
  const { proxy } = await import('./proxy');
  const named = await proxy(order());
  const unnamed = await proxy(new NextRequest('http://localhost/api/orders/1'));

  expect(named.headers.get('x-middleware-request-x-request-id')).toBe('request-1');
  expect(unnamed.headers.get('x-middleware-request-x-request-id')).toMatch(/^[\da-f-]{36}$/);
});

it('the configuration for the edge guards the SDK that Next.js takes there, and tells what the budget drops', async () => {
  const receiver = await startReceiver();
  const program = `
    import * as Sentry from '@sentry/nextjs';
    for (let item = 0; item < 12; item += 1) Sentry.captureException(new Error('no ' + item + ' for ${planted.email}'));
    await Sentry.flush(2000);
  `;
  const edge = runSnippet(
    'next',
    ['--conditions=edge-light', '--import', './sentry.edge.config.ts', '--input-type=module', '--eval', program],
    { SENTRY_DSN: receiver.dsn() },
  );
  const [code] = await once(edge.process, 'exit');
  await receiver.close();

  expect(code).toBe(0);
  expect(receiver.items({ type: 'event' }).map((item) => item.json())).toMatchObject(
    Array.from({ length: 10 }, (_, item) => ({
      contexts: { runtime: { name: 'vercel-edge' } },
      exception: { values: [{ value: `no ${item} for [email]` }] },
    })),
  );
  expect(receiver.items({ type: 'client_report' }).map((item) => item.json())).toMatchObject([
    { discarded_events: [{ reason: 'sample_rate', category: 'error', quantity: 2 }] },
  ]);
  expectNoLeaks(receiver.envelopes(), planted);
});
