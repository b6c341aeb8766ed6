import { expect, test } from 'vitest';
import { broken } from './describe-facts.ts';
import { eventsOf } from './event.ts';
import type { Mount } from './site.ts';
import { visit } from './visit.ts';

/** By which id an event names its request. */
export function describeRequestId(mount: Mount): void {
  test('the id of the request is that of its header', async () => {
    const site = await visit(mount, { routes: [broken] });
    await site.request('/orders/1/items/2', { headers: { 'x-request-id': 'Root=1-67a_b.c:d/e+f' } });
    expect(eventsOf(await site.end())).toMatchObject([{ requestId: 'Root=1-67a_b.c:d/e+f' }]);
  });

  test('a request without an id has one of its own', async () => {
    const site = await visit(mount, { routes: [broken] });
    for (const item of ['a', 'b']) await site.request(`/orders/1/items/${item}`);
    const ids = eventsOf(await site.end()).map(({ requestId }) => requestId);
    expect(ids).toEqual([expect.stringMatching(/^[\w-]{16,64}$/), expect.stringMatching(/^[\w-]{16,64}$/)]);
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ['that is too long', 'x'.repeat(500)],
    ['of two words', 'two words'],
    ['with marks of HTML', '<b>bold</b>'],
    ['that is an address', 'jane@planted.example'],
  ])('an id %s is not taken', async (_what, id) => {
    const site = await visit(mount, { routes: [broken] });
    await site.request('/orders/1/items/2', { headers: { 'x-request-id': id } });
    const [event] = eventsOf(await site.end());
    expect(event?.requestId).toMatch(/^[\w-]{16,64}$/);
    expect(event?.requestId).not.toBe(id);
  });
}
