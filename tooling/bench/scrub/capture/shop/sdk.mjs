// Preloaded before the shop: starts the SDK of one line with a transport that writes what it is given to standard output.
import { writeSync } from 'node:fs';
import { leastCollection } from '../../../../../packages/core/src/platform/data-collection.ts';

const { SDK_LINE: line, COLLECTION: collection, TRACE_LIFECYCLE: traceLifecycle } = process.env;
const Sentry = await import(line === '10' ? 'sentry-node-10' : '@sentry/node');

/** Everything the SDK can collect, or what the guard asks it for. */
const collected =
  collection === 'least'
    ? { dataCollection: leastCollection }
    : {
        sendDefaultPii: true,
        includeLocalVariables: true,
        dataCollection: { ...(line === '10' && { userInfo: true, httpBodies: ['incomingRequest'], urlQueryParams: true }) },
      };

function recorder() {
  return {
    send: async ([, items]) => {
      for (const item of items) writeSync(1, `${JSON.stringify({ item })}\n`);
      return { statusCode: 200 };
    },
    flush: async () => true,
  };
}

Sentry.init({
  dsn: 'https://public@sentry.lotus-shop.example/1',
  release: 'lotus-shop@4.12.0',
  environment: 'production',
  serverName: 'shop-7c9d',
  enableLogs: true,
  tracesSampleRate: 1,
  normalizeDepth: 6,
  ...collected,
  ...(traceLifecycle !== undefined && { traceLifecycle }),
  transport: recorder,
});
globalThis.shopSentry = Sentry;
