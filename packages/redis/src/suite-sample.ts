import { describeStore } from '@vedette/testing/vitest';
import { afterAll, beforeAll, describe } from 'vitest';
import { type ClientName, type ConnectedClient, clients } from './client-sample.ts';
import { type RedisServer, startRedis } from './server-sample.ts';
import { createSharedStore } from './shared-store.ts';

const settings = { name: 'suite', timeout: 1000, isPacing: false };

/** Waits until a store grants: in the first moments of its life it does not. */
async function pastTheBeginning({ client }: ConnectedClient, name: string): Promise<void> {
  const store = createSharedStore(client, { ...settings, name });
  const windows = [{ name: 'beginning', limit: 1, milliseconds: 60_000 }];
  const tokens = { windows, want: 1, first: 0, returned: 0, known: [] };
  for (let granted = 0; granted === 0; await new Promise((resolve) => setTimeout(resolve, 50))) {
    granted = (await store.lease({ asker: 'beginning', now: 0, tokens })).tokens.granted;
  }
}

/** What every store promises, on a Redis of its own that is asked by this client. */
export function describeOn(name: ClientName): void {
  describe(`on ${name}`, () => {
    const opened: { server?: RedisServer; connected?: ConnectedClient } = {};

    beforeAll(async () => {
      opened.server = await startRedis();
      opened.connected = await clients[name](opened.server.url);
      await pastTheBeginning(opened.connected, settings.name);
    });
    afterAll(async () => {
      opened.connected?.close();
      await opened.server?.close();
    });

    describeStore('the store in Redis', {
      open: () => {
        if (opened.connected === undefined) throw new Error('not connected');
        return createSharedStore(opened.connected.client, settings);
      },
      lose: async () => {
        await opened.connected?.flush();
      },
      rounds: 25,
    });
  });
}
