import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as Sentry from '@sentry/node';
import type { EnvelopeItemType } from '@vedette/core';
import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { init } from './init.ts';
import { everyPlant, type Plant, planted, plantedObject, plantedText } from './planted-sample.ts';
import type { ReceivedItem } from './receiver-sample.ts';
import { sdkLine } from './sdk-line.ts';
import { test } from './sdk-sample.ts';
import { stats } from './stats.ts';

/** One way in which an item of one type comes to be. */
interface Row {
  readonly type: EnvelopeItemType;
  readonly made: string;
  /** The SDK lines on which it can be made so. */
  readonly lines: readonly number[];
  /** The kinds of values that the item carries without Vedette. */
  readonly carries: readonly Plant[];
  readonly withVedette: 'scrubbed' | 'withheld';
  readonly options?: object;
  readonly send: (client: Sentry.NodeClient) => unknown;
}

const both = [10, 11] as const;

function row(
  type: EnvelopeItemType,
  made: string,
  send: Row['send'],
  { lines = both, carries = everyPlant, withVedette = 'scrubbed', options = {} }: Partial<Row> = {},
): Row {
  return { type, made, lines, carries, withVedette, options, send };
}

const id = 'a'.repeat(32);

/** An envelope as only the client's own `sendEnvelope` takes it. */
function envelope(headers: object, item: readonly [header: object, payload: unknown]): unknown {
  return [{ event_id: id, sent_at: '2026-11-25T10:00:00.000Z', ...headers }, [item]];
}

function sendEnvelope(item: readonly [header: object, payload: unknown], headers: object = {}): Row['send'] {
  return (client) => Reflect.apply(client.sendEnvelope, client, [envelope(headers, item)]);
}

function sendToTransport(item: readonly [header: object, payload: unknown]): Row['send'] {
  return (client) => {
    const transport = client.getTransport();
    if (transport !== undefined) return Reflect.apply(transport.send, transport, [envelope({}, item)]);
  };
}

/** Makes a hook of the client throw once: what it throws is reported by the SDK itself, past every processor. */
function throwOnceAt(hook: 'postprocessEvent'): Row['send'] {
  return (client) => {
    const thrown = [new Error(plantedText)];
    client.on(hook, () => {
      const failure = thrown.pop();
      if (failure !== undefined) throw failure;
    });
    Sentry.captureException(new Error('the first'));
  };
}

function throwPlanted(): never {
  throw new Error(plantedText);
}

function setPlantedAttributes(): void {
  Sentry.getCurrentScope().setAttributes({ note: plantedText, contact: planted.email, password: planted.password });
}

const frames = [{ function: plantedText, abs_path: `/srv/${planted.email}/app.js`, filename: plantedText, lineno: 1, colno: 1 }];
const profile = {
  version: '1',
  platform: 'node',
  profile: { samples: [], stacks: [[0]], frames, thread_metadata: { 0: { name: plantedText } } },
};
const recording = `{"segment_id":0}\n${JSON.stringify([{ type: 4, data: { href: `https://shop.example/?note=${planted.email}` } }, { note: plantedText }])}`;
const csp = {
  'csp-report': { 'document-uri': `https://${planted['url credentials']}@shop.example/`, 'script-sample': plantedText },
};
const aggregates = [{ started: '2026-11-25T10:00:00.000Z', exited: 1, did: planted.email }];

