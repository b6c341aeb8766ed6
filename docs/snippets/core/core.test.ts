import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('the integration of core guards a client of the SDK at hand', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  vi.stubEnv('VERCEL_GIT_COMMIT_SHA', 'a1b2c3');
  const { guard } = await import('./any-sdk.ts');
  Sentry.captureEvent({ message: 'mail to jane@example.com failed' });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({ message: 'mail to [email] failed', release: 'a1b2c3' });
  expect(guard.stats().replaced).toEqual({ 'contact/email': 1 });
});

it('a second client is guarded by name', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('REPORTS_DSN', receiver.dsn());
  const { client } = await import('./second-client.ts');
  client.captureEvent({ message: 'mail to jane@example.com failed' });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await client.close();
  await receiver.close();

  expect(event.json()).toMatchObject({ message: 'mail to [email] failed' });
});
