import { envelopeRows } from './envelope-rows.ts';
import { planted, plantedObject, plantedText } from './planted.ts';
import { type ServerRow, serverRow } from './server-row.ts';
import type { ServerSdk } from './server-sdk.ts';

/** Makes a hook of the client throw once: what it throws is reported by the SDK itself, past every processor. */
function throwOnceAt(sdk: ServerSdk): ServerRow['send'] {
  return (client) => {
    const thrown = [new Error(plantedText)];
    client.on('postprocessEvent', () => {
      const failure = thrown.pop();
      if (failure !== undefined) throw failure;
    });
    sdk.captureException(new Error('the first'));
  };
}

export function throwPlanted(): never {
  throw new Error(plantedText);
}

function setPlantedAttributes(sdk: ServerSdk): void {
  sdk.getCurrentScope().setAttributes({ note: plantedText, contact: planted.email, password: planted.password });
}

const aggregates = [{ started: '2026-11-25T10:00:00.000Z', exited: 1, did: planted.email }];

/** What the SDK of every server makes of the same calls. */
export function serverRows(sdk: ServerSdk): readonly ServerRow[] {
  return [
    serverRow('event', 'captureException', () =>
      sdk.captureException(new Error(plantedText, { cause: new TypeError(plantedText) })),
    ),
    serverRow('event', 'captureException, with what a scope holds', () =>
      sdk.withScope((scope) => {
        scope.setUser({ id: planted.email, email: planted.email, username: planted.email, ip_address: planted.ip });
        scope.setTag('note', plantedText.slice(0, 190));
        scope.setExtra('order', plantedObject());
        scope.setContext('payment', plantedObject());
        scope.setFingerprint([planted.email]);
        scope.setTransactionName(plantedText);
        scope.addBreadcrumb({ category: 'order', message: plantedText, data: plantedObject() });
        sdk.captureException(new Error('refused'));
      }),
    ),
    serverRow('event', 'captureMessage', () => sdk.captureMessage(plantedText)),
    serverRow('event', "the SDK's own report of an exception in a hook", throwOnceAt(sdk)),
    serverRow('event', "the SDK's own report of an exception in beforeSend", () => sdk.captureMessage('the first'), {
      lines: [10],
      options: { beforeSend: throwPlanted },
    }),
    serverRow(
      'transaction',
      'startSpan',
      () =>
        sdk.startSpan(
          { name: plantedText, op: 'order', attributes: { note: plantedText, password: planted.password } },
          (span) => {
            span.setStatus({ code: 2, message: plantedText });
            sdk.startSpan({ name: plantedText, attributes: { 'db.query.text': plantedText } }, () => undefined);
          },
        ),
      { options: { traceLifecycle: 'static' } },
    ),
    serverRow(
      'span',
      'startSpan, streamed',
      () =>
        sdk.startSpan(
          { name: plantedText, attributes: { note: plantedText, list: [plantedText], password: planted.password } },
          (span) => {
            span.setStatus({ code: 2, message: plantedText });
            sdk.startSpan(
              { name: 'next', links: [{ context: span.spanContext(), attributes: { note: plantedText } }] },
              () => undefined,
            );
          },
        ),
      { options: { traceLifecycle: 'stream' } },
    ),
    serverRow(
      'span',
      'startSpan, streamed, with the attributes of a scope',
      () => {
        setPlantedAttributes(sdk);
        sdk.startSpan({ name: 'order' }, () => undefined);
      },
      { options: { traceLifecycle: 'stream' } },
    ),
    serverRow('sessions', 'sendSession of aggregates', (client) =>
      client.sendSession({
        aggregates,
        attrs: { release: 'shop@1', environment: plantedText, ip_address: planted.ip },
      }),
    ),
    serverRow('log', 'logger.info', () =>
      sdk.logger.info(plantedText, { note: plantedText, order: plantedObject(), password: planted.password }),
    ),
    serverRow('log', 'logger.error of a template', () => sdk.logger.error(sdk.logger.fmt`order ${plantedText} refused`)),
    serverRow('log', 'logger.warn, with the attributes of a scope', () => {
      setPlantedAttributes(sdk);
      sdk.logger.warn('refused');
    }),
    serverRow('trace_metric', 'metrics.count', () =>
      sdk.metrics.count(`orders ${plantedText}`, 1, { attributes: { note: plantedText, password: planted.password } }),
    ),
    serverRow('trace_metric', 'metrics.gauge, with the attributes of a scope', () => {
      setPlantedAttributes(sdk);
      sdk.metrics.gauge('orders', 1);
    }),
    serverRow('check_in', 'captureCheckIn', () => sdk.captureCheckIn({ monitorSlug: plantedText, status: 'ok' })),
    serverRow('feedback', 'captureFeedback', () => {
      sdk.addBreadcrumb({ message: plantedText });
      sdk.captureFeedback({
        name: 'Rosa',
        email: planted.email,
        message: plantedText,
        url: `https://${planted['url credentials']}@shop.example/`,
      });
    }),
    serverRow('attachment', 'text in the hint of captureException', () =>
      sdk.captureException(new Error('refused'), { attachments: [{ filename: `${planted.email}.txt`, data: plantedText }] }),
    ),
    serverRow('attachment', 'JSON on a scope, as bytes', () => {
      sdk.getCurrentScope().addAttachment({
        filename: 'order.json',
        data: new TextEncoder().encode(JSON.stringify(plantedObject())),
        contentType: 'application/json',
      });
      sdk.captureMessage('refused');
    }),
    serverRow('attachment', 'text in the hint of captureFeedback', () =>
      sdk.captureFeedback({ message: 'refused' }, { attachments: [{ filename: 'note.txt', data: plantedText }] }),
    ),
    serverRow(
      'attachment',
      'binary',
      () =>
        sdk.captureException(new Error('refused'), {
          attachments: [{ filename: 'order.bin', data: new TextEncoder().encode(`\0\u0001${plantedText}`) }],
        }),
      { withVedette: 'withheld' },
    ),
    ...envelopeRows,
  ];
}
