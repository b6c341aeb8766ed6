import * as Sentry from '@sentry/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('report mode sends everything as it is and tells what would have been done', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  const { told } = await import('./instrument.ts');
  Sentry.captureEvent({ message: 'mail to jane@example.com failed' });
  Sentry.captureEvent({ message: 'mail to anne@example.com failed' });
  await Sentry.flush();
  const messages = receiver.items({ type: 'event' }).map((item) => Reflect.get(Object(item.json()), 'message'));
  await Sentry.close();
  await receiver.close();

  expect(messages).toEqual(['mail to jane@example.com failed', 'mail to anne@example.com failed']);
  expect(told.filter(({ stage }) => stage === 'budget').map(({ outcome }) => outcome)).toEqual(['kept', 'would drop']);
  expect(told.filter((decision) => decision.stage === 'scrub' && decision.item === 'event')).toMatchObject([
    {
      outcome: 'would replace',
      findings: [{ detector: 'contact/email', by: 'pattern', replacement: 'label', path: 'message', count: 1 }],
    },
    {
      outcome: 'would replace',
      findings: [{ detector: 'contact/email', by: 'pattern', replacement: 'label', path: 'message', count: 1 }],
    },
  ]);
  expect(JSON.stringify(told)).not.toContain('jane');
});
