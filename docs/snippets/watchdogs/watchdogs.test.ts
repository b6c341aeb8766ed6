import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('a watchdog that is added later is told of', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { said } = await import('./later.ts');
  await Sentry.close();
  await receiver.close();
  expect(said).toContain(
    '[vedette] The worker of anrIntegration() sends events of its own, past Vedette. Remove anrIntegration().',
  );
});
