import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { expect, it, vi } from 'vitest';
import { plantedPayment } from '../../lambda-invocation.ts';
import { pay } from './pay.ts';
import { whoAsked } from './who-asked.ts';

it('a payment that fails has arrived when the handler is done, without anything planted in its event', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const { planted, invocation } = plantedPayment();
  const unguarded = await startReceiver();
  Sentry.init({ dsn: unguarded.dsn() });
  await expect(whoAsked(pay)(...invocation)).rejects.toThrow('was declined');
  await unguarded.close();

  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'shop');
  vi.stubEnv('AWS_LAMBDA_FUNCTION_VERSION', '7');
  const { handler } = await import('./handler.ts');
  await expect(handler(...invocation)).rejects.toThrow('was declined');
  await receiver.close();

  expectNoLeaks(receiver.envelopes(), planted, { unguarded: unguarded.envelopes() });
  expect(receiver.items({ type: 'event' }).map((item) => item.json())).toMatchObject([
    {
      transaction: 'POST /orders/{id}/pay',
      release: 'shop@7',
      tags: { request_id: '8f5a9c6e-0d5b-4c1e-9a55-3d0c1f6b7a21' },
      exception: { values: [{ value: 'card [card] of [email] was declined' }] },
    },
  ]);
});
