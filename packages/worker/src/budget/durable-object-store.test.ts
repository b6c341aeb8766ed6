import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { itemsOf } from '../sent-sample.ts';
import { createObjectStore, durableObjectStore } from './durable-object-store.ts';
import { type Objects, startObjects } from './objects-sample.ts';

async function start(options: Parameters<typeof startObjects>[0]): Promise<Objects> {
  const objects = await startObjects(options);
  onTestFinished(() => objects.close());
  return objects;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-objects-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function eventsOf({ sent }: Objects): number {
  return itemsOf(sent()).filter(({ type }) => type === 'event').length;
}

/** Makes each Worker fail in so many ways. */
async function failIn(objects: Objects, workers: number, times: number, { first = 100 } = {}): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await Promise.all(
      Array.from({ length: workers }, (_none, worker) => objects.ask(worker, `/orders/${worker}/${first + time}`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const errors = { errors: '20/day' };
const windows = [{ name: 'suite', limit: 50, milliseconds: 86_400_000 }];
const tokens = { windows, first: 0, returned: 0, known: [] };

describe('a budget in a Durable Object', () => {
  test('is one for all Workers that are bound to it: none is spent twice', async () => {
    const objects = await start({ workers: 3, rates: errors });
    await failIn(objects, 3, 30);
    const stats = await Promise.all([0, 1, 2].map(async (worker) => JSON.parse(await objects.ask(worker, '/stats')).budget));
    const sent = stats.reduce((sum: number, budget: { sent: number }) => sum + budget.sent, 0);
    await vi.waitFor(() => expect(eventsOf(objects)).toBe(sent), { timeout: 10_000 });
    expect(sent).toBeLessThanOrEqual(20);
    expect(sent).toBeGreaterThan(10);
    expect(stats.reduce((sum: number, budget: { seen: number }) => sum + budget.seen, 0)).toBe(90);
  });

  test('goes on where it was when the Workers are deployed anew in the middle of it', async () => {
    // What the first Workers had in hand is gone with them.
    const objects = await start({ workers: 2, rates: { errors: '60/day' }, folder: newFolder() });
    await failIn(objects, 2, 4);
    const before = eventsOf(objects);
    await objects.deploy();
    await failIn(objects, 2, 30, { first: 200 });
    expect(before).toBeGreaterThan(0);
    expect(eventsOf(objects)).toBeGreaterThan(before);
    expect(eventsOf(objects)).toBeLessThanOrEqual(60);
  });

  test('lets the first error of a Worker leave with the invocation that it came up in', async () => {
    const objects = await start({ workers: 3, rates: errors });
    for (const worker of [0, 1, 2]) await objects.ask(worker, `/orders/${worker}/100`);
    await vi.waitFor(() => expect(eventsOf(objects)).toBe(3), { timeout: 10_000 });
  });

  test('keeps what was granted when the object is started anew', async () => {
    const folder = newFolder();
    const first = await startObjects({ folder });
    const store = createObjectStore(() => first.namespace, { name: 'kept', isPacing: false });
    expect((await store.lease({ asker: 'a', now: 0, tokens: { ...tokens, want: 44 } })).tokens.granted).toBe(44);
    await first.close();
    const second = await start({ folder });
    const again = createObjectStore(() => second.namespace, { name: 'kept', isPacing: false });
    expect((await again.lease({ asker: 'b', now: 0, tokens: { ...tokens, want: 44 } })).tokens.granted).toBe(6);
  });

  test('grants many askers at once no more than there is', async () => {
    const { namespace } = await start({});
    const stores = Array.from({ length: 25 }, () => createObjectStore(() => namespace, { name: 'many', isPacing: false }));
    const leases = stores.flatMap((store) =>
      [1, 2, 3, 4].map(() => store.lease({ asker: 'a', now: 0, tokens: { ...tokens, want: 3 } })),
    );
    const granted = (await Promise.all(leases)).reduce((sum, { tokens: { granted: each } }) => sum + each, 0);
    expect(granted).toBe(50);
  });

  test('refuses what no store asks, and goes on', async () => {
    const { namespace } = await start({});
    const object = namespace.get(namespace.idFromName('odd'));
    for (const body of ['', '[]', '{"asker":1}', '{"asker":"a","tokens":{"windows":[{"name":"x"}]}}']) {
      expect((await object.fetch('https://budget/', { method: 'POST', body })).ok).toBe(false);
    }
    const store = createObjectStore(() => namespace, { name: 'odd', isPacing: false });
    expect((await store.lease({ asker: 'a', now: 0, tokens: { ...tokens, want: 2 } })).tokens.granted).toBe(2);
  });
});

test('an object that does not answer is no answer, and nobody waits for it any more', async () => {
  const store = durableObjectStore(() => ({
    idFromName: (name: string) => name,
    get: () => ({ fetch: async () => ({ ok: false, json: async () => ({}) }) }),
  }));
  await expect(store.lease({ asker: 'a', now: 0, tokens: { ...tokens, want: 1 } })).rejects.toThrow('did not answer');
  await store.settled();
});

test.each([
  ['a namespace itself', [Object({})]],
  ['a name that is none', [(): never => expect.unreachable(), { name: 'my budget' }]],
])('%s is refused', (_what, [binding, options]) => {
  expect(() => durableObjectStore(binding, options)).toThrow('[vedette] durableObjectStore');
});

test('nobody waits for long for an object that does not answer, and nobody twice', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const silent = { idFromName: (name: string) => name, get: () => ({ fetch: () => new Promise<never>(() => undefined) }) };
  const store = durableObjectStore(() => silent);
  void store.lease({ now: 0, asker: 'suite', tokens: { ...tokens, want: 1 } });
  let isOver = false;
  const settled = store.settled().then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(3000);
  expect(isOver).toBe(true);
  await settled;
  await store.settled();
});

test('what makes no store is refused', () => {
  const asked = (...given: readonly unknown[]): unknown => Reflect.apply(durableObjectStore, undefined, given);
  expect(() => asked({})).toThrow('[vedette] durableObjectStore: no function. Write durableObjectStore(() => env.BUDGET).');
  expect(() => asked(() => undefined, { nam: 'shop' })).toThrow('[vedette] durableObjectStore.nam: unknown option');
  expect(() => asked(() => undefined, { name: 'two words' })).toThrow('[vedette] durableObjectStore, name: no name.');
  expect(() => asked(() => undefined, { name: undefined })).not.toThrow();
});
