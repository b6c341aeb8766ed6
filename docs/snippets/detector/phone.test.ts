import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('numbers are hidden as they are written in the countries that were named', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./phone.ts');
  Sentry.captureException(new Error('call (030) 90 18 20, 415-555-2671 or +49 30 901820, order 4155552671'), {
    extra: { mobileNumber: '4155550199', phone: 'none' },
  });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({
    exception: { values: [{ value: 'call [phone], [phone] or [phone], order 4155552671' }] },
    extra: { mobileNumber: '[phone]', phone: 'none' },
  });
});
