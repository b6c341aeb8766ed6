import { createClient } from '@redis/client';
import { expect, test } from 'vitest';
import { createSampler, type Sampler } from '../../core/src/budget/sampler.ts';
import { until } from './lease-sample.ts';
import { redisStore } from './redis-store.ts';
import { startRedis } from './server-sample.ts';

const keyAt = (at: number): string => `k1-${at.toString(16).padStart(16, '0')}`;

async function connect(url: string) {
  const client = createClient({ url, disableOfflineQueue: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** What a sampler sends by itself, with the events that are held or were dropped. */
function closedBy(sampler: Sampler): readonly string[] {
  const closed: string[] = [];
  sampler.whenHanded(() => closed.push(...sampler.closings(() => true).map(({ key }) => key)));
  return closed;
}

test('new faults that come at once in a running process leave, each of them, while there is enough', async () => {
  const server = await startRedis();
  const client = await connect(server.url);
  const store = redisStore(client, { name: 'running', learning: 0, timeout: 1000 });
  const sampler = createSampler({ store, errors: [{ limit: 1000, milliseconds: 60_000 }], perIssue: [] });
  const closed = closedBy(sampler);
  sampler.offer(keyAt(0));
  await until(async () => closed.length === 1);
  const keys = Array.from({ length: 60 }, (_none, at) => keyAt(at + 1));
  const sent = keys.filter((key) => sampler.offer(key) > 0);
  await until(async () => !sampler.isAsking() && !keys.some(sampler.isHeld));
  expect([...sent, ...closed.slice(1)].sort()).toEqual(keys);
  client.destroy();
  await server.close();
});

test('what an environment with a rate of its own owes travels with no event of another', async () => {
  const server = await startRedis();
  const client = await connect(server.url);
  const store = redisStore(client, { name: 'environments', learning: 0, timeout: 1000 });
  const minute = { limit: 1000, milliseconds: 60_000 };
  const samplerOf = (environment?: string): Sampler =>
    createSampler({ store, errors: [{ ...minute, ...(environment !== undefined && { environment }) }], perIssue: [] });
  const staging = samplerOf('staging');
  const closed = closedBy(staging);
  staging.offer(keyAt(1));
  await until(async () => closed.length === 1);
  for (let time = 0; time < 7; time += 1) staging.wait(keyAt(1));
  staging.handOver();
  await until(async () => !staging.isAsking());

  const production = samplerOf();
  const sent: number[] = [];
  production.whenHanded(() => sent.push(...production.closings(() => true).map(({ weight }) => weight)));
  production.offer(keyAt(1));
  await until(async () => sent.length === 1);
  expect(sent).toEqual([1]);
  const again = samplerOf('staging');
  again.whenHanded(() => sent.push(...again.closings(() => true).map(({ weight }) => weight)));
  again.offer(keyAt(1));
  await until(async () => sent.length === 2);
  expect(sent).toEqual([1, 8]);
  client.destroy();
  await server.close();
});
