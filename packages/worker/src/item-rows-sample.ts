import * as Sentry from '@sentry/cloudflare';
import type { EnvelopeItemType } from '@vedette/core';
import { everyPlant, type Plant, planted, plantedObject, plantedText } from './planted-sample.ts';

/** One way in which an item of one type comes to be in a Worker. */
export interface Row {
  readonly type: EnvelopeItemType;
  readonly made: string;
  /** The SDK lines on which it can be made so. */
  readonly lines: readonly number[];
  /** The kinds of values that the item carries without Vedette. */
  readonly carries: readonly Plant[];
  readonly withVedette: 'scrubbed' | 'withheld';
  readonly options: object;
  /** What calls the Worker. @default a GET without anything planted */
  readonly visit: { readonly query?: string; readonly request?: RequestInit };
  /** Runs in the Worker, in a fetch handler. */
  readonly send: (client: Sentry.CloudflareClient) => unknown;
}

function row(
  type: EnvelopeItemType,
  made: string,
  send: Row['send'],
  { lines = [10, 11], carries = everyPlant, withVedette = 'scrubbed', options = {}, visit = {} }: Partial<Row> = {},
): Row {
  return { type, made, lines, carries, withVedette, options, visit, send };
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

const frames = [
  { function: plantedText, abs_path: `/srv/${planted.email}/worker.js`, filename: plantedText, lineno: 1, colno: 1 },
];
const profile = {
  version: '1',
  platform: 'javascript',
  profile: { samples: [], stacks: [[0]], frames, thread_metadata: { 0: { name: plantedText } } },
};
const recording = `{"segment_id":0}\n${JSON.stringify([{ type: 4, data: { href: `https://shop.example/?note=${planted.email}` } }, { note: plantedText }])}`;
const csp = {
  'csp-report': { 'document-uri': `https://${planted['url credentials']}@shop.example/`, 'script-sample': plantedText },
};
const session = { sid: id, init: true, started: '2026-11-25T10:00:00.000Z', timestamp: '2026-11-25T10:00:01.000Z', status: 'ok' };
const aggregates = [{ started: '2026-11-25T10:00:00.000Z', exited: 1, did: planted.email }];
const orders: RequestInit = {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: `Bearer ${planted.bearer}`,
    cookie: `sid=${planted.cookie}`,
    'x-forwarded-for': planted.ip,
    'x-token': planted.jwt,
    referer: `https://${planted['url credentials']}@shop.example/`,
  },
  body: JSON.stringify({ card: planted.card, password: planted.password }),
};
const visited: Row['visit'] = { query: `?contact=${planted.email}`, request: orders };

/** What the SDK does not hide by itself where it stands in a request: it goes by telling names of headers and cookies. */
const unnamed: readonly Plant[] = ['email', 'card', 'password', 'ip', 'url credentials'];

function refuse(): Promise<never> {
  return Promise.reject(new Error('refused'));
}

export const rows: readonly Row[] = [
  row('event', 'thrown by the handler of a request with a body', refuse, { visit: visited, carries: unnamed, lines: [11] }),
  row('event', 'thrown by the handler of a request with a body, by another line', refuse, { visit: visited, lines: [10] }),
  row('event', 'thrown by the handler', throwPlanted),
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
  row('event', 'breadcrumbs of the console', () => {
    console.warn(plantedText, plantedObject());
    Sentry.captureMessage('refused');
  }),
  row('event', 'captureConsoleIntegration', () => console.error(plantedText), {
    options: { integrations: [Sentry.captureConsoleIntegration()] },
  }),
  row('event', "the SDK's own report of an exception in a hook", throwOnceAt('postprocessEvent')),
  row('event', "the SDK's own report of an exception in beforeSend", () => Sentry.captureMessage('the first'), {
    lines: [10],
    options: { beforeSend: throwPlanted },
  }),
  row('event', 'captureMessage in a span, whose name goes into the trace header', () =>
    Sentry.startNewTrace(() =>
      Sentry.startSpan({ name: plantedText, forceTransaction: true }, () => Sentry.captureMessage('refused')),
    ),
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
  row('transaction', 'a request with a body', () => undefined, {
    options: { traceLifecycle: 'static' },
    visit: visited,
    carries: unnamed,
    lines: [11],
  }),
  row('transaction', 'a request with a body, by another line', () => undefined, {
    options: { traceLifecycle: 'static' },
    visit: visited,
    lines: [10],
  }),
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
  row('span', 'a request with a body, streamed', () => undefined, {
    options: { traceLifecycle: 'stream' },
    visit: visited,
    carries: unnamed,
  }),
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
  row(
    'session',
    'sendEnvelope',
    sendEnvelope([
      { type: 'session' },
      { ...session, did: planted.email, attrs: { release: 'shop@1', ip_address: planted.ip, user_agent: plantedText } },
    ]),
  ),
  row('sessions', 'sendSession of aggregates', (client) =>
    client.sendSession({
      aggregates,
      attrs: { release: 'shop@1', environment: plantedText, ip_address: planted.ip },
    }),
  ),
  row('log', 'logger.info', () =>
    Sentry.logger.info(plantedText, { note: plantedText, order: plantedObject(), password: planted.password }),
  ),
  row('log', 'logger.error of a template', () => Sentry.logger.error(Sentry.logger.fmt`order ${plantedText} refused`)),
  row('log', 'consoleLoggingIntegration', () => console.warn(plantedText, plantedObject()), {
    options: { integrations: [Sentry.consoleLoggingIntegration()] },
  }),
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
  row('check_in', 'withMonitor', () => Sentry.withMonitor(plantedText, () => undefined)),
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
      { type: 'profile_chunk', platform: 'javascript' },
      { ...profile, chunk_id: id, profiler_id: id },
    ]),
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
