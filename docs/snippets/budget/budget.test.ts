import * as Sentry from '@sentry/node';
import { type BudgetStore, definePolicy, init, stats } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';

it('five of seven occurrences leave, the drop is told as sampling, and the rest waits for the next event', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./instrument.ts');
  for (let order = 1; order <= 7; order += 1) Sentry.captureEvent({ message: `order ${order} is stuck` });
  await Sentry.flush();
  const events = receiver.items({ type: 'event' });
  const told = stats()?.budget;
  await Sentry.close();
  const reports = receiver.items({ type: 'client_report' }).map((item) => item.json());
  await receiver.close();

  expect(events).toHaveLength(5);
  expect(told).toEqual({ seen: 7, represented: 5, pending: 2, evicted: 0, sent: 5, keys: 1 });
  expect(reports).toMatchObject([{ discarded_events: [{ reason: 'sample_rate', category: 'error', quantity: 2 }] }]);
});

it('a month in memory is accepted only where its scope is named', async () => {
  vi.stubEnv('SENTRY_DSN', '');
  await expect(import('./month.ts')).resolves.toBeDefined();
  await Sentry.close();
  expect(() => definePolicy({ budget: { errors: '50000/month' } })).toThrow('a window longer than an hour');
});

it('an event that leaves carries the occurrences before it', async () => {
  const receiver = await startReceiver();
  let asked = 0;
  const store: BudgetStore = {
    scope: 'process',
    answers: 'at once',
    lease: ({ tokens: { windows }, now }) => {
      asked += 1;
      const standings = windows.map(() => ({ spent: 1, start: now, end: now }));
      return { tokens: { granted: asked === 4 ? 1 : 0, validFor: 0, standings } };
    },
  };
  init({ dsn: receiver.dsn(), vedette: { budget: { perIssue: '1/second', store } } });
  for (let order = 1; order <= 4; order += 1) Sentry.captureEvent({ message: `order ${order} is stuck` });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({
    tags: { 'vedette.weight': '4' },
    contexts: { error_sampling: { client_sample_rate: 0.25 } },
  });
});
