import { describeStore } from '@vedette/testing/vitest';
import { afterAll, beforeAll, describe } from 'vitest';
import { type ClientName, type ConnectedClient, clients } from './client-sample.ts';
import { type RedisServer, startRedis } from './server-sample.ts';
import { createSharedStore } from './shared-store.ts';

const settings = { name: 'suite', timeout: 20_000, isPacing: false };

/** Waits until a store grants: in the first moments of its life it does not. */
async function pastTheBeginning({ client }: ConnectedClient, name: string): Promise<void> {
  const store = createSharedStore(client, { ...settings, name });
  const windows = [{ name: 'beginning', limit: 1, milliseconds: 60_000 }];
  const tokens = { windows, want: 1, first: 0, returned: 0, known: [] };
  for (let granted = 0; granted === 0; await new Promise((resolve) => setTimeout(resolve, 50))) {
    granted = (await store.lease({ asker: 'beginning', now: 0, tokens })).tokens.granted;
  }
}

/** What a client is examined with. */
export interface SuiteOptions {
  /** Whether the store also loses its data, which takes seconds. */
  readonly isLosing: boolean;
}

/** What every store promises, on a Redis of its own for each client. All of them begin at the same time. */
export function describeOn(examined: Readonly<Record<ClientName, SuiteOptions>>): void {
  const names = Object.keys(clients).filter((name): name is ClientName => name in examined);
  const opened = new Map<ClientName, { readonly server: RedisServer; readonly connected: ConnectedClient }>();

  beforeAll(async () => {
    const open = async (name: ClientName): Promise<void> => {
      const server = await startRedis();
      const connected = await clients[name](server.url);
      opened.set(name, { server, connected });
      await pastTheBeginning(connected, settings.name);
    };
    await Promise.all(names.map(open));
  });
  afterAll(async () => {
    for (const { server, connected } of opened.values()) {
      connected.close();
      await server.close();
    }
  });

  describe.each(names)('on %s', (name) => {
    const { isLosing } = examined[name];
    describeStore('the store in Redis', {
      open: () => {
        const client = opened.get(name)?.connected.client;
        if (client === undefined) throw new Error('not connected');
        return createSharedStore(client, settings);
      },
      ...(isLosing && {
        lose: async () => {
          await opened.get(name)?.connected.flush();
        },
      }),
      rounds: isLosing ? 25 : 10,
    });
  });
}
