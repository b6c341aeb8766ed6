import type * as Sentry from '@sentry/node';
import { test as base, type TestAPI } from 'vitest';
import { itemsOf, type ReceivedItem, type RemoteReceiver, startRemoteReceiver } from './receiver-sample.ts';

/** A real SDK that runs, and what a real receiver got from it. */
export interface RunningSdk {
  readonly client: Sentry.NodeClient;
  /** Everything that was sent until now, the client reports included. */
  readonly envelopes: () => Promise<readonly Uint8Array[]>;
  readonly items: (type?: string) => Promise<readonly ReceivedItem[]>;
}

/** Starts an SDK with the options given; the DSN is the receiver's. */
export type Start = (dsn: string) => Sentry.NodeClient | undefined;

/** Runs an SDK as if no other had ever run in this process, and gives it so many milliseconds at most to close. */
export type WithSdk = <T>(
  start: Start,
  use: (sdk: RunningSdk) => Promise<T>,
  options?: { readonly toClose?: number },
) => Promise<T>;

const listened = ['beforeExit', 'exit', 'uncaughtException', 'unhandledRejection', 'warning'] as const;

/** Forgets what the SDK and OpenTelemetry hold of earlier clients. */
function forget(): void {
  Reflect.deleteProperty(globalThis, '__SENTRY__');
  Reflect.deleteProperty(globalThis, Symbol.for('opentelemetry.js.api.1'));
}

function withSdkAt(receiver: RemoteReceiver): WithSdk {
  return async (start, use, { toClose = 2000 } = {}) => {
    const before = listened.map((event) => [event, process.rawListeners(event)] as const);
    forget();
    await receiver.clear();
    const client = start(receiver.dsn);
    if (client === undefined) throw new Error('the SDK did not start');
    const envelopes = async (): Promise<readonly Uint8Array[]> => {
      await client.flush(5000);
      // A flush sends client reports before it waits, so that what the first one drops is told by the second.
      await client.flush(5000);
      return receiver.envelopes();
    };
    const items = async (type?: string): Promise<readonly ReceivedItem[]> =>
      itemsOf(await envelopes()).filter((item) => type === undefined || item.type === type);
    try {
      return await use({ client, envelopes, items });
    } finally {
      await client.close(toClose);
      for (const [event, listeners] of before) {
        process.removeAllListeners(event);
        for (const listener of listeners) Reflect.apply(process.on, process, [event, listener]);
      }
      forget();
    }
  };
}

/** What a test is given. */
export interface Given {
  readonly receiver: RemoteReceiver;
  readonly withSdk: WithSdk;
}

/** Tests with a real SDK and a real receiver, one receiver for each file. */
export const test: TestAPI<Given> = base.extend<Given>({
  receiver: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
    async ({}, use) => {
      const receiver = await startRemoteReceiver();
      await use(receiver);
      await receiver.close();
    },
    { scope: 'file' },
  ],
  withSdk: async ({ receiver }, use) => use(withSdkAt(receiver)),
});

/** The text of JSON payloads, read. */
export function jsonOf({ payload }: ReceivedItem): unknown {
  return JSON.parse(new TextDecoder().decode(payload));
}
