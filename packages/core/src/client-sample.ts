import { createTransport, type Integration, parseEnvelope } from '@sentry/core';
import { ServerRuntimeClient, type ServerRuntimeClientOptions } from '@sentry/core/server';
import type { JsonRecord } from './sentry.ts';

/** One item as a transport got it: read back from the bytes. */
export interface SentItem {
  readonly type: string;
  readonly headers: JsonRecord;
  readonly payload: unknown;
}

/** A real client, and what its real transport was given to send. */
export interface SampleClient {
  readonly client: ServerRuntimeClient;
  /** The bodies as they would have left. */
  readonly bodies: string[];
  readonly items: () => readonly SentItem[];
}

function bodyOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

/** Starts a real server client of the SDK line in hand, with a transport that keeps the bodies and answers 200. */
export function startClient(
  integrations: readonly Integration[],
  {
    transportOf = (made) => made,
    ...options
  }: Partial<Omit<ServerRuntimeClientOptions, 'integrations'>> & {
    readonly transportOf?: (made: ReturnType<typeof createTransport>) => ReturnType<typeof createTransport>;
  } = {},
): SampleClient {
  const bodies: string[] = [];
  const client = new ServerRuntimeClient({
    dsn: 'http://public@127.0.0.1:9/1',
    stackParser: () => [],
    sendClientReports: true,
    integrations: [...integrations],
    transport: (made) =>
      transportOf(
        createTransport(made, async ({ body }) => {
          bodies.push(bodyOf(body));
          return { statusCode: 200 };
        }),
      ),
    ...options,
  });
  client.init();
  const items = (): readonly SentItem[] =>
    bodies.flatMap((body) =>
      parseEnvelope(body)[1].map(([headers, payload]) => ({ type: String(headers.type), headers: { ...headers }, payload })),
    );
  return { client, bodies, items };
}
