import { gzipSync } from 'node:zlib';
import { expectNoLeaks } from '@vedette/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { itemsOf } from './sent-sample.ts';
import { bundled, type RunningWorker, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/tunnel.ts');
const dsn = 'https://public@pages.invalid/7';
const planted = { email: 'rosa.diaz@example.org', card: '4111 1111 1111 1111', voucher: 'voucher-8841' };

function envelopeFor(to = dsn, message = `${planted.email} paid with ${planted.card} and ${planted.voucher}`): string {
  const event = { event_id: 'a'.repeat(32), platform: 'javascript', message, user: { ip_address: '{{auto}}' } };
  return `${JSON.stringify({ dsn: to })}\n{"type":"event"}\n${JSON.stringify(event)}`;
}

interface Site {
  readonly worker: RunningWorker;
  /** Sends to the tunnel; answers with the status. */
  readonly post: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<number>;
}

async function start(options: Parameters<typeof startWorker>[1] = {}): Promise<Site> {
  const worker = await startWorker(script, options);
  onTestFinished(() => worker.close());
  return {
    worker,
    post: async (body, headers = {}) => {
      const answer = await worker.miniflare.dispatchFetch('http://shop.example/tunnel', { method: 'POST', headers, body });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}

describe('a tunnel in a Worker', () => {
  test("scrubs by the policy of the Worker's own guard, compressed or not, and tells no address", async () => {
    const { worker, post } = await start();
    const body = envelopeFor();
    const headers = { 'cf-connecting-ip': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };
    expect([await post(body, headers), await post(gzipSync(body), { ...headers, 'content-encoding': 'gzip' })]).toEqual([
      200, 200,
    ]);
    expect(itemsOf(worker.sent()).map(({ type }) => type)).toEqual(['event', 'event']);
    expectNoLeaks(worker.sent(), { ...planted, address: '203.0.113.9' });
    expectNoLeaks(worker.sent(), planted, { unguarded: [new TextEncoder().encode(body)] });
  });

  test('refuses what is not for it', async () => {
    const { worker, post } = await start();
    const bomb = gzipSync(Buffer.alloc(100_000_000, 32));
    const statuses = [
      await post(envelopeFor('https://public@evil.invalid/7')),
      await post('no envelope'),
      await post(bomb, { 'content-encoding': 'gzip' }),
      await post(envelopeFor(), { 'content-encoding': 'zip' }),
      (await worker.ask('/tunnel')).status,
    ];
    expect(statuses).toEqual([403, 400, 413, 415, 405]);
    expect(worker.sent()).toEqual([]);
  });

  test('answers many at once, no more under way than may be', async () => {
    const { worker, post } = await start({
      bindings: { MOST: '10' },
      hold: () => new Promise((resolve) => setTimeout(resolve, 50)),
    });
    const statuses = await Promise.all(Array.from({ length: 120 }, () => post(envelopeFor())));
    expect(new Set([...statuses, 429])).toEqual(new Set([200, 429]));
    expect(worker.sent()).toHaveLength(statuses.filter((status) => status === 200).length);
    expectNoLeaks(worker.sent(), planted);
    expect(JSON.parse(await (await worker.ask('/stats')).text())).toMatchObject({ failures: {} });
  });
});
