import type { EnvelopeItemType } from '@vedette/core';
import type { Start } from './page-sample.ts';
import { inText, type Plant, type Plants, path } from './planted-sample.ts';
import { profiled } from './site-sample.ts';

/** What a row is given in the page. */
export interface Trial extends Start, Plants {
  readonly type: EnvelopeItemType;
}

/** One way in which an item of one type comes to be in a browser. */
export interface Row {
  readonly type: EnvelopeItemType;
  readonly made: string;
  /** The SDK lines on which it can be made so. */
  readonly lines: readonly number[];
  /** The values that the item carries without Vedette. */
  readonly carries: readonly Plant[];
  readonly withVedette: 'scrubbed' | 'withheld';
  /** Starts the SDK and makes the item. It runs in the page and sees nothing but the page and what it is given. */
  readonly make: (trial: Trial) => unknown;
  /** The path of the page. */
  readonly at: string;
  /** Whether the visitor clicks the button of the page then. */
  readonly click: boolean;
}

/** What the address of the page holds, and with it every event. */
const inAddress: readonly Plant[] = ['email', 'fragment', 'query'];

const everywhere: readonly Plant[] = [...inText, 'fragment', 'query'];

function row(
  type: EnvelopeItemType,
  made: string,
  make: Row['make'],
  { lines = [10, 11], carries = everywhere, withVedette = 'scrubbed', at = path, click = false }: Partial<Row> = {},
): Row {
  return { type, made, lines, carries, withVedette, make, at, click };
}

/** Hands the client an item that it does not make by itself. */
function sendEnvelope(trial: Trial): void {
  const { start } = window.sample;
  const payloads: Readonly<Record<string, unknown>> = {
    check_in: { check_in_id: 'a'.repeat(32), monitor_slug: trial.text, status: 'error' },
    metric: { name: trial.text },
    profile: { version: '1', platform: 'javascript', profile: { frames: [{ function: trial.text, abs_path: location.href }] } },
    raw_security: { 'csp-report': { 'document-uri': location.href, 'script-sample': trial.text } },
  };
  const client = start(trial);
  Reflect.apply(client.sendEnvelope, client, [[{ event_id: 'a'.repeat(32) }, [[{ type: trial.type }, payloads[trial.type]]]]]);
}

