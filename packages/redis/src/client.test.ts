import { createClient, createCluster } from '@redis/client';
import { Cluster, Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { clients } from './client-sample.ts';
import { askOf, grantedBy, month, until } from './lease-sample.ts';
import { redisStore } from './redis-store.ts';
import { startRedis } from './server-sample.ts';

test.concurrent.each(Object.entries(clients))(
  '%s sends the script once, and again where the server has forgotten it',
  async (_name, connect) => {
    const server = await startRedis();
    const { client, close } = await connect(server.url);
    const other = createClient({ url: server.url });
    await other.connect();
    const calls = async (): Promise<readonly string[]> => {
      const told = await other.info('commandstats');
      return ['eval', 'evalsha'].map((name) => new RegExp(`cmdstat_${name}:calls=(\\d+)`).exec(told)?.[1] ?? '0');
    };
    const store = redisStore(client, { timeout: 1000, learning: 2000 });
    for (let time = 0; time < 3; time += 1) await askOf(store, [month(9)]);
    expect(await calls()).toEqual(['1', '3']);
    await other.scriptFlush();
    for (let time = 0; time < 3; time += 1) await askOf(store, [month(9)]);
    expect(await calls()).toEqual(['2', '6']);
    other.destroy();
    close();
    await server.close();
  },
);

test.concurrent('runs on a cluster, whichever client asks', async () => {
  const server = await startRedis(['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1']);
  const admin = createClient({ url: server.url });
  await admin.connect();
  await admin.sendCommand(['CLUSTER', 'ADDSLOTSRANGE', '0', '16383']);
  await until(async () => String(await admin.sendCommand(['CLUSTER', 'INFO'])).includes('cluster_state:ok'));
  const nodeRedis = createCluster({ rootNodes: [{ url: server.url }], defaults: { disableOfflineQueue: true } });
  await nodeRedis.connect();
  const ioredis = new Cluster([{ host: '127.0.0.1', port: server.port }]);
  const [one, other] = [
    redisStore(nodeRedis, { timeout: 1000, learning: 2000 }),
    redisStore(ioredis, { timeout: 1000, learning: 2000, warn: () => undefined }),
  ];
  await grantedBy(one, [month(300)], { want: 4 });
  const { tokens } = await grantedBy(other, [month(300)], { want: 3 });
  expect(tokens).toMatchObject({ granted: 3, askers: 2 });
  expect(tokens.standings[0]?.spent).toBe(7);
  ioredis.disconnect();
  nodeRedis.destroy();
  admin.destroy();
  await server.close();
});

test.concurrent('a prefix of keys, and answers in bytes, make no difference', async () => {
  const server = await startRedis();
  const ioredis = new Redis(server.url, { keyPrefix: 'shop:', enableOfflineQueue: false, lazyConnect: true });
  await ioredis.connect();
  const nodeRedis = createClient({ url: server.url, disableOfflineQueue: true }).withTypeMapping({ 36: Buffer });
  await nodeRedis.connect();
  const [one, other] = [
    redisStore(ioredis, { timeout: 1000, learning: 2000 }),
    redisStore(nodeRedis, { timeout: 1000, learning: 2000 }),
  ];
  const keys = { sent: ['k1-0000000000000001'], cursor: undefined };
  expect((await grantedBy(one, [month(300)], { want: 4, keys })).keys?.known).toEqual(keys.sent);
  expect((await grantedBy(other, [month(300)], { want: 4, keys })).keys?.known).toEqual(keys.sent);
  expect(await ioredis.keys('*')).toContain('shop:vedette1:{errors}:tokens');
  ioredis.disconnect();
  nodeRedis.destroy();
  await server.close();
});
