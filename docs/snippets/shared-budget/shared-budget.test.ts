import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import * as Sentry from '@sentry/node';
import { stats } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { test as base, expect, type TestAPI, vi } from 'vitest';
import { freePort } from '../../run-snippet.ts';
import { end } from './ending.ts';

/** A Redis that keeps nothing: a cluster of one, which a client for a single server can ask as well. */
const it: TestAPI<{ readonly url: string }> = base.extend<{ readonly url: string }>({
  url: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
    async ({}, use) => {
      const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'vedette-docs-'))];
      const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder];
      const cluster = ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'];
      const server = spawn(process.env['REDIS_SERVER'] ?? 'redis-server', [...settings, ...cluster], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
      const url = `redis://127.0.0.1:${port}`;
      const client = await createClient({ url }).connect();
      await client.sendCommand(['CLUSTER', 'ADDSLOTSRANGE', '0', '16383']);
      const isReady = async (): Promise<boolean> =>
        String(await client.sendCommand(['CLUSTER', 'INFO'])).includes('cluster_state:ok');
      await vi.waitUntil(isReady, { timeout: 20_000 });
      client.destroy();
      await use(url);
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
});

/** Captures errors under a snippet until one arrives, and ends; answers the keys that Redis holds then. */
async function run(url: string, start: () => Promise<{ readonly close: () => Promise<unknown> }>): Promise<readonly string[]> {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  vi.stubEnv('REDIS_URL', url);
  const warned = vi.spyOn(console, 'warn');
  const redis = await start();
  let order = 0;
  await vi.waitUntil(
    () => {
      order += 1;
      Sentry.captureEvent({ message: `order ${order} is stuck` });
      return (stats()?.budget?.sent ?? 0) > 0;
    },
    { timeout: 40_000, interval: 50 },
  );
  const told = stats()?.budget ?? expect.unreachable();
  expect(told.seen).toBe(told.represented + told.pending + told.evicted + (told.pushed ?? 0) - (told.claimed ?? 0));
  await end(redis);
  expect(receiver.items({ type: 'event' }).length).toBeGreaterThan(0);
  expect(warned.mock.calls.filter(([said]) => String(said).includes('[vedette]'))).toEqual([]);
  await receiver.close();
  const client = await createClient({ url }).connect();
  const keys = await client.keys('*');
  client.destroy();
  return keys;
}

it('a budget is shared through a client of redis', async ({ url }) => {
  expect(await run(url, async () => (await import('./node-redis.ts')).redis)).toContain('vedette1:{errors}:tokens');
});

it('a budget is shared through a client of ioredis', async ({ url }) => {
  const keys = await run(url, async () => {
    const { redis } = await import('./ioredis.ts');
    return { close: async () => redis.quit() };
  });
  expect(keys).toContain('vedette1:{errors}:tokens');
});

it('a budget is shared through a cluster', async ({ url }) => {
  expect(await run(url, async () => (await import('./cluster.ts')).redis)).toContain('vedette1:{errors}:tokens');
});
