import { startReceiver } from '@vedette/receiver';
import { expect, it } from 'vitest';
import { answerOf, freePort, runSnippet } from '../../run-snippet.ts';

it('the files of the Fastify guide report a failed payment once, without the card and the address', async () => {
  const receiver = await startReceiver();
  const port = await freePort();
  const shop = runSnippet('fastify', ['--import', '../express/instrument.mjs', 'app.ts'], {
    SENTRY_DSN: receiver.dsn(),
    PORT: String(port),
  });
  const answer = await answerOf(shop, `http://localhost:${port}/orders/4711/pay?token=first-secret`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-1' },
    body: JSON.stringify({ card: '4111 1111 1111 1111', email: 'jane@example.com' }),
  });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  const sent = Buffer.concat(receiver.envelopes()).toString('utf8');
  await receiver.close();

  expect(answer.status).toBe(500);
  expect(event.json()).toMatchObject({
    transaction: 'POST /orders/:id/pay',
    tags: { request_id: 'request-1' },
    exception: { values: [{ value: 'card [card] of [email] was declined' }] },
  });
  expect(sent).not.toMatch(/4111|jane|first-secret/);
  expect(shop.complaints()).not.toContain('[vedette]');
});
