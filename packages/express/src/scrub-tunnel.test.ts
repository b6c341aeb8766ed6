import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { init } from '@vedette/node';
import { type Receiver, startReceiver } from '@vedette/receiver';
import { expectNoLeaks } from '@vedette/testing';
import type { Request } from 'express';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Application } from './application-sample.ts';
import { scrubTunnel } from './index.ts';

type ExpressModule = typeof import('express');

const planted = { email: 'rosa.diaz@example.org', card: '4111 1111 1111 1111', voucher: 'voucher-8841' };
const vouchers = { id: 'shop/voucher', label: 'voucher', pattern: /voucher-\d{4}/g } as const;

function envelopeFor(dsn: string, message = `${planted.email} paid with ${planted.card} and ${planted.voucher}`): string {
  const event = { event_id: 'a'.repeat(32), platform: 'javascript', message, user: { ip_address: '{{auto}}' } };
  return `${JSON.stringify({ dsn, sent_at: new Date().toISOString() })}\n{"type":"event"}\n${JSON.stringify(event)}\n`;
}

interface Site {
  readonly receiver: Receiver;
  readonly post: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<Response>;
}

/** An application with a guard of its own and a tunnel to a real receiver. */
async function serve(build: (application: Application, express: ExpressModule, receiver: Receiver) => void): Promise<Site> {
  const receiver = await startReceiver({ keep: 5000 });
  const client = init({ dsn: 'http://key@127.0.0.1:9/1', vedette: { warn: () => undefined, detectors: [vouchers] } });
  const express: ExpressModule = createRequire(import.meta.url)(process.env['EXPRESS'] ?? 'express');
  const application = express();
  build(application, express, receiver);
  const server = application.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await client?.close();
    await receiver.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/tunnel`;
  return {
    receiver,
    post: (body, headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', ...headers },
        body: typeof body === 'string' ? body : Buffer.from(body),
      }),
  };
}

describe('a tunnel in Express', () => {
  test("scrubs by the policy of the server's own guard, and tells Sentry nothing of the connection", async () => {
    const { receiver, post } = await serve((application, _express, { dsn }) => {
      application.post('/tunnel', scrubTunnel({ dsns: [dsn()] }));
    });
    const body = envelopeFor(receiver.dsn());
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      cookie: 'session=1',
      referer: `https://shop.example/?mail=${planted.email}`,
    };
    for (const answer of [await post(body, headers), await post(gzipSync(body), { ...headers, 'content-encoding': 'gzip' })]) {
      expect([answer.status, await answer.text()]).toEqual([200, '{}']);
    }
    expect(receiver.items({ type: 'event' })).toHaveLength(2);
    expectNoLeaks(receiver.envelopes(), { ...planted, address: '203.0.113.9', auto: '{{auto}}' });
    expectNoLeaks(receiver.envelopes(), planted, { unguarded: [new TextEncoder().encode(body)] });
  });

  test('stands behind parsers that leave an envelope alone, or whole', async () => {
    const { receiver, post } = await serve((application, express, { dsn }) => {
      application.use(express.json(), express.urlencoded({ extended: true }), express.text());
      application.post('/tunnel', scrubTunnel({ dsns: [dsn()] }));
    });
    expect((await post(envelopeFor(receiver.dsn()))).status).toBe(200);
    expect((await post(gzipSync(envelopeFor(receiver.dsn())), { 'content-encoding': 'gzip' })).status).toBe(200);
    expectNoLeaks(receiver.envelopes(), planted);
  });

  test('refuses other projects, what is too large, what is no envelope and other methods', async () => {
    const { receiver, post } = await serve((application, _express, { dsn }) => {
      application.all('/tunnel', scrubTunnel({ dsns: [dsn()], mostBytes: 10_000 }));
    });
    const statuses = [
      await post(envelopeFor(receiver.dsn(2))),
      await post(envelopeFor(receiver.dsn(), 'x'.repeat(20_000))),
      await post(gzipSync(envelopeFor(receiver.dsn(), 'x'.repeat(2_000_000))), { 'content-encoding': 'gzip' }),
      await post('{"message":"raw"}'),
      await fetch((await post('')).url),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 413, 413, 400, 405]);
    expect(receiver.envelopes()).toEqual([]);
  });

  test("obeys the server's rate limits and hands them to the page", async () => {
    const { receiver, post } = await serve((application, _express, { dsn }) => {
      application.post('/tunnel', scrubTunnel({ dsns: [dsn()] }));
    });
    receiver.limitRate({ seconds: 60, categories: ['error'], status: 429 });
    const first = await post(envelopeFor(receiver.dsn()));
    receiver.limitRate(undefined);
    const second = await post(envelopeFor(receiver.dsn()));
    for (const answer of [first, second]) {
      expect([answer.status, answer.headers.get('x-sentry-rate-limits')]).toEqual([429, expect.stringMatching(/^\d+:error/)]);
    }
    expect(receiver.envelopes()).toEqual([]);
  });

  test('is told that Sentry is away with a status that an SDK understands', async () => {
    const { post } = await serve((application) => {
      application.post('/tunnel', scrubTunnel({ dsns: ['http://public@127.0.0.1:9/1'] }));
    });
    expect((await post(envelopeFor('http://public@127.0.0.1:9/1'))).status).toBe(502);
  });

  test('answers a burst of parallel requests, and forwards nothing raw and nothing twice', async () => {
    const { receiver, post } = await serve((application, _express, { dsn }) => {
      application.post('/tunnel', scrubTunnel({ dsns: [dsn()], mostAtOnce: 30 }));
    });
    const answers = await Promise.all(Array.from({ length: 300 }, () => post(envelopeFor(receiver.dsn()))));
    const statuses = answers.map(({ status }) => status);
    expect(new Set([...statuses, 429])).toEqual(new Set([200, 429]));
    expect(receiver.items({ type: 'event' })).toHaveLength(statuses.filter((status) => status === 200).length);
    expectNoLeaks(receiver.envelopes(), planted);
  });

  test('hands on the address that the application names', async () => {
    const { receiver, post } = await serve((application, _express, { dsn }) => {
      application.post('/tunnel', scrubTunnel({ dsns: [dsn()], address: (request: Request) => request.ip }));
    });
    await post(envelopeFor(receiver.dsn()));
    const [event] = receiver.items({ type: 'event' });
    expect(JSON.parse(String(event?.payload))).toMatchObject({ sdk: { settings: { infer_ip: 'auto' } } });
  });
});
