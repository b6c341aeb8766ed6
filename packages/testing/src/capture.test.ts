import { gzipSync } from 'node:zlib';
import * as Sentry from '@sentry/node';
import { expect, expectTypeOf, onTestFinished, test } from 'vitest';
import { capture } from './capture.ts';
import { findLeaks } from './find-leaks.ts';

const dsn = 'https://key@sentry.invalid/1';

test('the transport fits the options of the SDK', () => {
  const { transport } = capture();
  expectTypeOf<{ transport: typeof transport }>().toExtend<Sentry.NodeOptions>();
});

test('an event is kept as the bytes that would be sent', async () => {
  const { transport, sent } = capture();
  const client = Sentry.init({ dsn, transport, defaultIntegrations: false });
  onTestFinished(async () => void (await client?.close()));
  const id = Sentry.captureException(new TypeError('broken'));
  await Sentry.flush();
  const [item, ...others] = sent.items;
  expect(others).toEqual([]);
  expect(item).toMatchObject({ envelope: 1, type: 'event', envelopeHeaders: { event_id: id }, headers: { type: 'event' } });
  expect(item?.json()).toMatchObject({ event_id: id, exception: { values: [{ type: 'TypeError', value: 'broken' }] } });
  expect(sent.envelopes).toHaveLength(1);
  expect(new TextDecoder().decode(sent.envelopes[0])).toMatch(/^\{"event_id":"[^\n]+\}\n\{"type":"event"\}\n\{[^\n]+\}$/);
});

test('an attachment comes with its bytes, whatever they are', async () => {
  const { transport, sent } = capture();
  const client = Sentry.init({ dsn, transport, defaultIntegrations: false });
  onTestFinished(async () => void (await client?.close()));
  const data = Uint8Array.from({ length: 256 }, (_none, at) => at);
  Sentry.captureException(new Error('broken'), { attachments: [{ filename: 'all.bin', data }] });
  await Sentry.flush();
  expect(sent.items.map(({ type }) => type)).toEqual(['event', 'attachment']);
  expect(sent.items[1]?.headers).toMatchObject({ filename: 'all.bin', length: 256 });
  expect(sent.items[1]?.payload).toEqual(data);
});

test('client reports, sessions, check-ins and what goes straight to the transport are kept', async () => {
  const { transport, sent } = capture();
  const client = Sentry.init({ dsn, transport, defaultIntegrations: false, sendClientReports: true, release: '1' });
  onTestFinished(async () => void (await client?.close()));
  client?.recordDroppedEvent('sample_rate', 'error');
  Sentry.startSession();
  Sentry.captureSession();
  Sentry.captureCheckIn({ monitorSlug: 'nightly', status: 'ok' });
  const answer = await client?.getTransport()?.send([{}, [[{ type: 'client_report' }, { timestamp: 1, discarded_events: [] }]]]);
  await Sentry.flush();
  expect(answer).toEqual({ statusCode: 200 });
  expect(sent.items.map(({ type }) => type).sort()).toEqual(['check_in', 'client_report', 'client_report', 'session']);
});

test('an envelope without items is not sent', async () => {
  const { transport, sent } = capture();
  expect(await transport().send([{}, []])).toEqual({});
  expect(sent.envelopes).toEqual([]);
});

test('what was sent is as it was when it was sent', async () => {
  const { transport, sent } = capture();
  const event = { message: 'before' };
  const sending = transport().send([{}, [[{ type: 'event' }, event]]]);
  event.message = 'after';
  await sending;
  expect(sent.items[0]?.json()).toEqual({ message: 'before' });
});

test('clear forgets everything and the transport goes on', async () => {
  const { transport, sent } = capture();
  const sender = transport();
  await sender.send([{}, [[{ type: 'event' }, {}]]]);
  sent.clear();
  expect([sent.envelopes, sent.items]).toEqual([[], []]);
  await sender.send([{}, [[{ type: 'log' }, {}]]]);
  expect(sent.items.map(({ type, envelope }) => [type, envelope])).toEqual([['log', 1]]);
});

test('what was captured can be searched, and so can the same bytes after gzip', async () => {
  const { transport, sent } = capture();
  await transport().send([{ trace: { transaction: 'planted value' } }, [[{ type: 'event' }, { message: 'none' }]]]);
  const leak = { name: 'it', envelope: 1, item: 'envelope', path: 'headers.trace.transaction', form: 'raw' };
  expect(findLeaks(sent, { it: 'planted value' })).toEqual([leak]);
  expect(
    findLeaks(
      sent.envelopes.map((bytes) => gzipSync(bytes)),
      { it: 'planted value' },
    ),
  ).toEqual([leak]);
});
