import { expect, onTestFinished, test } from 'vitest';
import { eventEnvelope } from './envelope-sample.ts';
import { createRateLimitSwitch, readRateLimit } from './rate-limit.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { post, send } from './request-sample.ts';

async function start(): Promise<Receiver> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  return receiver;
}

test('a rate limit answers envelopes with 429 until it is cleared', async () => {
  const receiver = await start();
  const body = JSON.stringify({ seconds: 60, categories: ['error', 'transaction'] });
  expect((await send(receiver, '/control/rate-limits', { method: 'POST', body })).status).toBe(200);
  const limited = await post(receiver, eventEnvelope({}));
  expect([limited.status, limited.headers['x-sentry-rate-limits'], limited.headers['retry-after']]).toEqual([
    429,
    '60:error;transaction:organization',
    '60',
  ]);
  expect((await send(receiver, '/control/rate-limits', { method: 'DELETE' })).status).toBe(204);
  expect((await post(receiver, eventEnvelope({}))).status).toBe(200);
  expect(receiver.summary()).toMatchObject({ events: 1, refused: { '429': 1 } });
});

test('a rate limit with status 200 keeps the envelope and tells the client', async () => {
  const receiver = await start();
  receiver.limitRate({ seconds: 5, status: 200 });
  const reply = await post(receiver, eventEnvelope({}));
  expect([reply.status, reply.headers['x-sentry-rate-limits'], reply.headers['retry-after']]).toEqual([
    200,
    '5::organization',
    undefined,
  ]);
  expect(receiver.items()).toHaveLength(1);
});

test('a rate limit runs out', () => {
  const clock = { time: 0 };
  const rateLimit = createRateLimitSwitch({ now: () => clock.time });
  rateLimit.set({ seconds: 10, categories: [], status: 429 });
  clock.time = 8500;
  expect(rateLimit.current()?.seconds).toBe(2);
  clock.time = 10_000;
  expect(rateLimit.current()).toBeUndefined();
});

test.each([
  [null],
  [{}],
  [{ seconds: 0 }],
  [{ seconds: '5' }],
  [{ seconds: 1e9 }],
  [{ seconds: 5, categories: ['a\r\nb: c'] }],
  [{ seconds: 5, status: 500 }],
])('a rate limit that cannot be is refused: %j', (wish) => {
  expect(readRateLimit(wish).ok).toBe(false);
});

test('everything kept can be deleted, and the page has a button for it', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope({}));
  expect((await send(receiver, '/items', { method: 'DELETE' })).status).toBe(204);
  expect(receiver.summary()).toMatchObject({ events: 0, envelopes: 0, kept: { items: 0, envelopes: 0 } });
  await post(receiver, eventEnvelope({}));
  const button = await send(receiver, '/control/clear', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', origin: 'null' },
  });
  expect([button.status, button.headers.location, receiver.items()]).toEqual([303, '/', []]);
});

test('other sites can neither steer nor delete', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope({}));
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  const actions = [
    ['POST', '/control/rate-limits'],
    ['DELETE', '/control/rate-limits'],
    ['DELETE', '/items'],
    ['POST', '/control/clear'],
  ] as const;
  for (const headers of foreign) {
    for (const [method, path] of actions) {
      const reply = await send(receiver, path, {
        method,
        headers: { ...headers },
        ...(method === 'POST' ? { body: '{"seconds":60}' } : {}),
      });
      expect([method, path, reply.status]).toEqual([method, path, 403]);
    }
  }
  expect((await post(receiver, eventEnvelope({}))).status).toBe(200);
  expect(receiver.items()).toHaveLength(2);
});
