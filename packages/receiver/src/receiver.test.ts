import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { eventEnvelope, sampleEvent, writeEnvelope } from './envelope-sample.ts';
import { type Receiver, type ReceiverOptions, startReceiver } from './receiver.ts';
import { post, send } from './request-sample.ts';

async function start(options: ReceiverOptions = {}): Promise<Receiver> {
  const receiver = await startReceiver(options);
  onTestFinished(() => receiver.close());
  return receiver;
}

const key = { 'x-sentry-auth': 'Sentry sentry_key=public' };

test('an envelope is answered with its event id and kept byte for byte', async () => {
  const receiver = await start();
  const bytes = eventEnvelope(sampleEvent, { header: { event_id: 'a'.repeat(32) } });
  const reply = await post(receiver, bytes);
  expect([reply.status, JSON.parse(reply.text)]).toEqual([200, { id: 'a'.repeat(32) }]);
  expect(receiver.envelopes().map((one) => Buffer.from(one).equals(bytes))).toEqual([true]);
  expect(receiver.items()[0]?.json()).toEqual(sampleEvent);
});

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('a body compressed with %s is read', async (encoding, compress) => {
  const receiver = await start();
  const bytes = eventEnvelope({ message: 'hello' });
  const reply = await post(receiver, compress(bytes), { headers: { ...key, 'content-encoding': encoding } });
  expect(reply.status).toBe(200);
  expect(Buffer.from(receiver.envelopes()[0] ?? []).equals(bytes)).toBe(true);
});

test('the key may stand in a header, in the query or in the envelope, and has to stand somewhere', async () => {
  const receiver = await start();
  const body = eventEnvelope({});
  const missing = await post(receiver, body, { headers: {} });
  const query = await send(receiver, '/api/7/envelope/?sentry_key=public', { method: 'POST', body });
  const inside = await post(receiver, eventEnvelope({}, { header: { dsn: receiver.dsn(7) } }), { headers: {} });
  expect([missing.status, query.status, inside.status]).toEqual([401, 200, 200]);
  expect(JSON.parse(missing.text)).toEqual({ detail: expect.stringContaining('sentry_key') });
  expect(receiver.items().map(({ projectId }) => projectId)).toEqual(['7', '1']);
});

test('a refused envelope changes nothing but the count of refusals', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope(sampleEvent));
  const before = { ...receiver.summary(), refused: {} };
  const broken = Buffer.concat([eventEnvelope(sampleEvent), Buffer.from('\n{"type":"event","length":99}\n{}')]);
  const reply = await post(receiver, broken);
  expect([reply.status, JSON.parse(reply.text)]).toEqual([
    400,
    { detail: expect.stringMatching(/^item 2 \(line 4\): the payload is truncated/) },
  ]);
  expect({ ...receiver.summary(), refused: {} }).toEqual(before);
  expect(receiver.summary().refused).toEqual({ '400': 1 });
});

test('bodies beyond the limits are refused, before and after decompression', async () => {
  const receiver = await start({ limits: { bodyBytes: 10_000, inflatedBytes: 100_000 } });
  const large = await post(receiver, Buffer.alloc(20_000, 32));
  const chunked = await post(receiver, Buffer.alloc(20_000, 32), { headers: { ...key, 'transfer-encoding': 'chunked' } });
  const bombs = [gzipSync, brotliCompressSync, deflateSync].map((compress) => compress(Buffer.alloc(5_000_000, 32)));
  const replies = await Promise.all(
    bombs.map((body, index) =>
      post(receiver, body, { headers: { ...key, 'content-encoding': ['gzip', 'br', 'deflate'][index] ?? '' } }),
    ),
  );
  expect([large, chunked, ...replies].map(({ status }) => status)).toEqual([413, 413, 413, 413, 413]);
  expect(receiver.items()).toEqual([]);
});

test('bodies that together are too large are refused, and the next one is taken', async () => {
  const receiver = await start({ limits: { pendingBytes: 1000 } });
  expect((await post(receiver, Buffer.alloc(5000, 32))).status).toBe(503);
  expect((await post(receiver, eventEnvelope({}))).status).toBe(200);
});

test('a body that is not what its encoding says is refused', async () => {
  const receiver = await start();
  const wrong = await post(receiver, 'plain', { headers: { ...key, 'content-encoding': 'gzip' } });
  const unknown = await post(receiver, 'plain', { headers: { ...key, 'content-encoding': 'compress' } });
  expect([wrong.status, unknown.status]).toEqual([400, 415]);
});

test('only the latest items are kept, while counts go on', async () => {
  const receiver = await start({ keep: 2 });
  for (const message of ['one', 'two', 'three']) await post(receiver, eventEnvelope({ message }));
  expect(receiver.items().map((item) => item.json())).toEqual([{ message: 'two' }, { message: 'three' }]);
  expect(receiver.envelopes()).toHaveLength(2);
  expect(receiver.summary()).toMatchObject({ events: 3, kept: { items: 2, envelopes: 2 } });
});

test('a test can wait for an item, and gives up after a time', async () => {
  const receiver = await start();
  const waiting = receiver.waitFor((item) => item.type === 'event');
  await post(receiver, writeEnvelope({}, [{ header: { type: 'session' }, payload: '{}' }]));
  await post(receiver, eventEnvelope({ message: 'late' }));
  expect((await waiting).json()).toEqual({ message: 'late' });
  expect((await receiver.waitFor((item) => item.type === 'session')).number).toBe(1);
  await expect(receiver.waitFor(() => false, { timeout: 20 })).rejects.toThrow('within 20 ms');
});

test('closing ends waiting', async () => {
  const receiver = await startReceiver();
  const waiting = expect(receiver.waitFor(() => false)).rejects.toThrow('closed');
  await receiver.close();
  await waiting;
});

test('options that cannot be are refused', async () => {
  await expect(startReceiver({ port: 70_000 })).rejects.toThrow('[vedette] port');
  await expect(startReceiver({ keep: 0 })).rejects.toThrow('[vedette] keep');
  await expect(startReceiver({ limits: { bodyBytes: -1 } })).rejects.toThrow('[vedette] limits.bodyBytes');
});

test('the log tells types and sizes and never a value', async () => {
  const told: string[] = [];
  const receiver = await start({ log: (entry) => told.push(JSON.stringify(entry)) });
  await post(receiver, eventEnvelope({ message: 'hunter2' }));
  await post(receiver, writeEnvelope({}, [{ header: { type: 'hunter2\u001b[31m' }, payload: 'hunter2' }]));
  await post(receiver, '{"hunter2');
  expect(told).toHaveLength(3);
  expect(told.join()).not.toContain('hunter2');
});
