import { once } from 'node:events';
import { connect } from 'node:net';
import { draws } from '@vedette/tooling/draws';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { eventEnvelope, sampleEvent } from './envelope-sample.ts';
import { type Receiver, type ReceiverOptions, startReceiver } from './receiver.ts';
import { post, send } from './request-sample.ts';

async function start(options: ReceiverOptions = {}): Promise<Receiver> {
  const receiver = await startReceiver(options);
  onTestFinished(() => receiver.close());
  return receiver;
}

const portOf = (receiver: Receiver): number => Number(new URL(receiver.origin).port);

test('only loopback names with the own port are answered', async () => {
  const receiver = await start();
  const port = portOf(receiver);
  const statuses = async (hosts: readonly string[]): Promise<readonly number[]> =>
    Promise.all(hosts.map(async (host) => (await send(receiver, '/healthz', { headers: { host } })).status));
  expect(await statuses([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])).toEqual([
    200, 200, 200, 200,
  ]);
  expect(
    await statuses([`evil.example:${port}`, 'localhost', `localhost:${port + 1}`, `127.0.0.1.evil.example:${port}`]),
  ).toEqual([403, 403, 403, 403]);
  const refused = await post(receiver, eventEnvelope({}), { headers: { host: 'evil.example', 'x-sentry-auth': 'sentry_key=a' } });
  expect([refused.status, JSON.parse(refused.text)]).toEqual([403, { detail: expect.stringContaining('Host') }]);
  expect(receiver.items()).toEqual([]);
});

test('other origins may send envelopes and read nothing', async () => {
  const receiver = await start();
  const origin = 'http://localhost:5173';
  const preflight = await send(receiver, '/api/1/envelope/', { method: 'OPTIONS', headers: { origin } });
  const sent = await post(receiver, eventEnvelope({}), { headers: { origin, 'x-sentry-auth': 'sentry_key=a' } });
  const refused = await post(receiver, 'x', { headers: { origin } });
  const read = await send(receiver, '/api/items.json', { headers: { origin } });
  expect([preflight.status, sent.status, refused.status, read.status]).toEqual([204, 200, 400, 200]);
  expect([preflight, sent, refused, read].map(({ headers }) => headers['access-control-allow-origin'])).toEqual([
    '*',
    '*',
    '*',
    undefined,
  ]);
  expect(preflight.headers['access-control-allow-headers']).toContain('x-sentry-auth');
});

test('every answer forbids caching, guessing, framing and scripts', async () => {
  const receiver = await start();
  for (const path of ['/', '/style.css', '/api/summary.json', '/nowhere', '//evil.example']) {
    const { headers } = await send(receiver, path);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
    expect([headers['x-content-type-options'], headers['referrer-policy'], headers['cache-control']]).toEqual([
      'nosniff',
      'no-referrer',
      'no-store',
    ]);
  }
});

test('clients that stop, vanish or send no HTTP do not disturb others', async () => {
  const receiver = await start({ limits: { requestMilliseconds: 300 } });
  const speak = async (text: string): Promise<void> => {
    const socket = connect(portOf(receiver), '127.0.0.1');
    socket.on('error', () => socket.destroy());
    await once(socket, 'connect');
    socket.write(text);
    setTimeout(() => socket.destroy(), 20);
    await once(socket, 'close');
  };
  const head = `POST /api/1/envelope/?sentry_key=a HTTP/1.1\r\nHost: localhost:${portOf(receiver)}\r\n`;
  await Promise.all([
    speak(`${head}Content-Length: 100\r\n\r\n{}`),
    speak(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    speak('\0\u0001\u0002 nonsense\r\n\r\n'),
    speak('GET http://[bad HTTP/1.1\r\nHost: x\r\n\r\n'),
    speak(`CONNECT a:1 HTTP/1.1\r\nHost: localhost:${portOf(receiver)}\r\n\r\n`),
  ]);
  const slow = connect(portOf(receiver), '127.0.0.1');
  slow.write(`${head}Content-Length: 100\r\n\r\n{}`);
  slow.resume();
  await once(slow, 'close');
  expect((await send(receiver, '/healthz')).text).toBe('{"ok":true}');
  expect(receiver.items()).toEqual([]);
});

test('random and mutated envelopes are taken whole or not at all, and every page still works', async () => {
  const receiver = await start({ keep: 20 });
  const whole = eventEnvelope(sampleEvent);
  const mutated = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
    const bytes = Uint8Array.from(whole);
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  });
  const nested = fc
    .jsonValue({ maxDepth: 4 })
    .map((value) =>
      eventEnvelope({ exception: value, breadcrumbs: value, request: { headers: value }, tags: value, _meta: value }),
    );
  const odd = fc.constantFrom(
    'exception',
    'logentry',
    'request',
    'breadcrumbs',
    'contexts',
    'tags',
    'fingerprint',
    'level',
    'user',
  );
  const wrong = fc.dictionary(odd, fc.jsonValue()).map((event) => eventEnvelope(event));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), mutated, nested, wrong), async (bytes) => {
      const before = receiver.summary();
      const { status } = await post(receiver, bytes);
      const after = receiver.summary();
      expect([200, 400]).toContain(status);
      if (status === 400) expect({ ...after, refused: {} }).toEqual({ ...before, refused: {} });
      const number = receiver.items().at(-1)?.number;
      const paths = [
        '/',
        `/items/${number}`,
        `/api/items/${number}.json`,
        ...receiver
          .issues()
          .slice(0, 1)
          .map(({ id }) => `/issues/${id}`),
      ];
      if (status === 200 && number !== undefined) {
        for (const path of paths) expect((await send(receiver, path)).status).toBe(200);
      }
    }),
    { numRuns: draws(150) },
  );
}, 60_000);
