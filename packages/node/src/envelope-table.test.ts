import * as Sentry from '@sentry/node';
import { findLeaks } from '@vedette/testing';
import { declaredItemTypes } from '@vedette/tooling/samples/declared-item-types';
import { planted, plantedObject, plantedText } from '@vedette/tooling/samples/planted';
import { id, type ServerRow, serverRow } from '@vedette/tooling/samples/server-row';
import { serverRows, throwPlanted } from '@vedette/tooling/samples/server-rows';
import { describe, expect } from 'vitest';
import { init } from './init.ts';
import type { ReceivedItem } from './receiver-sample.ts';
import { sdkLine } from './sdk-line.ts';
import { test } from './sdk-sample.ts';
import { stats } from './stats.ts';

const rows: readonly ServerRow[] = [
  ...serverRows(Sentry),
  serverRow('event', 'captureMessage of a template', () =>
    Sentry.captureMessage(Sentry.parameterize`order ${plantedText} refused`),
  ),
  serverRow('event', 'captureEvent, with a request', () =>
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
  serverRow('event', 'captureEvent, with variables of a stack frame', () =>
    Sentry.captureEvent({
      exception: { values: [{ type: 'Error', value: 'refused', stacktrace: { frames: [{ vars: plantedObject() }] } }] },
    }),
  ),
  serverRow(
    'event',
    "the SDK's own report of an exception in an event processor",
    () => {
      Sentry.addEventProcessor((event) => (event.message === 'the first' ? throwPlanted() : event));
      Sentry.captureMessage('the first');
    },
    { lines: [10] },
  ),
  serverRow('event', 'captureMessage in a span, whose name goes into the trace header', () =>
    Sentry.startSpan({ name: plantedText }, () => Sentry.captureMessage('refused')),
  ),
  serverRow(
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
  serverRow('session', 'startSession and endSession', () => {
    Sentry.setUser({ email: planted.email, ip_address: planted.ip });
    Sentry.startSession({ userAgent: plantedText });
    Sentry.endSession();
  }),
  serverRow('attachment', 'a view hierarchy', () =>
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
  serverRow('client_report', 'recordDroppedEvent', (client) => client.recordDroppedEvent(planted.email, 'error'), {
    carries: ['email'],
  }),
];

const rowsOfLine = rows.filter(({ lines }) => lines.includes(sdkLine));
const options = { release: 'shop@1', tracesSampleRate: 1, enableLogs: true, maxValueLength: 100_000 };

/** An item with the headers of its envelope, as text. */
function textOf({ envelopeHeader, payload }: ReceivedItem): string {
  return JSON.stringify(envelopeHeader) + new TextDecoder().decode(payload);
}

const declared = declaredItemTypes(sdkLine >= 11 ? '@sentry/node' : 'sentry-node-10', import.meta.url);

describe('the table of item types', () => {
  test('it has a row for every type that the SDK declares', () => {
    expect(declared.length).toBeGreaterThan(10);
    expect([...new Set(rowsOfLine.map(({ type }) => type))].sort()).toEqual(declared);
  });

  test('no row of it has gone', () => {
    const table = rows.map(({ type, lines, made, withVedette }) => `${type} | ${lines.join(', ')} | ${made} | ${withVedette}`);
    expect(table.join('\n')).toMatchInlineSnapshot(`
      "event | 10, 11 | captureException | scrubbed
      event | 10, 11 | captureException, with what a scope holds | scrubbed
      event | 10, 11 | captureMessage | scrubbed
      event | 10, 11 | the SDK's own report of an exception in a hook | scrubbed
      event | 10 | the SDK's own report of an exception in beforeSend | scrubbed
      transaction | 10, 11 | startSpan | scrubbed
      span | 10, 11 | startSpan, streamed | scrubbed
      span | 10, 11 | startSpan, streamed, with the attributes of a scope | scrubbed
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
      attachment | 10, 11 | text in the hint of captureFeedback | scrubbed
      attachment | 10, 11 | binary | withheld
      event | 10, 11 | sendEnvelope, with a password in the DSN of the header | scrubbed
      span | 10, 11 | sendEnvelope of a standalone span | scrubbed
      replay_event | 10, 11 | the transport's send | scrubbed
      replay_recording | 10, 11 | the transport's send | withheld
      profile | 10, 11 | sendEnvelope | scrubbed
      profile_chunk | 10, 11 | the transport's send | scrubbed
      client_report | 10, 11 | sendEnvelope | scrubbed
      user_report | 10, 11 | sendEnvelope | scrubbed
      raw_security | 10, 11 | sendEnvelope | scrubbed
      metric | 10, 11 | sendEnvelope | scrubbed
      event | 10, 11 | captureMessage of a template | scrubbed
      event | 10, 11 | captureEvent, with a request | scrubbed
      event | 10, 11 | captureEvent, with variables of a stack frame | scrubbed
      event | 10 | the SDK's own report of an exception in an event processor | scrubbed
      event | 10, 11 | captureMessage in a span, whose name goes into the trace header | scrubbed
      transaction | 10, 11 | captureEvent | scrubbed
      session | 10, 11 | startSession and endSession | scrubbed
      attachment | 10, 11 | a view hierarchy | scrubbed
      client_report | 10, 11 | recordDroppedEvent | scrubbed"
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
