import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('Sentry.init after init() goes behind the same guard, and a client with vedette() of its own keeps it', async () => {
  const [first, second] = await Promise.all([startReceiver(), startReceiver()]);
  vi.stubEnv('SENTRY_DSN', first.dsn());
  vi.stubEnv('REPORTS_DSN', second.dsn());
  const { stats } = await import('@vedette/node');
  await import('./later-init.ts');
  const { client, guard, scope } = await import('./own-budget.ts');
  for (const number of [1, 2]) {
    Sentry.captureMessage(`mail ${number} to jane@example.com failed`);
    scope.captureMessage(`report ${number} to jane@example.com failed`);
  }
  await Promise.all([Sentry.flush(), client.flush()]);
  const messages = [first, second].map((receiver) =>
    receiver.items({ type: 'event' }).map((item) => Reflect.get(Object(item.json()), 'message')),
  );
  const seen = [stats()?.budget?.seen, guard.stats().budget?.seen];
  await Promise.all([Sentry.close(), client.close(), first.close(), second.close()]);

  expect(messages).toEqual([['mail 1 to [email] failed', 'mail 2 to [email] failed'], ['report 1 to [email] failed']]);
  expect(seen).toEqual([2, 2]);
});
