/** An item to put into an envelope; without a length its payload must not hold a newline. */
export interface SampleItem {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: string | Uint8Array;
}

/** Writes an envelope for tests, each item with its length in bytes unless its header has one. */
export function writeEnvelope(header: Readonly<Record<string, unknown>>, items: readonly SampleItem[] = []): Uint8Array {
  const parts = items.flatMap(({ header: own, payload }) => {
    const bytes = Buffer.from(payload);
    return [Buffer.from(`\n${JSON.stringify({ length: bytes.length, ...own })}\n`), bytes];
  });
  return Buffer.concat([Buffer.from(JSON.stringify(header)), ...parts]);
}

/** Writes an envelope that holds one event. */
export function eventEnvelope(
  event: object,
  { header = {} }: { readonly header?: Readonly<Record<string, unknown>> } = {},
): Uint8Array {
  return writeEnvelope(header, [{ header: { type: 'event' }, payload: JSON.stringify(event) }]);
}

/** An event with everything the page shows. */
export const sampleEvent: object = {
  event_id: '0123456789abcdef0123456789abcdef',
  timestamp: 1_760_000_000.5,
  platform: 'node',
  level: 'error',
  release: 'shop@4.2.0',
  environment: 'development',
  transaction: 'POST /orders/:id/pay',
  sdk: { name: 'sentry.javascript.node', version: '11.12.0' },
  exception: {
    values: [
      {
        type: 'CardDeclined',
        value: 'The card [card] of [email] was declined',
        stacktrace: {
          frames: [
            {
              function: 'processTicksAndRejections',
              filename: 'node:internal/process/task_queues',
              lineno: 105,
              colno: 5,
              in_app: false,
            },
            {
              function: 'charge',
              module: 'gateway',
              filename: '/app/src/gateway.ts',
              lineno: 41,
              colno: 11,
              in_app: true,
              pre_context: ['async function charge(order: Order) {', '  const answer = await gateway.post(order);'],
              context_line: '  if (answer.declined) throw new CardDeclined(answer);',
              post_context: ['  return answer;', '}'],
            },
          ],
        },
      },
      {
        type: 'PaymentError',
        value: 'Order 1042 could not be paid',
        mechanism: { type: 'middleware', handled: false },
        stacktrace: {
          frames: [
            {
              function: 'Layer.handle',
              module: 'express.lib.router:layer',
              filename: '/app/node_modules/express/lib/router/layer.js',
              lineno: 95,
              in_app: false,
            },
            {
              function: 'payOrder',
              module: 'orders',
              filename: '/app/src/orders.ts',
              lineno: 88,
              colno: 15,
              in_app: true,
              context_line: '    throw new PaymentError(order, { cause });',
            },
          ],
        },
      },
    ],
  },
  request: {
    method: 'POST',
    url: 'http://localhost:3000/orders/1042/pay?token=[secret]',
    headers: { 'content-type': 'application/json', authorization: '[auth header]', 'user-agent': 'curl/8.5.0' },
    data: '{"card":"[card]","holder":"[email]","amount":4990}',
  },
  breadcrumbs: [
    { timestamp: 1_759_999_990, category: 'http', message: 'GET http://localhost:3000/cart', data: { status_code: 200 } },
    { timestamp: 1_759_999_998, category: 'console', message: 'paying as [email] from [ip]' },
  ],
  tags: { tenant: 'acme', region: 'eu-1' },
  user: { id: 'u_9f31c2', email: '[email]', ip_address: '[ip]' },
  contexts: {
    error_sampling: { client_sample_rate: 0.25 },
    runtime: { name: 'node', version: 'v24.11.0' },
    trace: { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) },
  },
  extra: { attempt: 3 },
  _meta: { user: { email: { '': { rem: [['email', 's', 0, 7]], len: 17 } }, ip_address: { '': { rem: [['ip', 's']] } } } },
};
