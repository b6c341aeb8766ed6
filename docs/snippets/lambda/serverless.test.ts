import * as Sentry from '@sentry/aws-serverless';
import { startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import { expect, it, vi } from 'vitest';
import { plantedPayment } from '../../lambda-invocation.ts';
import { pay } from './pay.ts';

it('a handler that the SDK for Lambda wraps sends nothing planted, and says who asked', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const { planted, invocation } = plantedPayment();
  const unguarded = await startReceiver();
  Sentry.init({ dsn: unguarded.dsn() });
  await expect(Sentry.wrapHandler(pay)(...invocation, () => undefined)).rejects.toThrow('was declined');
  await unguarded.close();

  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { handler } = await import('./serverless.ts');
  await expect(handler(...invocation)).rejects.toThrow('was declined');
  await receiver.close();

  expectNoLeaks(receiver.envelopes(), planted, { unguarded: unguarded.envelopes() });
  expect(receiver.items({ type: 'event' }).map((item) => item.json())).toMatchObject([
    {
      transaction: 'POST /orders/{id}/pay',
      tags: { request_id: '8f5a9c6e-0d5b-4c1e-9a55-3d0c1f6b7a21' },
      contexts: { 'aws.lambda': { function_name: 'shop' } },
      exception: { values: [{ value: 'card [card] of [email] was declined' }] },
    },
  ]);
});
