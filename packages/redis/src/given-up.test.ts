import { createClient } from '@redis/client';
import { expect, test } from 'vitest';
import { clients } from './client-sample.ts';
import { askOf, grantedBy, month, until } from './lease-sample.ts';
import { redisStore } from './redis-store.ts';
import { startRedis } from './server-sample.ts';
import { createSharedStore } from './shared-store.ts';

const key = 'k1-0000000000000001';

test.concurrent.each(Object.entries(clients))(
  'what %s answers when nobody waits for it any more is given back',
  async (_name, connect) => {
    const server = await startRedis();
    const { client, close } = await connect(server.url);
    const [patient, impatient] = [20_000, 30].map((timeout) =>
      createSharedStore(client, { name: 'late', timeout, isPacing: false }),
    );
    if (patient === undefined || impatient === undefined) return expect.fail('no store');
    const windows = [month(50)];
    await grantedBy(patient, windows, { want: 5 });
    await askOf(patient, windows, { want: 0, carry: { pushed: [[key, 7]], claimed: [] } });
    server.freeze();
    await expect(askOf(impatient, windows, { want: 9, carry: { pushed: [], claimed: [key] } })).rejects.toThrow('in time');
    server.thaw();
    // An answer comes behind those before it.
    await askOf(patient, windows, { want: 0 });
    const { tokens } = await askOf(createSharedStore(client, { name: 'late', timeout: 20_000, isPacing: false }), windows, {
      want: 0,
    });
    expect(tokens.standings[0]?.spent).toBe(14);
    // It may be given up again on a busy machine; what it gives back arrives all the same.
    const isBack = (): Promise<boolean> =>
      askOf(impatient, windows, { want: 0, carry: { pushed: [], claimed: [] } }).then(
        (after) => after.tokens.standings[0]?.spent === 5,
        () => false,
      );
    await until(isBack);
    const { carry } = await askOf(patient, windows, { want: 0, carry: { pushed: [], claimed: [key] } });
    expect(carry?.counts).toEqual([[key, 7]]);
    close();
    await server.close();
  },
);

test.concurrent.each(Object.entries(clients))(
  '%s rejects at once while Redis is away, and is asked again when it is back',
  async (_name, connect) => {
    const server = await startRedis();
    const { client, close } = await connect(server.url);
    const store = redisStore(client, { timeout: 1000, learning: 2000 });
    await grantedBy(store, [month(50)]);
    await server.kill();
    const isAnswered = (): Promise<boolean> =>
      askOf(store, [month(50)]).then(
        () => true,
        () => false,
      );
    await until(async () => !(await isAnswered()));
    const thrown = await askOf(store, [month(50)]).catch((reason: unknown) => reason);
    expect(String(thrown)).not.toContain('in time');
    await server.start();
    await until(isAnswered);
    close();
    await server.close();
  },
);

test.concurrent.each(Object.entries(clients))(
  '%s is asked again where Redis ended while questions were under way, whether they settle or not',
  { timeout: 30_000 },
  async (_name, connect) => {
    const server = await startRedis();
    const { client, close } = await connect(server.url);
    const store = createSharedStore(client, { name: 'ended', timeout: 50, isPacing: false, longest: 500 });
    const isAnswered = (): Promise<boolean> =>
      askOf(store, [month(50)]).then(
        () => true,
        () => false,
      );
    await until(isAnswered);
    server.freeze();
    for (let time = 0; time < 5; time += 1) expect(await isAnswered()).toBe(false);
    await server.kill();
    await server.start();
    await until(isAnswered);
    close();
    await server.close();
  },
);

test.concurrent('while Redis answers nothing at all, only a few questions are under way', async () => {
  const asked: string[] = [];
  const never = (sha: string): Promise<unknown> => {
    asked.push(sha);
    return new Promise(() => undefined);
  };
  const store = createSharedStore({ eval: never, evalSha: never }, { name: 'never', timeout: 1, isPacing: true });
  for (let time = 0; time < 10; time += 1) await expect(askOf(store, [month(5)])).rejects.toThrow(/not answer/);
  expect(asked.length).toBe(4);
});

test.concurrent('a client that is not connected yet, or not any more, is a store that is down', async () => {
  const server = await startRedis();
  const client = createClient({ url: server.url, disableOfflineQueue: true });
  const store = redisStore(client, { timeout: 1000, learning: 2000 });
  await expect(askOf(store, [month(5)])).rejects.toThrow(Error);
  await client.connect();
  await grantedBy(store, [month(5)]);
  client.destroy();
  await expect(askOf(store, [month(5)])).rejects.toThrow(Error);
  await server.close();
});
