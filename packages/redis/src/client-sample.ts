import { createClient } from '@redis/client';
import { Redis } from 'ioredis';
import { Redis as Redis5 } from 'ioredis-5';
import { createClient as createClient5 } from 'redis-client-5';
import type { RedisClient } from './client.ts';

/** A client of a test, connected. */
export interface ConnectedClient {
  readonly client: RedisClient;
  readonly flush: () => Promise<unknown>;
  readonly close: () => void;
}

export type ClientName = '@redis/client 6' | '@redis/client 5' | 'ioredis 6' | 'ioredis 5';

const reconnect = (): number => 50 + Math.random() * 100;

/** The clients that are supported, each at both ends of its range; one of them never settles what it does not send again. */
export const clients: Readonly<Record<ClientName, (url: string) => Promise<ConnectedClient>>> = {
  '@redis/client 6': async (url) => {
    const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: reconnect } });
    client.on('error', () => undefined);
    await client.connect();
    return { client, flush: () => client.flushAll(), close: () => client.destroy() };
  },
  '@redis/client 5': async (url) => {
    const client = createClient5({ url, disableOfflineQueue: true, socket: { reconnectStrategy: reconnect } });
    client.on('error', () => undefined);
    await client.connect();
    return { client, flush: () => client.flushAll(), close: () => client.destroy() };
  },
  'ioredis 6': async (url) => {
    const client = new Redis(url, {
      enableOfflineQueue: false,
      lazyConnect: true,
      retryStrategy: reconnect,
    });
    client.on('error', () => undefined);
    await client.connect();
    return { client, flush: () => client.flushall(), close: () => client.disconnect() };
  },
  'ioredis 5': async (url) => {
    const client = new Redis5(url, {
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      lazyConnect: true,
      retryStrategy: reconnect,
    });
    client.on('error', () => undefined);
    await client.connect();
    return { client, flush: () => client.flushall(), close: () => client.disconnect() };
  },
};
