import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { describe, expect, it, vi } from 'vitest';
import { freePort, reportOf } from '../../run-snippet.ts';

describe('the two files of the Express guide', () => {
  it('report a failed payment without the card and the address', async () => {
    const { answer, event, sent, complaints } = await reportOf(
      'express',
      ['--import', './instrument.mjs', 'app.mjs'],
      '/orders/4711/pay?token=first-secret',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'request-1' },
        body: JSON.stringify({ card: '4111 1111 1111 1111', email: 'jane@example.com' }),
      },
    );

    expect(answer.status).toBe(500);
    expect(event.json()).toMatchObject({
      transaction: 'POST /orders/:id/pay',
      tags: { request_id: 'request-1' },
      exception: { values: [{ value: 'card [card] of [email] was declined' }] },
    });
    expect(sent).not.toMatch(/4111.?1111|jane|first-secret/);
    expect(complaints).not.toContain('[vedette]');
  });

  it('report a fault as CommonJS', async () => {
    const parameters = ['--import', './instrument.cjs', 'app.cjs'];
    const { event } = await reportOf('express', parameters, '/orders/4711?email=jane@example.com');

    expect(event.json()).toMatchObject({
      transaction: 'GET /orders/:id',
      exception: { values: [{ value: 'no stock for [email]' }] },
    });
  });
});

it('a fact of the application becomes a tag of the event', async () => {
  const receiver = await startReceiver();
  Sentry.init({ dsn: receiver.dsn(), integrations: [(await import('@vedette/node')).vedette()] });
  const { app } = await import('./facts.ts');
  app.get('/orders/:id', () => {
    throw Sentry.captureException(new Error('no stock'));
  });
  const port = await freePort();
  const server = app.listen(port);
  await fetch(`http://127.0.0.1:${port}/orders/4711`, { headers: { 'x-tenant': 'north' } });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  server.close();
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({ transaction: 'GET /orders/:id', tags: { tenant: 'north' } });
});

it('an enricher adds a context from the original exception', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { CartError } = await import('./cart.ts');
  Sentry.captureException(new CartError('the cart is empty', 0));
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({ contexts: { cart: { items: 0 } } });
});
