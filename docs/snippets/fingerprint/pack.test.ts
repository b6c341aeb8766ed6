import * as Sentry from '@sentry/node';
import { keyOf } from '@vedette/core';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
import { payments } from './payments-pack.ts';

it('the pack of the guide names issues, and its examples hold', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./with-pack.ts');
  const given = payments.examples.map(({ event, sameAs, notSameAs }) => [event, sameAs ?? {}, notSameAs ?? {}]);
  for (const event of given.flat()) Sentry.captureEvent(event);
  await Sentry.flush();
  const events = receiver.items({ type: 'event' }).map((item) => Object(item.json()));
  await Sentry.close();
  await receiver.close();

  expect(events.map(({ fingerprint }) => fingerprint)).toEqual([
    ['payment=declined;', 'reason=payment <number> was declined: no funds;'],
    ['payment=declined;', 'reason=payment <number> was declined: no funds;'],
    ['payment=declined;', 'reason=payment <number> was declined: card expired;'],
    ['{{ default }}', 'acme gateway'],
    ['{{ default }}', 'acme gateway'],
    ['payment=declined;', 'reason=payment <number> was declined: no funds;'],
  ]);
  const keys = events.map(keyOf);
  expect([keys[0] === keys[1], keys[0] === keys[2]]).toEqual([true, false]);
});
