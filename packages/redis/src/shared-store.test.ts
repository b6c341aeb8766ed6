import { createClient } from '@redis/client';
import { draws } from '@vedette/tooling/draws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askOf, grantedBy, month, sliding } from './lease-sample.ts';
import { type RedisServer, startRedis } from './server-sample.ts';
import { createSharedStore } from './shared-store.ts';

const opened: { server?: RedisServer } = {};
beforeAll(async () => {
  opened.server = await startRedis();
});
afterAll(() => opened.server?.close());

async function connect() {
  const client = createClient({ url: opened.server?.url ?? '', disableOfflineQueue: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A budget of its own for a test, and stores for askers of it. */
async function budget(name: string, { isPacing = true }: { readonly isPacing?: boolean } = {}) {
  const client = await connect();
  return {
    client,
    place: `vedette1:{${name}}`,
    open: () => createSharedStore(client, { name, timeout: 20_000, isPacing }),
    [Symbol.dispose]: () => client.destroy(),
  };
}

const keyAt = (at: number): string => `k1-${at.toString(16).padStart(16, '0')}`;

describe.concurrent('a store in Redis', () => {
  test('lends the tokens of a month evenly, and first occurrences ahead of that', async () => {
    using shared = await budget('paced');
    const windows = [month(3000)];
    const bucket = await grantedBy(shared.open(), windows, { want: 1000 });
    expect(bucket.tokens).toMatchObject({ granted: 100, askers: 1 });
    expect(bucket.tokens.fill).toBeLessThan(0.01);
    const more = await askOf(shared.open(), windows, { want: 5 });
    expect(more.tokens).toMatchObject({ granted: 0, askers: 2 });

    const [standing] = more.tokens.standings;
    const now = Date.now();
    const due = (3000 * ((standing?.end ?? 0) - now)) / ((standing?.end ?? 0) - (standing?.start ?? 0));
    const first = await askOf(shared.open(), windows, { want: 3000, first: 3000 });
    expect(Math.abs(first.tokens.granted - (2900 - due / 10))).toBeLessThan(2);
    expect((await askOf(shared.open(), windows, { want: 5, first: 5 })).tokens.granted).toBe(0);
  });

  test('goes by its own clock alone', async () => {
    using shared = await budget('clock', { isPacing: false });
    const store = shared.open();
    await grantedBy(store, [month(9)]);
    for (const now of [0, Date.now() + 1e11, Number.NaN]) {
      const asked = { windows: [month(9)], want: 0, first: 0, returned: 0, known: [] };
      const { tokens } = await store.lease({ asker: 'sample', now, tokens: asked });
      expect(tokens.standings[0]?.spent).toBe(1);
      expect(tokens.standings[0]?.start).toBeLessThanOrEqual(Date.now());
      expect(tokens.standings[0]?.end).toBeGreaterThan(Date.now());
    }
  });

  test('grants nothing in the first moments of its life, and takes over what is known meanwhile and later', async () => {
    using shared = await budget('learning', { isPacing: false });
    const [windows, store, late, stranger] = [[month(100), sliding(100, 3_600_000)], shared.open(), shared.open(), shared.open()];
    const before = await grantedBy(store, windows, { want: 60 });
    const later = await grantedBy(late, windows, { want: 30 });
    await shared.client.del(`${shared.place}:tokens`);

    expect((await askOf(stranger, windows, { want: 5 })).tokens.granted).toBe(0);
    const told = await askOf(store, windows, { want: 5, known: before.tokens.standings });
    expect(told.tokens.granted).toBe(0);
    // Two more than are known: of a limit of 100 they are kept for askers that died.
    expect(told.tokens.standings.map(({ spent }) => spent)).toEqual([62, 62]);
    await grantedBy(stranger, windows, { want: 5 });
    const last = await askOf(late, windows, { want: 5, known: later.tokens.standings });
    expect(last.tokens).toMatchObject({ granted: 3 });
    expect(last.tokens.standings.map(({ spent }) => spent)).toEqual([100, 100]);
  });

  test('counts what each life granted, also where those who know of one say nothing until the next but one', async () => {
    using shared = await budget('lives', { isPacing: false });
    const windows = [month(3000), sliding(3000, 3_600_000)];
    const [one, other] = [shared.open(), shared.open()];
    await grantedBy(one, windows, { want: 10 });
    await grantedBy(other, windows, { want: 500 });
    await shared.client.del(`${shared.place}:tokens`);
    await grantedBy(one, windows, { want: 300 });
    await shared.client.del(`${shared.place}:tokens`);
    await askOf(one, windows, { want: 0 });
    const { tokens } = await askOf(other, windows, { want: 0 });
    // What is known is 510 and 300; 44 for each life are kept for askers that died.
    expect(tokens.standings.map(({ spent }) => spent)).toEqual([898, 898]);
    expect((await grantedBy(shared.open(), windows, { want: 3000 })).tokens.granted).toBe(3000 - 898);
  });

  test('learns anew where an asker has heard of more than the data knows, as after a failover that lost writes', async () => {
    using shared = await budget('behind', { isPacing: false });
    const [windows, store] = [[month(100)], shared.open()];
    await grantedBy(store, windows, { want: 10 });
    await shared.client.copy(`${shared.place}:tokens`, `${shared.place}:replica`);
    const known = (await askOf(store, windows, { want: 40 })).tokens.standings;
    await shared.client.rename(`${shared.place}:replica`, `${shared.place}:tokens`);

    const told = await askOf(store, windows, { want: 5, known });
    expect(told.tokens.granted).toBe(0);
    expect(told.tokens.standings[0]?.spent).toBe(52);
    expect((await grantedBy(store, windows, { want: 99 })).tokens.granted).toBe(48);
  });

  test('a question that a client sends twice counts once', async () => {
    using shared = await budget('twice', { isPacing: false });
    const sent: [string, { readonly keys: string[]; readonly arguments: string[] }][] = [];
    const twice = {
      eval: (script: string, given: { keys: string[]; arguments: string[] }) => shared.client.eval(script, given),
      evalSha: (sha: string, given: { keys: string[]; arguments: string[] }) => {
        sent.push([sha, given]);
        return shared.client.evalSha(sha, given);
      },
    };
    const [store, windows] = [createSharedStore(twice, { name: 'twice', timeout: 20_000, isPacing: false }), [month(50)]];
    await grantedBy(store, windows, { want: 3 });
    await askOf(store, windows, { want: 3, carry: { pushed: [[keyAt(1), 7]], claimed: [] } });
    const again = sent.at(-1);
    if (again !== undefined) await shared.client.evalSha(...again);
    const { tokens, carry } = await askOf(shared.open(), windows, { want: 0, carry: { pushed: [], claimed: [keyAt(1)] } });
    expect(tokens.standings[0]?.spent).toBe(6);
    expect(carry?.counts).toEqual([[keyAt(1), 7]]);
  });

  test('keys that were sent are remembered up to a bound, and those of the last month are not', async () => {
    using shared = await budget('keys');
    const [store, windows] = [shared.open(), [month(9)]];
    const keys = Array.from({ length: 17_000 }, (_none, at) => keyAt(at));
    for (let at = 0; at < keys.length; at += 400) {
      await askOf(store, windows, { want: 0, keys: { sent: keys.slice(at, at + 400), cursor: undefined } });
    }
    const heard = await askOf(store, windows, { want: 0, keys: { sent: [], cursor: undefined } });
    expect(heard.keys?.known).toEqual(keys.slice(-16_384));
    await shared.client.hSet(`${shared.place}:tokens`, 'period', '1');
    const next = await askOf(store, windows, { want: 0, keys: { sent: [keyAt(1)], cursor: undefined } });
    expect(next.keys?.known).toEqual([keyAt(1)]);
  });

  test('counts are held for so many keys, of which the least owed are forgotten, and that is told', async () => {
    using shared = await budget('counts');
    const [store, windows] = [shared.open(), [month(9)]];
    for (let at = 0; at < 21_000; at += 3000) {
      const pushed = Array.from({ length: 3000 }, (_none, next) => [keyAt(at + next), 21_000 - at - next] as const);
      await askOf(store, windows, { want: 0, carry: { pushed, claimed: [] } });
    }
    expect(await shared.client.zCard(`${shared.place}:carry`)).toBe(20_000);
    expect(await shared.client.hGet(`${shared.place}:tokens`, 'forgotten')).toBe(`${(1000 * 1001) / 2}`);
    const claimed = await askOf(store, windows, { want: 0, carry: { pushed: [], claimed: [keyAt(0), keyAt(20_999)] } });
    expect(claimed.carry?.counts).toEqual([[keyAt(0), 21_000]]);
  });

  test('windows that are over are forgotten, and while there are too many no further one is opened', async () => {
    using shared = await budget('windows', { isPacing: false });
    const store = shared.open();
    await grantedBy(store, [month(5)]);
    for (let at = 0; at < 500; at += 1) await askOf(store, [sliding(5, 500_000 + at)]);
    expect((await askOf(store, [sliding(4, 1000)])).tokens.granted).toBe(0);
    expect((await askOf(store, [month(5)])).tokens.granted).toBe(1);

    const fields = await shared.client.hGetAll(`${shared.place}:tokens`);
    for (const [name, packed] of Object.entries(fields).slice(0, 200)) {
      if (name.startsWith('window:5 in')) await shared.client.hSet(`${shared.place}:tokens`, name, packed.replace(/^\d+/, '1'));
    }
    expect((await askOf(store, [sliding(4, 1000)])).tokens.granted).toBe(1);
    expect(await shared.client.hLen(`${shared.place}:tokens`)).toBeLessThan(400);
  });

  test('all that it keeps is under one hash tag, and ends by itself', async () => {
    using shared = await budget('ends');
    const carry = { pushed: [[keyAt(1), 1]] as const, claimed: [] };
    await grantedBy(shared.open(), [month(90), sliding(9, 60_000)], {
      carry,
      keys: { sent: [keyAt(1)], cursor: undefined },
    });
    const names = await shared.client.keys('*ends*');
    expect(names.map((name) => name.replace(/lent:.*/, 'lent')).sort()).toEqual(
      ['askers', 'carry', 'lent', 'sent', 'tokens'].map((name) => `vedette1:{ends}:${name}`),
    );
    const ends = await Promise.all(names.map((name) => shared.client.pTTL(name)));
    expect(ends.filter((end) => end <= 0 || end > 46 * 86_400_000)).toEqual([]);
  });

  test('what comes back of sliding windows is granted again, and none of the others too early', async () => {
    using shared = await budget('returned', { isPacing: false });
    const windows = [sliding(20, 300), sliding(70, 1500)];
    await grantedBy(shared.open(), windows);
    await new Promise((resolve) => setTimeout(resolve, 2200));
    const askers = Array.from({ length: 4 }, () => ({ store: shared.open(), hand: 0, until: 0 }));
    const spent: { readonly from: number; readonly until: number; readonly tokens: number }[] = [];
    let [granted, returned] = [0, 0];
    for (let round = 0; round < draws(25); round += 1) {
      for (const asker of askers) {
        const back = Math.floor(Math.random() * (asker.hand + 1));
        if (asker.hand > back) spent.push({ from: asker.until, until: asker.until, tokens: asker.hand - back });
        const { tokens } = await askOf(asker.store, windows, { want: Math.floor(Math.random() * 6), returned: back });
        [asker.hand, asker.until] = [tokens.granted, tokens.standings[0]?.end ?? 0];
        [granted, returned] = [granted + tokens.granted, returned + back];
      }
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    }
    for (const { limit, milliseconds } of windows) {
      const within = spent.map(({ from }) =>
        spent
          .filter((other) => other.from >= from && other.from < from + milliseconds)
          .reduce((sum, { tokens }) => sum + tokens, 0),
      );
      expect(Math.max(0, ...within)).toBeLessThanOrEqual(limit);
    }
    expect(returned).toBeGreaterThan(5);
    const most = askers.reduce((sum, { hand }) => sum + hand, 0);
    expect(granted - returned - most).toBe(spent.reduce((sum, { tokens }) => sum + tokens, 0));
    await new Promise((resolve) => setTimeout(resolve, 2200));
    const [one, other] = (await askOf(shared.open(), windows, { want: 0 })).tokens.standings;
    expect([one?.spent, other?.spent]).toEqual([0, 0]);
  });

  test('what comes back of a long window is there at once', async () => {
    using shared = await budget('long', { isPacing: false });
    const [windows, store] = [[sliding(10, 86_400_000), sliding(10, 200)], shared.open()];
    await grantedBy(store, windows, { want: 10 });
    expect((await askOf(shared.open(), windows, { want: 10 })).tokens.granted).toBe(0);
    expect((await askOf(store, windows, { want: 0, returned: 7 })).tokens.standings[0]?.spent).toBe(3);
    expect((await askOf(store, windows, { want: 0, returned: 7 })).tokens.standings[0]?.spent).toBe(0);
    expect((await askOf(store, windows, { want: 0, returned: 7 })).tokens.standings[0]?.spent).toBe(0);
  });

  test('many askers of any kind take no more than there are, and conserve what they count', async () => {
    using shared = await budget('many', { isPacing: false });
    const windows = [month(400), sliding(150, 600)];
    await grantedBy(shared.open(), windows, { want: 1 });
    const askers = Array.from({ length: 8 }, shared.open);
    let [granted, pushed, claimed] = [1, 0, 0];
    for (let round = 0; round < draws(40); round += 1) {
      const replies = await Promise.all(
        askers.map((store, at) =>
          askOf(store, windows, {
            want: at,
            carry: { pushed: [[keyAt(round % 5), at]], claimed: round % 3 === 0 ? [keyAt(at)] : [] },
          }),
        ),
      );
      for (const { tokens, carry } of replies) {
        granted += tokens.granted;
        claimed += carry?.counts.reduce((sum, [, count]) => sum + count, 0) ?? 0;
      }
      pushed += askers.reduce((sum, _store, at) => sum + at, 0);
      expect(replies.at(-1)?.tokens.standings[0]?.spent).toBe(granted);
    }
    expect(granted).toBeLessThanOrEqual(400);
    const held = await shared.client.zRangeWithScores(`${shared.place}:carry`, 0, -1);
    expect(held.reduce((sum, { score }) => sum + score, 0) + claimed).toBe(pushed);
  });
});
