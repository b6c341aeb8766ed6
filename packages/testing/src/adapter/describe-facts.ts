import { expect, test } from 'vitest';
import { eventsOf, trailCategory } from './event.ts';
import { fail } from './fail.ts';
import { createBarrier, createGate } from './gate.ts';
import type { Mount } from './site.ts';
import { type SuiteRoute, visit } from './visit.ts';

/** A route that always fails. */
export const broken: SuiteRoute = {
  pattern: '/orders/:order/items/:item',
  handle: (_sentry, { item }) => fail(`no ${item}`),
};

/** What an event says of who asked. */
export function describeFacts(mount: Mount): void {
  test('the route is named by its pattern and not by its path', async () => {
    const site = await visit(mount, { routes: [broken] });
    await site.request('/orders/1738/items/kettle?color=red');
    expect(eventsOf(await site.end())).toMatchObject([{ transaction: 'GET /orders/:order/items/:item', message: 'no kettle' }]);
  });

  test('requests at the same time are kept apart', async () => {
    const orders = ['1', '2', '3', '4', '5', '6', '7', '8'];
    const arrive = createBarrier(orders.length);
    const site = await visit(mount, {
      facts: (header) => ({ tenant: header('x-tenant') }),
      routes: [
        {
          pattern: '/orders/:order',
          handle: async (sentry, { order }) => {
            sentry.addBreadcrumb({ category: trailCategory, message: `began ${order}`, data: {} });
            await arrive();
            fail(`order ${order} failed`);
          },
        },
      ],
    });
    const headersOf = (order: string): Record<string, string> => ({
      'x-request-id': `request-${order}`,
      'x-tenant': `tenant-${order}`,
    });
    await Promise.all(orders.map((order) => site.request(`/orders/${order}`, { headers: headersOf(order) })));
    const events = eventsOf(await site.end());
    expect([...events].sort((one, other) => String(one.message).localeCompare(String(other.message)))).toEqual(
      orders.map((order) => ({
        transaction: 'GET /orders/:order',
        requestId: `request-${order}`,
        tenant: `tenant-${order}`,
        message: `order ${order} failed`,
        trail: [`began ${order}`],
      })),
    );
  });

  test('facts that throw break nothing', async () => {
    const site = await visit(mount, {
      facts: () => fail('no facts'),
      routes: [broken, { pattern: '/fine', handle: () => ({ fine: true }) }],
    });
    expect(await site.request('/fine'), 'mount has to answer what the handler gives, with status 200').toBe(200);
    expect(await site.request('/orders/1/items/2', { headers: { 'x-request-id': 'id-1' } })).toBe(500);
    expect(eventsOf(await site.end())).toMatchObject([
      { transaction: 'GET /orders/:order/items/:item', requestId: 'id-1', tenant: undefined, message: 'no 2' },
    ]);
  });

  test.each([
    ['a promise that nobody awaits', (then: () => void): void => queueMicrotask(then)],
    ['a timer', (then: () => void): void => void setTimeout(then, 1)],
  ])('an error after the answer, from %s, still says who asked', async (_from, later) => {
    const answered = createGate();
    const captured = createGate();
    const site = await visit(mount, {
      facts: (header) => ({ tenant: header('x-tenant') }),
      routes: [
        {
          pattern: '/orders/:order',
          handle: (sentry) => {
            const capture = (): void => {
              sentry.captureException(new Error('too late'));
              captured.open();
            };
            void answered.opened.then(() => later(capture));
            return { accepted: true };
          },
        },
      ],
    });
    expect(await site.request('/orders/1', { headers: { 'x-request-id': 'id-1', 'x-tenant': 'shop' } })).toBe(200);
    answered.open();
    await captured.opened;
    expect(eventsOf(await site.end())).toMatchObject([
      { transaction: 'GET /orders/:order', requestId: 'id-1', tenant: 'shop', message: 'too late' },
    ]);
  });

  test('an error outside of any request carries the facts of none', async () => {
    const site = await visit(mount, { routes: [broken] });
    await site.request('/orders/1/items/2');
    site.sentry.captureException(new Error('outside'));
    const events = eventsOf(await site.end());
    expect(events.find(({ message }) => message === 'outside')).toMatchObject({ requestId: undefined, tenant: undefined });
    expect(events).toHaveLength(2);
  });
}