const rows: readonly Row[] = [
  row('event', 'captureException', () => Sentry.captureException(new Error(plantedText, { cause: new TypeError(plantedText) }))),
  row('event', 'captureException, with what a scope holds', () =>
    Sentry.withScope((scope) => {
      scope.setUser({ id: planted.email, email: planted.email, username: planted.email, ip_address: planted.ip });
      scope.setTag('note', plantedText.slice(0, 190));
      scope.setExtra('order', plantedObject());
      scope.setContext('payment', plantedObject());
      scope.setFingerprint([planted.email]);
      scope.setTransactionName(plantedText);
      scope.addBreadcrumb({ category: 'order', message: plantedText, data: plantedObject() });
      Sentry.captureException(new Error('refused'));
    }),
  ),
  row('event', 'captureMessage', () => Sentry.captureMessage(plantedText)),
  row('event', 'captureMessage of a template', () => Sentry.captureMessage(Sentry.parameterize`order ${plantedText} refused`)),
  row('event', 'captureEvent, with a request', () =>
    Sentry.captureEvent({
      message: 'refused',
      request: {
        url: `https://${planted['url credentials']}@shop.example/orders?contact=${planted.email}`,
        query_string: `password=${planted.password}&contact=${planted.email}`,
        headers: { authorization: `Bearer ${planted.bearer}`, 'x-forwarded-for': planted.ip },
        cookies: { sid: planted.cookie },
        data: JSON.stringify({ card: planted.card, jwt: planted.jwt }),
      },
    }),
  ),
  row('event', 'captureEvent, with variables of a stack frame', () =>
    Sentry.captureEvent({
      exception: { values: [{ type: 'Error', value: 'refused', stacktrace: { frames: [{ vars: plantedObject() }] } }] },
    }),
  ),
  row('event', "the SDK's own report of an exception in a hook", throwOnceAt('postprocessEvent')),
  row(
    'event',
    "the SDK's own report of an exception in an event processor",
    () => {
      Sentry.addEventProcessor((event) => (event.message === 'the first' ? throwPlanted() : event));
      Sentry.captureMessage('the first');
    },
    { lines: [10] },
  ),
  row('event', "the SDK's own report of an exception in beforeSend", () => Sentry.captureMessage('the first'), {
    lines: [10],
    options: { beforeSend: throwPlanted },
  }),
  row('event', 'captureMessage in a span, whose name goes into the trace header', () =>
    Sentry.startSpan({ name: plantedText }, () => Sentry.captureMessage('refused')),
  ),
  row(
    'event',
    'sendEnvelope, with a password in the DSN of the header',
    sendEnvelope([{ type: 'event' }, { message: 'refused' }], {
      dsn: `https://${planted['url credentials']}@shop.example/1`,
    }),
    { carries: ['url credentials'] },
  ),
  row(
    'transaction',
    'startSpan',
    () =>
      Sentry.startSpan(
        { name: plantedText, op: 'order', attributes: { note: plantedText, password: planted.password } },
        (span) => {
          span.setStatus({ code: 2, message: plantedText });
          Sentry.startSpan({ name: plantedText, attributes: { 'db.query.text': plantedText } }, () => undefined);
        },
      ),
    { options: { traceLifecycle: 'static' } },
  ),
  row(
    'transaction',
    'captureEvent',
    () =>
      Sentry.captureEvent({
        type: 'transaction',
        transaction: plantedText,
        start_timestamp: 1,
        timestamp: 2,
        spans: [],
        contexts: { trace: { trace_id: id, span_id: 'b'.repeat(16), data: plantedObject() } },
      }),
    { options: { traceLifecycle: 'static' } },
  ),
  row(
    'span',
    'startSpan, streamed',
    () =>
      Sentry.startSpan(
        { name: plantedText, attributes: { note: plantedText, list: [plantedText], password: planted.password } },
        (span) => {
          span.setStatus({ code: 2, message: plantedText });
          Sentry.startSpan(
            { name: 'next', links: [{ context: span.spanContext(), attributes: { note: plantedText } }] },
            () => undefined,
          );
        },
      ),
    { options: { traceLifecycle: 'stream' } },
  ),
  row(
    'span',
    'startSpan, streamed, with the attributes of a scope',
    () => {
      setPlantedAttributes();
      Sentry.startSpan({ name: 'order' }, () => undefined);
    },
    { options: { traceLifecycle: 'stream' } },
  ),
  row(
    'span',
    'sendEnvelope of a standalone span',
    sendEnvelope([
      { type: 'span' },
      {
        span_id: 'b'.repeat(16),
        trace_id: id,
        description: plantedText,
        data: plantedObject(),
        start_timestamp: 1,
        timestamp: 2,
      },
    ]),
  ),
  row('session', 'startSession and endSession', () => {
    Sentry.setUser({ email: planted.email, ip_address: planted.ip });
    Sentry.startSession({ userAgent: plantedText });
    Sentry.endSession();
  }),
  row('sessions', 'sendSession of aggregates', (client) =>
    client.sendSession({ aggregates, attrs: { release: 'shop@1', environment: plantedText, ip_address: planted.ip } }),
  ),
  row('log', 'logger.info', () =>
    Sentry.logger.info(plantedText, { note: plantedText, order: plantedObject(), password: planted.password }),
  ),
  row('log', 'logger.error of a template', () => Sentry.logger.error(Sentry.logger.fmt`order ${plantedText} refused`)),
  row('log', 'logger.warn, with the attributes of a scope', () => {
    setPlantedAttributes();
    Sentry.logger.warn('refused');
  }),
  row('trace_metric', 'metrics.count', () =>
    Sentry.metrics.count(`orders ${plantedText}`, 1, { attributes: { note: plantedText, password: planted.password } }),
  ),
  row('trace_metric', 'metrics.gauge, with the attributes of a scope', () => {
    setPlantedAttributes();
    Sentry.metrics.gauge('orders', 1);
  }),
  row('check_in', 'captureCheckIn', () => Sentry.captureCheckIn({ monitorSlug: plantedText, status: 'ok' })),
  row('feedback', 'captureFeedback', () => {
    Sentry.addBreadcrumb({ message: plantedText });
    Sentry.captureFeedback({
      name: 'Rosa',
      email: planted.email,
      message: plantedText,
      url: `https://${planted['url credentials']}@shop.example/`,
    });
  }),
  row('attachment', 'text in the hint of captureException', () =>
    Sentry.captureException(new Error('refused'), { attachments: [{ filename: `${planted.email}.txt`, data: plantedText }] }),
  ),
  row('attachment', 'JSON on a scope, as bytes', () => {
    Sentry.getCurrentScope().addAttachment({
      filename: 'order.json',
      data: new TextEncoder().encode(JSON.stringify(plantedObject())),
      contentType: 'application/json',
    });
    Sentry.captureMessage('refused');
  }),
  row('attachment', 'a view hierarchy', () =>
    Sentry.captureException(new Error('refused'), {
      attachments: [
        {
          filename: 'view-hierarchy.json',
          attachmentType: 'event.view_hierarchy',
          data: JSON.stringify({ rendering_system: 'browser', windows: [{ type: 'form', children: [plantedObject()] }] }),
        },
      ],
    }),
  ),
  row('attachment', 'text in the hint of captureFeedback', () =>
    Sentry.captureFeedback({ message: 'refused' }, { attachments: [{ filename: 'note.txt', data: plantedText }] }),
  ),
  row(
    'attachment',
    'binary',
    () =>
      Sentry.captureException(new Error('refused'), {
        attachments: [{ filename: 'order.bin', data: new TextEncoder().encode(`\0\u0001${plantedText}`) }],
      }),
    { withVedette: 'withheld' },
  ),
  row(
    'replay_event',
    "the transport's send",
    sendToTransport([{ type: 'replay_event' }, { replay_id: id, segment_id: 0, urls: [plantedText] }]),
  ),
  row(
    'replay_recording',
    "the transport's send",
    sendToTransport([{ type: 'replay_recording', length: recording.length }, recording]),
    { withVedette: 'withheld' },
  ),
  row(
    'profile',
    'sendEnvelope',
    sendEnvelope([
      { type: 'profile' },
      { ...profile, event_id: id, transaction: { name: plantedText, id, trace_id: id, active_thread_id: '0' } },
    ]),
  ),
  row(
    'profile_chunk',
    "the transport's send",
    sendToTransport([
      { type: 'profile_chunk', platform: 'node' },
      { ...profile, chunk_id: id, profiler_id: id },
    ]),
  ),
  row(
    'client_report',
    'recordDroppedEvent',
    (client) => Reflect.apply(client.recordDroppedEvent, client, [planted.email, 'error']),
    { carries: ['email'] },
  ),
  row(
    'client_report',
    'sendEnvelope',
    sendEnvelope([
      { type: 'client_report' },
      { timestamp: 1, discarded_events: [{ reason: plantedText, category: 'error', quantity: 1 }] },
    ]),
  ),
  row(
    'user_report',
    'sendEnvelope',
    sendEnvelope([{ type: 'user_report' }, { event_id: id, name: 'Rosa', email: planted.email, comments: plantedText }]),
  ),
  row('raw_security', 'sendEnvelope', sendEnvelope([{ type: 'raw_security' }, csp])),
  row('metric', 'sendEnvelope', sendEnvelope([{ type: 'metric' }, `orders:1|c|#note:${plantedText.replace(/\s/g, ' ')}`])),
];

