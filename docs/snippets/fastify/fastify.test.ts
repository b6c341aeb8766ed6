import { expect, it } from 'vitest';
import { reportOf } from '../../run-snippet.ts';

it('the files of the Fastify guide report a failed payment once, without the card and the address', async () => {
  const { answer, event, sent, complaints } = await reportOf(
    'fastify',
    ['--import', '../express/instrument.mjs', 'app.ts'],
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
