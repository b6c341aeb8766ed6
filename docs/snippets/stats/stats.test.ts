import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
import { freePort } from '../../run-snippet.ts';

it('the health route and the decision counter agree on what was done', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { counts } = await import('./decisions.ts');
  const { app } = await import('./health.ts');
  Sentry.captureEvent({ message: 'mail to jane@example.com and anne@example.com failed' });
  await Sentry.flush();
  const port = await freePort();
  const server = app.listen(port);
  const stats: unknown = await (await fetch(`http://127.0.0.1:${port}/health/vedette`)).json();
  server.close();
  await Sentry.close();
  await receiver.close();

  expect(stats).toMatchObject({
    outcomes: { 'scrub replaced': 1 },
    replaced: { 'contact/email': 2 },
    withheld: {},
    failures: {},
  });
  expect(counts.get('scrub replaced')).toBe(1);
});