const rowsOfLine = rows.filter(({ lines }) => lines.includes(sdkLine));
const options = { release: 'shop@1', tracesSampleRate: 1, enableLogs: true, maxValueLength: 100_000 };

/** An item with the headers of its envelope, as text. */
function textOf({ envelopeHeader, payload }: ReceivedItem): string {
  return JSON.stringify(envelopeHeader) + new TextDecoder().decode(payload);
}

/** The item types that the installed SDK declares. */
function declaredTypes(): readonly string[] {
  const node = createRequire(import.meta.url).resolve(sdkLine >= 11 ? '@sentry/node' : 'sentry-node-10');
  const core = createRequire(node).resolve('@sentry/core');
  const declaration = readFileSync(join(dirname(core), '..', 'types', 'types', 'envelope.d.ts'), 'utf8');
  const union = /type EnvelopeItemType = ([^;]+);/.exec(declaration)?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, type = '']) => type).sort();
}

describe('the table of item types', () => {
  test('it has a row for every type that the SDK declares', () => {
    expect(declaredTypes().length).toBeGreaterThan(10);
    expect([...new Set(rowsOfLine.map(({ type }) => type))].sort()).toEqual(declaredTypes());
  });

  test('no row of it has gone', () => {
    const table = rows.map(({ type, lines, made, withVedette }) => `${type} | ${lines.join(', ')} | ${made} | ${withVedette}`);
    expect(table.join('\n')).toMatchInlineSnapshot(`
      "event | 10, 11 | captureException | scrubbed
      event | 10, 11 | captureException, with what a scope holds | scrubbed
      event | 10, 11 | captureMessage | scrubbed
      event | 10, 11 | captureMessage of a template | scrubbed
      event | 10, 11 | captureEvent, with a request | scrubbed
      event | 10, 11 | captureEvent, with variables of a stack frame | scrubbed
      event | 10, 11 | the SDK's own report of an exception in a hook | scrubbed
      event | 10 | the SDK's own report of an exception in an event processor | scrubbed
      event | 10 | the SDK's own report of an exception in beforeSend | scrubbed
      event | 10, 11 | captureMessage in a span, whose name goes into the trace header | scrubbed
      event | 10, 11 | sendEnvelope, with a password in the DSN of the header | scrubbed
      transaction | 10, 11 | startSpan | scrubbed
      transaction | 10, 11 | captureEvent | scrubbed
      span | 10, 11 | startSpan, streamed | scrubbed
      span | 10, 11 | startSpan, streamed, with the attributes of a scope | scrubbed
      span | 10, 11 | sendEnvelope of a standalone span | scrubbed
      session | 10, 11 | startSession and endSession | scrubbed
      sessions | 10, 11 | sendSession of aggregates | scrubbed
      log | 10, 11 | logger.info | scrubbed
      log | 10, 11 | logger.error of a template | scrubbed
      log | 10, 11 | logger.warn, with the attributes of a scope | scrubbed
      trace_metric | 10, 11 | metrics.count | scrubbed
      trace_metric | 10, 11 | metrics.gauge, with the attributes of a scope | scrubbed
      check_in | 10, 11 | captureCheckIn | scrubbed
      feedback | 10, 11 | captureFeedback | scrubbed
      attachment | 10, 11 | text in the hint of captureException | scrubbed
      attachment | 10, 11 | JSON on a scope, as bytes | scrubbed
      attachment | 10, 11 | a view hierarchy | scrubbed
      attachment | 10, 11 | text in the hint of captureFeedback | scrubbed
      attachment | 10, 11 | binary | withheld
      replay_event | 10, 11 | the transport's send | scrubbed
      replay_recording | 10, 11 | the transport's send | withheld
      profile | 10, 11 | sendEnvelope | scrubbed
      profile_chunk | 10, 11 | the transport's send | scrubbed
      client_report | 10, 11 | recordDroppedEvent | scrubbed
      client_report | 10, 11 | sendEnvelope | scrubbed
      user_report | 10, 11 | sendEnvelope | scrubbed
      raw_security | 10, 11 | sendEnvelope | scrubbed
      metric | 10, 11 | sendEnvelope | scrubbed"
    `);
  });

  for (const { type, made, carries, withVedette, options: own, send } of rowsOfLine) {
    test(`${type}, ${made}: without Vedette its values arrive`, async ({ withSdk }) => {
      await withSdk(
        (dsn) => Sentry.init({ ...options, ...own, dsn }),
        async ({ client, envelopes }) => {
          await Sentry.withIsolationScope(async () => send(client));
          const leaks = findLeaks(await envelopes(), planted).filter(({ item }) => item === type || item === 'envelope');
          expect([...new Set(leaks.map(({ name }) => name))].sort()).toEqual([...carries].sort());
        },
      );
    });

    test(`${type}, ${made}: with Vedette none does`, async ({ withSdk }) => {
      await withSdk(
        (dsn) => init({ ...options, ...own, dsn, vedette: { warn: () => undefined } }),
        async ({ client, envelopes, items }) => {
          await Sentry.withIsolationScope(async () => send(client));
          const received = (await items(type)).map(textOf);
          expect(findLeaks(await envelopes(), planted)).toEqual([]);
          expect(received.length > 0).toBe(withVedette === 'scrubbed');
          if (withVedette === 'scrubbed' && carries.includes('email')) expect(received.join('\n')).toContain('[email]');
          expect(stats()?.withheld).toEqual(
            withVedette === 'scrubbed' ? {} : { [type === 'attachment' ? 'binary' : 'replay']: 1 },
          );
          expect(stats()?.failures).toEqual({});
        },
      );
    });
  }
});
