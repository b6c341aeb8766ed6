import { createRequire } from 'node:module';
import { init } from '@vedette/node';
import { capture } from '@vedette/testing';
import { onTestFinished } from 'vitest';

type ExpressModule = typeof import('express');
/** An application of Express 4 or 5; the types are those of 5. */
export type Application = ReturnType<ExpressModule>;

interface SampleOptions {
  /** Options of the SDK. @default none */
  readonly sentry?: Parameters<typeof init>[0];
}

/** An application that a test asks, and what its error events say. */
interface Sample {
  /** Asks for a path and reads the whole answer; gives its status. */
  readonly get: (path: string, headers?: Record<string, string>) => Promise<number>;
  /** Message and transaction of the error events sent so far, with the id of their request. */
  readonly events: () => Promise<readonly SampleEvent[]>;
  /** The items sent so far that are of these types. */
  readonly items: (...types: readonly string[]) => Promise<readonly unknown[]>;
}

interface SampleEvent {
  readonly message: unknown;
  readonly transaction: unknown;
  readonly requestId: unknown;
}

function below(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}

/** Starts an application of the Express in hand behind a guarded client that sends nothing, and traces nothing unless it is asked to. */
export async function serve(
  build: (application: Application, express: ExpressModule) => void,
  { sentry = {} }: SampleOptions = {},
): Promise<Sample> {
  const { transport, sent } = capture();
  const client = init({ dsn: 'https://key@sentry.invalid/1', transport, ...sentry });
  const express: ExpressModule = createRequire(import.meta.url)(process.env['EXPRESS'] ?? 'express');
  const application = express();
  build(application, express);
  const server = application.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await client?.close();
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const items: Sample['items'] = async (...types) => {
    await client?.flush();
    return sent.items.flatMap((item) => (types.includes(item.type) ? [item.json()] : []));
  };
  return {
    items,
    get: async (path, headers = {}) => {
      const answer = await fetch(origin + path, { headers });
      await answer.arrayBuffer();
      return answer.status;
    },
    events: async () => {
      const events = await items('event');
      return events.map((event) => ({
        message: below(event, 'exception', 'values', 0, 'value'),
        transaction: below(event, 'transaction'),
        requestId: below(event, 'tags', 'request_id'),
      }));
    },
  };
}
