import { findLeaks } from '@vedette/testing';
import { describe, expect, test } from 'vitest';
import { withRequest } from './index.ts';
import { countsOf, eventsOf, itemsOf } from './sent-sample.ts';
import { bundled, letter, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/shop.ts');
const own = expect.stringMatching(/^[\w-]{36}$/);

describe('what called the Worker', () => {
  test.each([
    ['scheduled', 'the night run failed', 'scheduled */5 * * * *'],
    ['queue', 'a batch of 1 failed', 'queue orders'],
    ['email', 'the letter was not read', 'email'],
  ] as const)('%s: the event names it, and holds no address', async (kind, message, transaction) => {
    const worker = await startWorker(script, { bindings: { GUARD: 'guarded' } });
    await worker.trigger(kind);
    await worker.over(1);
    await worker.close();
    expect(eventsOf(itemsOf(worker.sent()))).toEqual([[message, transaction, own]]);
    expect(countsOf(itemsOf(worker.sent()))).toMatchObject({ event: 1 });
    expect(findLeaks(worker.sent(), letter)).toEqual([]);
  });

  test('a request without an id of its own has the one that Cloudflare gave it', async () => {
    const worker = await startWorker(script, { bindings: { GUARD: 'guarded' } });
    await worker.ask('/orders/1', { headers: { 'cf-ray': '8c1f0e5d2b7a4f63-AMS' } });
    await worker.ask('/orders/2', { headers: { 'cf-ray': 'rosa.diaz@example.org' } });
    await worker.over(2);
    await worker.close();
    expect(eventsOf(itemsOf(worker.sent()))).toEqual([
      ['no order 1', 'GET /orders/:order', '8c1f0e5d2b7a4f63-AMS'],
      ['no order 2', 'GET /orders/:order', own],
    ]);
  });

  test('a request that the SDK has no scope for leaves its facts in no other', async () => {
    const worker = await startWorker(script, { bindings: { GUARD: 'guarded' } });
    await worker.ask('/fine', { method: 'HEAD', headers: { 'x-request-id': 'head-1' } });
    await worker.ask('/bare');
    await worker.over(2);
    await worker.close();
    expect(eventsOf(itemsOf(worker.sent())).map(([message, , id]) => [message, id])).toEqual([['without facts', undefined]]);
  });

  test('all else that handlers have is there as before, and they themselves are not changed', () => {
    class Handlers {
      tail(): string {
        return this.name;
      }
      fetch(): string {
        return this.name;
      }
      readonly name = 'shop';
    }
    const handlers = Object.freeze(new Handlers());
    const told = withRequest(handlers);
    expect([told.tail(), told.fetch(), told.name]).toEqual(['shop', 'shop', 'shop']);
    expect(Object.keys(told)).toEqual(['fetch']);
  });
});
