import { expect, test } from 'vitest';
import { eventsOf } from './event.ts';
import { fail } from './fail.ts';
import type { Mount } from './site.ts';
import { visit } from './visit.ts';

interface FaultsOptions {
  /** Whether the framework takes an error that cannot be written to. */
  readonly throwsFrozen: boolean;
}

/** What is reported, how often, and until when. */
export function describeFaults(mount: Mount, { throwsFrozen }: FaultsOptions): void {
  const frozen = ['an error that cannot be written to', (message: string) => Object.freeze(new Error(message))] as const;
  const faults: readonly (readonly [what: string, make: (message: string) => unknown])[] = [
    ['an error', (message) => new Error(message)],
    ...(throwsFrozen ? [frozen] : []),
    ['an error with status 503', (message) => Object.assign(new Error(message), { status: 503, statusCode: 503 })],
    ['a text', (message) => message],
  ];

  test.each(faults)('%s is reported once, thrown or rejected', async (_what, make) => {
    const site = await visit(mount, {
      routes: [
        {
          pattern: '/throws',
          handle: () => {
            throw make('thrown');
          },
        },
        { pattern: '/rejects', handle: () => Promise.reject(make('rejected')) },
      ],
    });
    expect(await site.request('/throws'), 'mount has to answer a fault with a status from 500').toBeGreaterThanOrEqual(500);
    expect(await site.request('/rejects'), 'mount has to answer a fault with a status from 500').toBeGreaterThanOrEqual(500);
    // The answer does not wait for the report, so that the second may overtake the first.
    expect(
      eventsOf(await site.end())
        .map(({ message, transaction }) => `${message}, ${transaction}`)
        .sort(),
    ).toEqual(['rejected, GET /rejects', 'thrown, GET /throws']);
  });

  test('expected errors are left alone and answered as they were', async () => {
    const site = await visit(mount, {
      routes: [
        { pattern: '/missing', handle: () => fail('no such order', { status: 404, statusCode: 404 }) },
        { pattern: '/refused', handle: async () => fail('not yours', { status: 403, statusCode: 403 }) },
        { pattern: '/invalid', handle: () => fail('no quantity', { name: 'ValidationError' }) },
        { pattern: '/broken', handle: () => fail('broken') },
      ],
    });
    const answers = [await site.request('/missing'), await site.request('/refused')];
    expect(answers, 'mount has to answer an error with its status').toEqual([404, 403]);
    await site.request('/invalid');
    await site.request('/broken');
    expect(eventsOf(await site.end()).map(({ message }) => message)).toEqual(['broken']);
  });

  test('what was captured before the end is received before it is over', async () => {
    const orders = Array.from({ length: 50 }, (_none, order) => `order ${order} failed`);
    const site = await visit(mount, {
      routes: [{ pattern: '/orders', handle: (sentry) => void orders.map((order) => sentry.captureException(new Error(order))) }],
    });
    await site.request('/orders');
    expect(new Set(eventsOf(await site.end()).map(({ message }) => message))).toEqual(new Set(orders));
  });
}
