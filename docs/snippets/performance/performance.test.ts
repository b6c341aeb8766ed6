import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('the largest item is the one with the longest texts', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { largest } = await import('./work.ts');
  Sentry.captureEvent({ message: 'short' });
  Sentry.captureEvent({ message: 'long', extra: { text: 'row after row '.repeat(500) } });
  await Sentry.flush();
  await Sentry.close();
  await receiver.close();
  expect(largest.item).toBe('event');
  expect(largest.characters).toBeGreaterThan(7000);
  expect(largest.nodes).toBeGreaterThan(10);
});

it('an order number is found where its start stands, in capitals too', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./order-number.ts');
  Sentry.captureEvent({ message: 'no such order: ORD-204717' });
  await Sentry.flush();
  const [event] = receiver.items({ type: 'event' });
  await Sentry.close();
  await receiver.close();
  expect(event?.json()).toMatchObject({ message: 'no such order: [order]' });
});
