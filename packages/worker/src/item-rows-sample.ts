import * as Sentry from '@sentry/cloudflare';
import { type Plant, planted, plantedObject, plantedText } from '@vedette/tooling/samples/planted';
import { id, type ServerRow, sendEnvelope, serverRow } from '@vedette/tooling/samples/server-row';
import { serverRows, throwPlanted } from '@vedette/tooling/samples/server-rows';

/** One way in which an item of one type comes to be in a Worker. It is sent in a fetch handler. */
export interface Row extends ServerRow {
  /** What calls the Worker. @default a GET without anything planted */
  readonly visit: { readonly query?: string; readonly request?: RequestInit };
}

function row(type: string, made: string, send: Row['send'], { visit = {}, ...rest }: Partial<Row> = {}): Row {
  return { ...serverRow(type, made, send, rest), visit };
}

const session = { sid: id, init: true, started: '2026-11-25T10:00:00.000Z', timestamp: '2026-11-25T10:00:01.000Z', status: 'ok' };
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
  ...serverRows(Sentry).map((shared) => ({ ...shared, visit: {} })),
  row('event', 'thrown by the handler of a request with a body', refuse, { visit: visited, carries: unnamed, lines: [11] }),
  row('event', 'thrown by the handler of a request with a body, by another line', refuse, { visit: visited, lines: [10] }),
  row('event', 'thrown by the handler', throwPlanted),
  row('event', 'breadcrumbs of the console', () => {
    console.warn(plantedText, plantedObject());
    Sentry.captureMessage('refused');
  }),
  row('event', 'captureConsoleIntegration', () => console.error(plantedText), {
    options: { integrations: [Sentry.captureConsoleIntegration()] },
  }),
  row('event', 'captureMessage in a span, whose name goes into the trace header', () =>
    Sentry.startNewTrace(() =>
      Sentry.startSpan({ name: plantedText, forceTransaction: true }, () => Sentry.captureMessage('refused')),
    ),
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
  row('span', 'a request with a body, streamed', () => undefined, {
    options: { traceLifecycle: 'stream' },
    visit: visited,
    carries: unnamed,
  }),
  row(
    'session',
    'sendEnvelope',
    sendEnvelope([
      { type: 'session' },
      { ...session, did: planted.email, attrs: { release: 'shop@1', ip_address: planted.ip, user_agent: plantedText } },
    ]),
  ),
  row('log', 'consoleLoggingIntegration', () => console.warn(plantedText, plantedObject()), {
    options: { integrations: [Sentry.consoleLoggingIntegration()] },
  }),
  row('check_in', 'withMonitor', () => Sentry.withMonitor(plantedText, () => undefined)),
];