export const rows: readonly Row[] = [
  row('event', 'captureException', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial);
    Sentry.captureException(new Error(trial.text, { cause: new TypeError(trial.text) }));
  }),
  row('event', 'captureException, with what a scope holds', (trial) => {
    const { Sentry, start } = window.sample;
    const { email, address } = trial.planted;
    start(trial);
    Sentry.setUser({ id: email, email, username: email, ip_address: address });
    Sentry.setTag('note', trial.text.slice(0, 190));
    Sentry.setExtra('order', trial.record);
    Sentry.setContext('payment', trial.record);
    Sentry.getCurrentScope().setFingerprint([email]);
    Sentry.getCurrentScope().setTransactionName(trial.text);
    Sentry.addBreadcrumb({ category: 'order', message: trial.text, data: trial.record });
    Sentry.captureException(new Error('refused'));
  }),
  row('event', 'captureMessage', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial);
    Sentry.captureMessage(trial.text);
  }),
  row('event', 'an unhandled exception', async (trial) => {
    const { fail, start } = window.sample;
    start(trial);
    await new Promise((thrown) => {
      window.addEventListener('error', thrown, { once: true });
      setTimeout(() => fail(trial.text));
    });
  }),
  row('event', 'an unhandled rejection with an object', async (trial) => {
    const { start } = window.sample;
    start(trial);
    await new Promise((rejected) => {
      window.addEventListener('unhandledrejection', rejected, { once: true });
      setTimeout(() => Promise.reject({ ...trial.record, message: trial.text }));
    });
  }),
  row('event', 'captureException, with the properties of the error', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, { integrations: [Sentry.extraErrorDataIntegration()] });
    Sentry.captureException(Object.assign(new Error('refused'), { order: trial.record, note: trial.text }));
  }),
  row('event', 'console breadcrumbs', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial);
    console.info(trial.text, trial.record);
    Sentry.captureException(new Error('refused'));
  }),
  row('event', 'captureConsoleIntegration', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, { integrations: [Sentry.captureConsoleIntegration({ levels: ['error'] })] });
    console.error(trial.text, trial.record);
  }),
  row('event', 'history, fetch and XMLHttpRequest breadcrumbs', async (trial) => {
    const { Sentry, start } = window.sample;
    const note = encodeURIComponent(trial.text);
    start(trial);
    history.pushState({}, '', `/done/${trial.planted.email}?note=${note}#note=${note}`);
    history.pushState({}, '', '/left');
    await fetch(`/api/fail?note=${note}`, { method: 'POST', body: trial.text });
    const request = new XMLHttpRequest();
    await new Promise((ended) => {
      request.addEventListener('loadend', ended);
      request.open('POST', `/api/orders/${trial.planted.email}?note=${note}`);
      request.send(trial.text);
    });
    Sentry.captureException(new Error('refused'));
  }),
  row('event', 'click breadcrumbs', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, {
      integrations: [
        Sentry.breadcrumbsIntegration({ dom: { serializeAttribute: ['name', 'data-note'], maxStringLength: 1024 } }),
      ],
    });
    const button = document.createElement('button');
    button.id = `order-${trial.planted.email}`;
    button.dataset['note'] = trial.text;
    document.body.append(button);
    button.click();
    Sentry.captureException(new Error('refused'));
  }),
  row(
    'event',
    'httpClientIntegration',
    async (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { integrations: [Sentry.httpClientIntegration()] });
      const { bearer, email, cookie } = trial.planted;
      // biome-ignore lint/suspicious/noDocumentCookie: the SDK reads what a page set so
      document.cookie = `sid=${cookie}`;
      await fetch(`/api/fail?note=${encodeURIComponent(trial.text)}`, {
        headers: { authorization: `Bearer ${bearer}`, 'x-customer': email },
      });
    },
    { carries: inText },
  ),
  row(
    'event',
    'contextLinesIntegration, with lines of the page',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { integrations: [Sentry.contextLinesIntegration()] });
      document.title = trial.text.replaceAll('\n', ' ');
      try {
        window.refuse();
      } catch (refusal) {
        Sentry.captureException(refusal);
      }
      // The SDK knows frames of the page itself only where its address has no query.
    },
    { carries: ['email', 'address', 'card'], at: '/plain' },
  ),
  row('event', 'featureFlagsIntegration', (trial) => {
    const { Sentry, start } = window.sample;
    const client = start(trial, { integrations: [Sentry.featureFlagsIntegration()] });
    const flags = client.getIntegrationByName<ReturnType<typeof Sentry.featureFlagsIntegration>>('FeatureFlags');
    flags?.addFeatureFlag(trial.text, true);
    Sentry.captureException(new Error('refused'));
  }),
  row('event', 'captureMessage in a span, whose name goes into the trace header', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, { tracesSampleRate: 1 });
    Sentry.startSpan({ name: trial.text }, () => Sentry.captureMessage('refused'));
  }),
  row('event', "the SDK's own report of an exception in a hook", (trial) => {
    const { Sentry, start } = window.sample;
    const thrown = [new Error(trial.text)];
    start(trial).on('postprocessEvent', () => {
      const failure = thrown.pop();
      if (failure !== undefined) throw failure;
    });
    Sentry.captureException(new Error('the first'));
  }),
  row(
    'event',
    "the SDK's own report of an exception in beforeSend",
    (trial) => {
      const { Sentry, start } = window.sample;
      const beforeSend = (): never => {
        throw new Error(trial.text);
      };
      start(trial, { beforeSend });
      Sentry.captureException(new Error('the first'));
    },
    { lines: [10] },
  ),
  row('transaction', 'startSpan', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, { tracesSampleRate: 1, traceLifecycle: 'static' });
    Sentry.startSpan({ name: trial.text, attributes: { note: trial.text, password: trial.planted.password } }, () =>
      Sentry.startSpan({ name: trial.text }, () => undefined),
    );
  }),
  row('transaction', 'browserTracingIntegration: a page load, a request and a navigation', async (trial) => {
    const { Sentry, start } = window.sample;
    const note = encodeURIComponent(trial.text);
    start(trial, { tracesSampleRate: 1, traceLifecycle: 'static', integrations: [Sentry.browserTracingIntegration()] });
    performance.measure(trial.text);
    await fetch(`/api/orders?note=${note}`);
    history.pushState({}, '', `/done/${trial.planted.email}?note=${note}`);
    await fetch(`/api/fail?note=${note}`);
  }),
  row('span', 'startSpan, streamed', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial, { tracesSampleRate: 1, traceLifecycle: 'stream', integrations: [Sentry.spanStreamingIntegration()] });
    Sentry.startSpan({ name: trial.text, attributes: { note: trial.text, password: trial.planted.password } }, () =>
      Sentry.startSpan({ name: trial.text }, () => undefined),
    );
  }),
  row(
    'span',
    'browserTracingIntegration, streamed: a page load, a request and a navigation',
    async (trial) => {
      const { Sentry, start } = window.sample;
      const note = encodeURIComponent(trial.text);
      start(trial, {
        tracesSampleRate: 1,
        traceLifecycle: 'stream',
        integrations: [Sentry.spanStreamingIntegration(), Sentry.browserTracingIntegration()],
      });
      performance.measure(trial.text);
      await fetch(`/api/orders?note=${note}`);
      history.pushState({}, '', `/done/${trial.planted.email}?note=${note}`);
      await fetch(`/api/fail?note=${note}`);
    },
    // The page load itself, whose address holds more, does not always leave before the page does.
    { carries: inText },
  ),
  row(
    'span',
    'the web vital of a click, by itself',
    (trial) => {
      const { Sentry, start, work } = window.sample;
      start(trial, { tracesSampleRate: 1, integrations: [Sentry.browserTracingIntegration()] });
      const button = document.querySelector('button');
      button?.setAttribute('title', trial.planted.email);
      // Only what takes long enough is an interaction that the SDK reports.
      button?.addEventListener('click', () => work(150));
    },
    { carries: ['email'], click: true },
  ),
  row(
    'span',
    'a standalone span',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { tracesSampleRate: 1, traceLifecycle: 'static' });
      const attributes = { note: trial.text, password: trial.planted.password };
      Sentry.startInactiveSpan({ name: trial.text, attributes, experimental: { standalone: true } }).end();
    },
    { carries: inText },
  ),
  row(
    'session',
    'browserSessionIntegration',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      Sentry.setUser({ id: trial.planted.email, ip_address: trial.planted.address });
      Sentry.captureException(new Error('refused'));
    },
    { carries: ['email', 'address'] },
  ),
  row(
    'sessions',
    'sendSession of aggregates',
    (trial) => {
      const { start } = window.sample;
      const aggregates = [{ started: '2026-11-25T10:00:00.000Z', exited: 1, did: trial.text }];
      start(trial).sendSession({ aggregates, attrs: { ip_address: trial.planted.address } });
    },
    { carries: inText },
  ),
  row(
    'log',
    'logger.info',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      Sentry.logger.info(trial.text, { order: trial.record, password: trial.planted.password });
    },
    { carries: inText },
  ),
  row(
    'log',
    'consoleLoggingIntegration',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { integrations: [Sentry.consoleLoggingIntegration({ levels: ['info'] })] });
      console.info(trial.text, trial.record);
    },
    { carries: inText },
  ),
  row(
    'log',
    'consoleLoggingIntegration, with a template',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { integrations: [Sentry.consoleLoggingIntegration({ levels: ['info'] })] });
      console.info('customer %s with password=%s refused', trial.planted.email, trial.planted.password);
    },
    { carries: ['email', 'password'] },
  ),
  row(
    'log',
    'logger.warn, with the attributes of a scope',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      Sentry.setUser({ id: trial.planted.email, email: trial.planted.email });
      Sentry.setAttributes({ note: trial.text, password: trial.planted.password });
      Sentry.logger.warn('refused');
    },
    { carries: inText },
  ),
  row(
    'trace_metric',
    'metrics.count',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      Sentry.setAttributes({ password: trial.planted.password });
      Sentry.metrics.count('orders', 1, { attributes: { note: trial.text } });
    },
    { carries: inText },
  ),
  row('feedback', 'captureFeedback', (trial) => {
    const { Sentry, start } = window.sample;
    start(trial);
    Sentry.captureFeedback({ message: trial.text, name: trial.planted.email, email: trial.planted.email, url: location.href });
  }),
  row('feedback', 'sendFeedback', async (trial) => {
    const { Sentry, start } = window.sample;
    start(trial);
    await Sentry.sendFeedback({ message: trial.text, name: trial.planted.email, email: trial.planted.email });
  }),
  row(
    'user_report',
    'createUserFeedbackEnvelope',
    (trial) => {
      const { Sentry, start } = window.sample;
      const client = start(trial);
      const { email } = trial.planted;
      const report = { event_id: 'a'.repeat(32), email, name: email, comments: trial.text };
      void client.sendEnvelope(
        Sentry.createUserFeedbackEnvelope(report, { metadata: undefined, tunnel: undefined, dsn: client.getDsn() }),
      );
    },
    { carries: inText },
  ),
  row(
    'attachment',
    'text on a scope',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      Sentry.getCurrentScope().addAttachment({
        filename: `${trial.planted.email}.txt`,
        data: trial.text,
        contentType: 'text/plain',
      });
      Sentry.captureException(new Error('refused'));
    },
    { carries: inText },
  ),
  row(
    'attachment',
    'JSON in the hint of captureFeedback, as bytes',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      const data = new TextEncoder().encode(JSON.stringify(trial.record));
      Sentry.captureFeedback({ message: 'refused' }, { attachments: [{ filename: 'order.json', data }] });
    },
    { carries: inText },
  ),
  row(
    'attachment',
    'viewHierarchyIntegration',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { integrations: [Sentry.viewHierarchyIntegration()] });
      document.forms[0]?.setAttribute('id', trial.text);
      Sentry.captureException(new Error('refused'));
    },
    { carries: inText },
  ),
  row(
    'attachment',
    'binary',
    (trial) => {
      const { Sentry, start } = window.sample;
      start(trial);
      const data = new Uint8Array([0, ...new TextEncoder().encode(trial.text)]);
      Sentry.captureException(new Error('refused'), { attachments: [{ filename: 'screenshot.png', data }] });
    },
    { carries: inText, withVedette: 'withheld' },
  ),
  row(
    'profile',
    'browserProfilingIntegration',
    (trial) => {
      const { Sentry, start, work } = window.sample;
      const tracing = { tracesSampleRate: 1, profilesSampleRate: 1, integrations: [Sentry.browserProfilingIntegration()] };
      start(trial, tracing);
      Sentry.startSpan({ name: trial.text, forceTransaction: true }, () => work(150));
    },
    { lines: [10], carries: [...inText, 'query'], at: `${profiled}${path}` },
  ),
  row('profile', 'sendEnvelope', sendEnvelope),
  row(
    'profile_chunk',
    'uiProfiler',
    (trial) => {
      const { Sentry, start, work } = window.sample;
      start(trial, { profileSessionSampleRate: 1, integrations: [Sentry.browserProfilingIntegration()] });
      Sentry.uiProfiler.startProfiler();
      work(150);
      Sentry.uiProfiler.stopProfiler();
    },
    { carries: ['email', 'query'], at: `${profiled}${path}` },
  ),
  row('check_in', 'sendEnvelope', sendEnvelope, { carries: inText }),
  row('metric', 'sendEnvelope', sendEnvelope, { carries: inText }),
  row('raw_security', 'sendEnvelope', sendEnvelope),
  row(
    'client_report',
    'recordDroppedEvent',
    (trial) => {
      const client = window.sample.start(trial);
      // The SDK joins reason and category by a colon.
      Reflect.apply(client.recordDroppedEvent, client, [trial.text.replaceAll(':', ' ='), 'error']);
    },
    { carries: inText.filter((plant) => plant !== 'credentials') },
  ),
  row(
    'replay_event',
    'replayIntegration',
    async (trial) => {
      const { Sentry, start } = window.sample;
      start(trial, { replaysSessionSampleRate: 1, integrations: [Sentry.replayIntegration({ minReplayDuration: 0 })] });
      await Sentry.getReplay()?.flush();
    },
    { carries: inAddress, withVedette: 'withheld' },
  ),
  row(
    'replay_recording',
    'replayIntegration, not compressed',
    async (trial) => {
      const { Sentry, start } = window.sample;
      document.body.dataset['note'] = trial.text;
      start(trial, {
        replaysSessionSampleRate: 1,
        integrations: [Sentry.replayIntegration({ minReplayDuration: 0, useCompression: false })],
      });
      await Sentry.getReplay()?.flush();
    },
    { withVedette: 'withheld' },
  ),
];
