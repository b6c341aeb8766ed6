import { expect, onTestFinished, test } from 'vitest';
import { eventEnvelope, sampleEvent, writeEnvelope } from './envelope-sample.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { post, send } from './request-sample.ts';

async function start(): Promise<Receiver> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  return receiver;
}

const read = async (receiver: Receiver, path: string): Promise<unknown> => JSON.parse((await send(receiver, path)).text);

test('the summary counts what was received', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope(sampleEvent));
  await post(
    receiver,
    writeEnvelope({}, [
      { header: { type: 'event' }, payload: 'no json' },
      { header: { type: 'hologram' }, payload: '{}' },
    ]),
  );
  await post(receiver, 'nonsense');
  expect(await read(receiver, '/api/summary.json')).toEqual({
    envelopes: 2,
    refused: { '400': 1 },
    refusals: [{ receivedAt: expect.any(String), status: 400, detail: 'envelope header (line 1): the header is not valid JSON' }],
    rateLimit: null,
    items: { event: 2, hologram: 1 },
    issues: 1,
    events: 1,
    weightedEvents: 4,
    unreadable: 1,
    replaced: { '[email]': 4, '[card]': 2, '[ip]': 2, '[auth header]': 1, '[secret]': 1 },
    remarks: { email: 1, ip: 1 },
    clientReports: {},
    kept: { items: 3, envelopes: 2 },
  });
});

test('items are listed in the order of arrival and filtered by type', async () => {
  const receiver = await start();
  for (const message of ['one', 'two', 'three']) await post(receiver, eventEnvelope({ message }));
  await post(receiver, writeEnvelope({}, [{ header: { type: 'session' }, payload: '{}' }]));
  expect(await read(receiver, '/api/items.json?type=event&limit=2')).toMatchObject([{ number: 2 }, { number: 3 }]);
  expect(await read(receiver, '/api/items.json')).toHaveLength(4);
  expect((await send(receiver, '/api/items.json?limit=-1')).status).toBe(400);
});

test('a single item comes with its headers and content', async () => {
  const receiver = await start();
  await post(receiver, eventEnvelope({ message: 'hi' }, { header: { sdk: { name: 'x' } } }));
  expect(await read(receiver, '/api/items/1.json')).toMatchObject({
    type: 'event',
    envelopeHeader: { sdk: { name: 'x' } },
    header: { type: 'event' },
    json: { message: 'hi' },
  });
  expect((await send(receiver, '/api/items/2.json')).status).toBe(404);
});

test('a raw payload is a download that no browser interprets', async () => {
  const receiver = await start();
  const page = '<script>alert(1)</script>';
  await post(
    receiver,
    writeEnvelope({}, [
      { header: { type: 'attachment', content_type: 'text/html', filename: 'x.html' }, payload: page },
      { header: { type: 'attachment' }, payload: Uint8Array.of(0, 1) },
    ]),
  );
  const [text, binary] = await Promise.all([send(receiver, '/api/items/1/raw'), send(receiver, '/api/items/2/raw')]);
  expect([text.text, text.headers['content-type'], text.headers['x-content-type-options']]).toEqual([
    page,
    'text/plain; charset=utf-8',
    'nosniff',
  ]);
  expect([binary.headers['content-type'], binary.headers['content-disposition']]).toEqual([
    'application/octet-stream',
    'attachment; filename="item-2.bin"',
  ]);
});

test('a whole envelope is had as received', async () => {
  const receiver = await start();
  const sent = [eventEnvelope({ message: 'one' }), writeEnvelope({}, [])];
  for (const envelope of sent) await post(receiver, envelope);
  expect(await read(receiver, '/api/envelopes.json')).toEqual(
    sent.map((envelope, at) => ({ number: at + 1, bytes: envelope.length })),
  );
  const reply = await send(receiver, '/api/envelopes/1/raw');
  expect([reply.text, reply.headers['content-disposition']]).toEqual([
    Buffer.from(sent[0] ?? []).toString(),
    'attachment; filename="envelope-1.txt"',
  ]);
  expect((await send(receiver, '/api/envelopes/3/raw')).status).toBe(404);
});

test('client reports are summed by reason and category', async () => {
  const receiver = await start();
  const report = (quantity: unknown): string =>
    JSON.stringify({
      discarded_events: [
        { reason: 'sample_rate', category: 'error', quantity },
        { reason: 'before_send', category: 'error', quantity: 1 },
        7,
      ],
    });
  for (const quantity of [3, 4, -5, 'x']) {
    await post(receiver, writeEnvelope({}, [{ header: { type: 'client_report' }, payload: report(quantity) }]));
  }
  expect(await read(receiver, '/api/client-reports.json')).toMatchObject({
    totals: { 'sample_rate:error': 7, 'before_send:error': 4 },
    reports: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }],
  });
});

test('names like __proto__ are counted like any other', async () => {
  const receiver = await start();
  await post(receiver, writeEnvelope({}, [{ header: { type: '__proto__' }, payload: '{"__proto__":{"a":1}}' }]));
  const reply = await send(receiver, '/api/summary.json');
  expect(reply.text).toContain('"items":{"__proto__":1}');
});
