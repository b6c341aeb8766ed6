import { describe, expect } from 'vitest';
import { settled, test } from './browser-sample.ts';

describe('the route', () => {
  test('is the pattern that the application answers when an event is captured', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open('/orders/rosa');
      await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const routes = ['/orders/:id', '/carts/:id'];
        Vedette.init({ dsn, vedette: { route: () => routes.shift() } });
        for (const message of ['first', 'second', 'third']) Sentry.captureException(new Error(message));
      }, receiver.dsn());
      await settled(receiver, { events: 3 });
      // Three requests under way at once may arrive in any order.
      const named = (message: string) =>
        receiver
          .items({ type: 'event' })
          .map((item) => item.json())
          .find((event) => JSON.stringify(event).includes(`"value":"${message}"`));
      expect(named('first')).toMatchObject({ transaction: '/orders/:id', transaction_info: { source: 'route' } });
      expect(named('second')).toMatchObject({ transaction: '/carts/:id', transaction_info: { source: 'route' } });
      expect(named('third')).not.toHaveProperty('transaction');
    });
  });

  test('is never the path, and one that throws costs the event nothing else', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver }) => {
      const page = await open('/orders/rosa');
      const failures = await page.evaluate((dsn) => {
        const { Sentry, Vedette } = window.sample;
        const route = (): string => {
          throw new Error('the router is not ready');
        };
        Vedette.init({ dsn, vedette: { route } });
        Sentry.captureException(new Error('refused'));
        return Vedette.stats()?.failures;
      }, receiver.dsn());
      const event = (await receiver.waitFor(({ type }) => type === 'event', { timeout: 20_000 })).json();
      expect(event).not.toHaveProperty('transaction');
      expect(event).toMatchObject({ exception: { values: [{ type: 'Error', value: 'refused' }] } });
      expect(failures).toEqual({ 'enricher request, by the adapter': 1 });
    });
  });
});
