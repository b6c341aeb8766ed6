import { describe, expect, test } from 'vitest';
import { requestFor } from './lease-sample.ts';
import { answeringLater } from './leasing.ts';
import { createSampler, type Sampler } from './sampler.ts';
import { createSharedStore, type SharedStore } from './shared-store-sample.ts';
import type { BudgetStore, LeaseRequest, OnStoreDown } from './store.ts';

const month = { limit: 3000, milliseconds: 31 * 86_400_000, billingDay: 1 };
const beginning = Date.UTC(2027, 3, 10);

/** A clock, timers by it, and everything that is under way in between. */
function createTime(): {
  readonly now: () => number;
  readonly later: (run: () => void, milliseconds: number) => void;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets time pass in which nothing arrives. */
  readonly skip: (milliseconds: number) => void;
} {
  let now = beginning;
  let due: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    later: (run, milliseconds) => due.push({ at: now + milliseconds, run }),
    skip: (milliseconds) => {
      now += milliseconds;
    },
    pass: async (milliseconds) => {
      now += milliseconds;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { run } of ripe) run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
}

/** Numbers from 0 to 1, the same each time (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function samplerOn(
  store: BudgetStore,
  time: ReturnType<typeof createTime>,
  { onStoreDown = 'escrow', limit = 3000 }: { readonly onStoreDown?: OnStoreDown; readonly limit?: number } = {},
): Sampler {
  const plan = { store, errors: [{ ...month, limit }], perIssue: [], onStoreDown };
  return createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
}

/** A process that met one fault a thousand times, and has handed over what no event stands for. */
async function endedOn(shared: SharedStore, time: ReturnType<typeof createTime>): Promise<Sampler> {
  const sampler = samplerOn(shared.connect(), time, { limit: 600 });
  for (let at = 0; at < 1000; at += 1) sampler.offer(keyAt(1));
  await time.pass(10);
  sampler.handOver();
  await time.pass(1000);
  return sampler;
}

/** So many processes that share a window. */
function processesOn(
  shared: SharedStore,
  window: { readonly limit: number; readonly milliseconds: number },
  run: { readonly time: ReturnType<typeof createTime>; readonly random: () => number; readonly processes: number },
): readonly Sampler[] {
  const { time, random, processes } = run;
  return Array.from({ length: processes }, () =>
    createSampler({ store: shared.connect(), errors: [window], perIssue: [] }, { now: time.now, later: time.later, random }),
  );
}

const keyAt = (at: number): string => `k1-${at.toString(16).padStart(16, '0')}`;

/** Whether the sums of all samplers and the store are what was seen. */
function isConserved(samplers: readonly Sampler[], shared: SharedStore): boolean {
  const all = samplers.map((sampler) => sampler.counts());
  const sum = (read: (counts: (typeof all)[number]) => number): number => all.reduce((total, counts) => total + read(counts), 0);
  const held = [...shared.held().values()].reduce((total, count) => total + count, 0);
  const isEachWhole = all.every(
    ({ seen, claimed = 0, represented, pending, evicted, pushed = 0 }) =>
      seen + claimed === represented + pending + evicted + pushed,
  );
  return (
    isEachWhole && sum(({ seen }) => seen) === sum(({ represented, pending, evicted }) => represented + pending + evicted) + held
  );
}

describe('a sampler on a store that answers later', () => {
  test('waits for nothing: what comes before the first answer is counted, and leaves once there are tokens', async () => {
    const time = createTime();
    const sampler = samplerOn(createSharedStore(time.now).connect(), time);
    expect([sampler.offer(keyAt(1)), sampler.offer(keyAt(1))]).toEqual([0, 0]);
    await time.pass(10);
    expect(sampler.offer(keyAt(1))).toBe(3);
    expect(sampler.offer(keyAt(2))).toBe(1);
  });

  test('asks again where a question was lost together with the timer that ends it', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now).connect();
    let asked = 0;
    const lease: BudgetStore['lease'] = (request) => {
      asked += 1;
      return asked === 1 ? new Promise(() => undefined) : shared.lease(request);
    };
    const plan = { store: answeringLater({ ...shared, lease }), errors: [month], perIssue: [] };
    const sampler = createSampler(plan, { now: time.now, later: () => undefined, random: () => 0.5 });
    for (let second = 0; second < 5; second += 1) {
      sampler.offer(keyAt(1));
      await time.pass(1000);
    }
    expect([asked > 1, sampler.isDown(), sampler.offer(keyAt(1)) > 0]).toEqual([true, false, true]);
  });

  test('never spends more than was granted, and what was granted never passes the limit', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const samplers = Array.from({ length: 5 }, () => samplerOn(shared.connect(), time, { limit: 200 }));
    for (let round = 0; round < 2000; round += 1) {
      for (const [at, sampler] of samplers.entries()) sampler.offer(keyAt((round * 7 + at) % 300));
      await time.pass(500);
    }
    const sent = samplers.reduce((sum, sampler) => sum + sampler.counts().sent, 0);
    expect(sent).toBeLessThanOrEqual(shared.granted());
    expect(shared.granted()).toBeLessThanOrEqual(200);
    expect(sent).toBeGreaterThan(50);
    expect(isConserved(samplers, shared)).toBe(true);
  });

  test('a new process knows which keys are known, and what others saw travels with its event', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const first = samplerOn(shared.connect(), time, { limit: 600 });
    first.offer(keyAt(9));
    await time.pass(10);
    expect(first.offer(keyAt(9))).toBe(2);
    for (let at = 0; at < 1000; at += 1) first.offer(keyAt(1));
    await time.pass(1000);
    first.handOver();
    await time.pass(1000);
    const { represented, seen } = first.counts();
    expect([...shared.held()].reduce((sum, [, count]) => sum + count, 0)).toBe(seen - represented);

    const second = samplerOn(shared.connect(), time, { limit: 600 });
    second.offer(keyAt(9));
    await time.pass(10);
    second.closings(() => true);
    expect(second.counts()).toMatchObject({ sent: 0, pending: 1 });
    expect(second.offer(keyAt(2))).toBe(1);
    let carried = 0;
    for (let at = 0; at < 400; at += 1) {
      carried += second.offer(keyAt(1));
      await time.pass(10_000);
    }
    expect(carried).toBeGreaterThan(seen - represented);
    expect(isConserved([first, second], shared)).toBe(true);
  });

  test('what a process left is learnt by one that owes nothing itself, and travels with its event', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const first = await endedOn(shared, time);
    const left = shared.held().get(keyAt(1)) ?? 0;

    const second = samplerOn(shared.connect(), time, { limit: 600 });
    const closed: number[] = [];
    second.whenHanded(() => closed.push(...second.closings(() => true).map(({ weight }) => weight)));
    // Its first answer comes before it meets the fault.
    second.offer(keyAt(2));
    await time.pass(10_000);
    let met = 0;
    let stood = 0;
    for (; met < 40; met += 1) {
      stood += second.offer(keyAt(1), { importance: 'protected' });
      await time.pass(10_000);
    }
    const carried = stood + closed.reduce((sum, weight) => sum + weight, 0);
    expect([left > 900, carried, shared.held().get(keyAt(1))]).toEqual([true, met + left, undefined]);
    expect(isConserved([first, second], shared)).toBe(true);
  });

  test('lets the first events of a process leave as soon as there is an answer, where nobody has sent their keys', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time);
    const handed: string[] = [];
    sampler.whenHanded(() => handed.push(...sampler.closings(() => true).map(({ key, weight }) => `${key} ${weight}`)));
    for (const key of [1, 1, 2]) expect(sampler.offer(keyAt(key))).toBe(0);
    expect([1, 2, 3].map((key) => sampler.isHeld(keyAt(key)))).toEqual([true, true, false]);
    await time.pass(10);
    // What came while the store was asked is asked for right behind its first answer.
    expect(handed).toEqual([`${keyAt(1)} 2`, `${keyAt(2)} 1`]);
    expect(sampler.offer(keyAt(3))).toBe(1);
    expect(isConserved([sampler], shared)).toBe(true);
  });

  test('lets the first event of a process leave where its client is connected only a little later', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time);
    const handed: string[] = [];
    sampler.whenHanded(() => handed.push(...sampler.closings(() => true).map(({ key }) => key)));
    shared.setDown(true);
    sampler.offer(keyAt(1));
    for (let at = 0; at < 5; at += 1) await time.pass(60);
    expect([sampler.isHeld(keyAt(1)), sampler.isAsking(), sampler.isDown()]).toEqual([true, true, false]);
    shared.setDown(false);
    await time.pass(100);
    expect([handed, shared.asked()]).toEqual([[keyAt(1)], 1]);
  });

  test('is not said to be down for three seconds while its client connects, and at once later', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time);
    shared.setDown(true);
    const told: boolean[] = [];
    for (let second = 0; second < 5; second += 1) {
      sampler.offer(keyAt(second));
      told.push(sampler.isDown());
      await time.pass(1000);
    }
    expect(told).toEqual([false, false, false, true, true]);
    shared.setDown(false);
    for (let second = 0; second < 12; second += 1) {
      sampler.offer(keyAt(second));
      await time.pass(1000);
    }
    expect(sampler.isDown()).toBe(false);
    shared.setDown(true);
    for (let at = 0; at < 40; at += 1) sampler.offer(keyAt(100 + at));
    await time.pass(1000);
    expect(sampler.isDown()).toBe(true);
  });

  test('lets the first event of a process leave whose key others sent, where there is plenty', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const errors = [{ limit: 100, milliseconds: 60_000 }];
    const sentBy = async (): Promise<number> => {
      const plan = { store: shared.connect(), errors, perIssue: [] };
      const sampler = createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
      sampler.whenHanded(() => sampler.closings(() => true));
      sampler.offer(keyAt(1));
      await time.pass(10);
      return sampler.counts().sent;
    };
    expect([await sentBy(), await sentBy(), await sentBy()]).toEqual([1, 1, 1]);
  });

  /** A process that has sent one fault and is quiet since; what leaves of others is told. */
  async function warmed(store: BudgetStore, time: ReturnType<typeof createTime>): Promise<[Sampler, string[]]> {
    const plan = { store, errors: [{ limit: 1000, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
    const handed: string[] = [];
    sampler.whenHanded(() => handed.push(...sampler.closings(() => true).map(({ key, weight }) => `${key} ${weight}`)));
    sampler.offer(keyAt(0));
    await time.pass(10);
    for (let second = 0; second < 3; second += 1) await time.pass(1000);
    handed.length = 0;
    return [sampler, handed];
  }

  test.each([20, 120])(
    'lets the first event of each of %i new faults leave that come at once in a running process',
    async (many) => {
      const time = createTime();
      const shared = createSharedStore(time.now);
      const [sampler, handed] = await warmed(shared.connect(), time);
      const keys = Array.from({ length: many }, (_none, at) => keyAt(at + 1));
      const sent = keys.filter((key) => sampler.offer(key) > 0);
      for (const key of keys) if (!sent.includes(key)) sampler.offer(key);
      expect(keys.filter((key) => !sent.includes(key) && !sampler.isHeld(key))).toEqual([]);
      // One question after the other is answered, and no time passes.
      for (let turn = 0; turn < 12; turn += 1) await time.pass(0);
      expect([...sent, ...handed.map((told) => told.replace(/ 2$/, ''))].sort()).toEqual(keys);
      expect([sampler.isAsking(), isConserved([sampler], shared)]).toEqual([false, true]);
    },
  );

  test('gives the first event of a new fault up with the next answer where the store has nothing for it', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const [sampler, handed] = await warmed(shared.connect(), time);
    const [other] = await warmed(shared.connect(), time);
    for (let at = 0; at < 1200; at += 1) {
      other.offer(keyAt(5000 + at), { importance: 'protected' });
      await time.pass(0);
    }
    const keys = Array.from({ length: 50 }, (_none, at) => keyAt(at + 1));
    for (const key of keys) sampler.offer(key);
    const before = shared.asked();
    for (let turn = 0; turn < 12; turn += 1) await time.pass(0);
    for (let second = 0; second < 2; second += 1) await time.pass(1000);
    expect([keys.some(sampler.isHeld), sampler.counts().pending > 40, handed.length < 10]).toEqual([false, true, true]);
    expect(shared.asked() - before).toBeLessThan(6);
    expect(isConserved([sampler, other], shared)).toBe(true);
  });

  test('asks for what is held as soon as somebody waits for it', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const [sampler, handed] = await warmed(shared.connect(), time);
    const sentOf = (from: number, to: number): number => {
      let sent = 0;
      for (let at = from; at < to; at += 1) if (sampler.offer(keyAt(at)) > 0) sent += 1;
      return sent;
    };
    const sent = sentOf(1, 40);
    for (let turn = 0; turn < 12; turn += 1) await time.pass(0);
    const more = sentOf(100, 160);
    expect(sampler.isAsking()).toBe(true);
    for (let turn = 0; turn < 12; turn += 1) await time.pass(0);
    expect(sent + more + handed.length).toBe(99);
    expect(sampler.isAsking()).toBe(false);
  });

  test('holds the first events of a process for a store that keeps no counts as well', async () => {
    const time = createTime();
    const { lease } = createSharedStore(time.now).connect();
    const sampler = samplerOn(answeringLater({ scope: 'shared', lease }), time);
    const handed: string[] = [];
    sampler.whenHanded(() => handed.push(...sampler.closings(() => true).map(({ key, weight }) => `${key} ${weight}`)));
    for (const key of [1, 1, 2]) expect(sampler.offer(keyAt(key))).toBe(0);
    expect([1, 2, 3].map((key) => sampler.isHeld(keyAt(key)))).toEqual([true, true, false]);
    await time.pass(10);
    expect(handed).toEqual([`${keyAt(1)} 2`, `${keyAt(2)} 1`]);
  });

  test('holds nothing for a store that went down while it was asked', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const [sampler, handed] = await warmed(shared.connect(), time);
    shared.setDown(true);
    const keys = Array.from({ length: 30 }, (_none, at) => keyAt(at + 1));
    const sent = keys.filter((key) => sampler.offer(key) > 0);
    expect(keys.some(sampler.isHeld)).toBe(true);
    for (let second = 0; second < 2; second += 1) await time.pass(1000);
    expect([keys.some(sampler.isHeld), sampler.isDown(), sampler.isAsking(), handed]).toEqual([false, true, false, []]);
    expect(sampler.counts()).toMatchObject({ represented: sent.length + 1, pending: 30 - sent.length });
  });

  test('survives a store that is down, and loses at most what was on its way', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time);
    for (let at = 0; at < 5000; at += 1) {
      if (at === 1000) shared.setDown(true);
      if (at === 2000) shared.setDown(false);
      sampler.offer(keyAt(at % 50));
      await time.pass(100);
    }
    expect(sampler.isDown()).toBe(false);
    expect(sampler.counts().evicted).toBeLessThan(1000);
    expect(isConserved([sampler], shared)).toBe(true);
    expect(sampler.counts().sent).toBeLessThanOrEqual(shared.granted());
  });

  test('a store that never settles, throws, or answers nonsense is down, and asked every ten seconds or so', async () => {
    const answers: readonly (() => unknown)[] = [
      () => new Promise(() => undefined),
      () => Promise.reject(new Error('not there')),
      () => Promise.resolve({ tokens: { granted: 1e9 } }),
      () => {
        throw new Error('not there');
      },
    ];
    for (const lease of answers) {
      const time = createTime();
      let asked = 0;
      const counted = (): unknown => {
        asked += 1;
        return lease();
      };
      const store: BudgetStore = Object.assign(createSharedStore(time.now).connect(), { lease: counted });
      const sampler = samplerOn(store, time);
      for (let at = 0; at < 600; at += 1) {
        sampler.offer(keyAt(at));
        await time.pass(1000);
      }
      expect([sampler.counts().sent, sampler.isDown(), asked > 50, asked < 80]).toEqual([0, true, true, true]);
    }
  });

  test('a quiet process goes on asking, as what it knows may be missed', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time);
    sampler.offer(keyAt(1));
    const before = shared.asked();
    for (let at = 0; at < 60; at += 1) await time.pass(1000);
    expect(shared.asked() - before).toBeGreaterThan(4);
    expect(shared.asked() - before).toBeLessThan(9);
  });

  test('while the store is down sends what was chosen', async () => {
    const sentBy = async (onStoreDown: OnStoreDown): Promise<number> => {
      const time = createTime();
      const shared = createSharedStore(time.now, { isPacing: false });
      const sampler = samplerOn(shared.connect(), time, { onStoreDown, limit: 300 });
      sampler.offer(keyAt(0));
      await time.pass(10);
      shared.setDown(true);
      let sent = 0;
      for (let at = 1; at < 400; at += 1) {
        const isDown = sampler.isDown();
        const weight = sampler.offer(keyAt(at));
        if (isDown && weight > 0) sent += 1;
        await time.pass(1000);
      }
      return sent;
    };
    expect(await sentBy('closed')).toBe(0);
    expect(await sentBy('escrow')).toBeLessThan(3);
    const share = await sentBy('share');
    expect([share > 140, share <= 150]).toEqual([true, true]);
    expect(await sentBy('open')).toBeGreaterThan(390);
  });

  test("sends all that comes again while the store is down and sends 'open'", async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const sampler = samplerOn(shared.connect(), time, { onStoreDown: 'open', limit: 300 });
    for (let at = 0; at < 100; at += 1) {
      sampler.offer(keyAt(at % 3));
      await time.pass(500);
    }
    shared.setDown(true);
    await time.pass(20_000);
    sampler.offer(keyAt(1));
    await time.pass(2000);
    expect(sampler.isDown()).toBe(true);
    expect(Array.from({ length: 100 }, () => sampler.offer(keyAt(0))).filter((weight) => weight === 0)).toEqual([]);
  });

  test('what was shared out while the store was down is taken from it afterwards, so that the limit holds', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now, { isPacing: false });
    const samplers = [samplerOn(shared.connect(), time, { onStoreDown: 'share', limit: 300 })];
    let key = 0;
    const offerMany = async (times: number): Promise<void> => {
      for (let round = 0; round < times; round += 1) {
        for (const sampler of samplers) {
          key += 1;
          sampler.offer(keyAt(key), { importance: 'protected' });
        }
        await time.pass(1000);
      }
    };
    const sent = (): number => samplers.reduce((sum, sampler) => sum + sampler.counts().sent, 0);
    await offerMany(10);
    shared.setDown(true);
    const before = sent();
    await offerMany(400);
    expect(sent() - before).toBeGreaterThan(100);
    shared.setDown(false);
    await offerMany(600);
    expect(sent()).toBeLessThanOrEqual(300);
    expect(sent()).toBeGreaterThan(250);
    expect(isConserved(samplers, shared)).toBe(true);
  });

  test('processes that have never heard from a store that is down share nothing, and what others had left holds', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now, { isPacing: false });
    const started = (): Sampler => samplerOn(shared.connect(), time, { onStoreDown: 'share', limit: 300 });
    const first = started();
    first.offer(keyAt(1));
    await time.pass(10);
    expect(first.offer(keyAt(1)) > 0).toBe(true);
    shared.setDown(true);
    const all = [first, ...Array.from({ length: 4 }, started)];
    for (let second = 0; second < 400; second += 1) {
      for (const [at, sampler] of all.entries()) sampler.offer(keyAt(1000 * at + second));
      await time.pass(1000);
    }
    const sent = all.map((sampler) => sampler.counts().sent);
    expect([sent.slice(1), sent[0] !== undefined && sent[0] > 140]).toEqual([[0, 0, 0, 0], true]);
    shared.setDown(false);
    for (let second = 0; second < 300; second += 1) {
      for (const [at, sampler] of all.entries()) sampler.offer(keyAt(1000 * at + second));
      await time.pass(1000);
    }
    const total = all.reduce((sum, sampler) => sum + sampler.counts().sent, 0);
    expect([total > 200, total <= 300]).toEqual([true, true]);
    expect(isConserved(all, shared)).toBe(true);
  });

  test('limits each fault by itself in the process', async () => {
    const time = createTime();
    const store = createSharedStore(time.now).connect();
    const plan = { store, errors: [{ ...month, limit: 90_000 }], perIssue: [{ limit: 2, milliseconds: 3_600_000 }] };
    const sampler = createSampler(plan, { now: time.now, later: time.later });
    for (let at = 0; at < 200; at += 1) {
      sampler.offer(keyAt(1));
      await time.pass(1000);
    }
    expect(sampler.counts().sent).toBe(2);
  });

  test.each([1, 8, 20])('%i processes go on sending out of a window that slides, for as long as they last', async (processes) => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const random = seeded(processes);
    const samplers = processesOn(shared, { limit: 60, milliseconds: 60_000 }, { time, random, processes });
    const sent: number[] = [];
    for (const sampler of samplers) {
      sampler.whenHanded(() => {
        for (const _closing of sampler.closings(() => true)) sent.push(time.now());
      });
    }
    for (let round = 0; round < 3000; round += 1) {
      for (const sampler of samplers) {
        if (sampler.offer(keyAt(Math.floor(random() ** 3 * 26))) > 0) sent.push(time.now());
      }
      await time.pass(100);
    }
    const minutes = Array.from({ length: 5 }, (_none, minute) => beginning + minute * 60_000);
    const within = (start: number): number => sent.filter((at) => at >= start && at < start + 60_000).length;
    expect(Math.max(...sent.map(within))).toBeLessThanOrEqual(60);
    expect(Math.min(...minutes.map(within))).toBeGreaterThan(10);
    expect(sent.length).toBeGreaterThan(5 * 30);
  });

  test.each([1, 8, 20])('%i loud processes leave room for the first occurrences of new faults', async (processes) => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const random = seeded(processes);
    const samplers = processesOn(shared, { limit: 1000, milliseconds: 3_600_000 }, { time, random, processes });
    let [firsts, sentFirsts] = [0, 0];
    for (let round = 0; round < 18_000; round += 1) {
      for (const sampler of samplers) sampler.offer(keyAt(Math.floor(random() * 50)));
      if (round > 150 && round % 90 === 0) {
        firsts += 1;
        if ((samplers[firsts % processes]?.offer(keyAt(1000 + firsts)) ?? 0) > 0) sentFirsts += 1;
      }
      await time.pass(200);
    }
    const sent = samplers.reduce((sum, sampler) => sum + sampler.counts().sent, 0);
    expect([firsts - sentFirsts, sent <= 1000, sent > 800]).toEqual([0, true, true]);
  });

  test('a burst of new faults takes what is left of a window that slides, ahead of its pace', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const plan = { store: shared.connect(), errors: [{ limit: 300, milliseconds: 3_600_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
    for (let at = 0; at < 200; at += 1) {
      sampler.offer(keyAt(at));
      await time.pass(100);
    }
    for (let at = 0; at < 20; at += 1) {
      for (let key = 0; key < 200; key += 1) sampler.offer(keyAt(key));
      await time.pass(1000);
    }
    expect(sampler.counts().sent).toBeGreaterThan(195);
  });

  test('closes a fault that went quiet in a process that is silent otherwise', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const plan = { store: shared.connect(), errors: [{ limit: 20, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
    let closed = 0;
    const close = (): void => {
      closed += sampler.closings(() => true).length;
    };
    sampler.whenHanded(close);
    for (let at = 0; at < 400; at += 1) {
      sampler.offer(keyAt(1));
      await time.pass(100);
    }
    for (let at = 0; at < 200; at += 1) sampler.offer(keyAt(1));
    const { pending } = sampler.counts();
    closed = 0;
    for (let minute = 0; minute < 90; minute += 1) {
      for (let second = 0; second < 60; second += 5) await time.pass(5000);
      close();
    }
    // What a weight of three digits leaves over is with the store: less than a quarter.
    const over = [...shared.held().values()].reduce((sum, count) => sum + count, 0);
    expect([pending > 50, closed > 0, sampler.counts().pending, over < pending / 4]).toEqual([true, true, 0, true]);
  });

  test('takes what a quiet fault owes over only where there may be a token for it', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const claims: string[] = [];
    const inner = shared.connect();
    const lease: BudgetStore['lease'] = (request) => {
      claims.push(...(request.carry?.claimed ?? []));
      return inner.lease(request);
    };
    const other = samplerOn(shared.connect(), time, { limit: 600 });
    const sampler = samplerOn(Object.assign(shared.connect(), { lease }), time, { limit: 600 });
    const close = (): void => void sampler.closings(() => true);
    sampler.whenHanded(close);
    for (let at = 0; at < 300; at += 1) {
      sampler.offer(keyAt(1));
      other.offer(keyAt(2), { importance: 'protected' });
      await time.pass(100);
    }
    const minutes = async (many: number): Promise<void> => {
      for (let minute = 0; minute < many; minute += 1) {
        for (let turn = 0; turn < 6; turn += 1) await time.pass(10_000);
        close();
      }
    };
    await minutes(2);
    claims.length = 0;
    await minutes(60);
    const owed = shared.held().get(keyAt(1)) ?? 0;
    expect([claims, owed > 100, sampler.counts().pending]).toEqual([[], true, 0]);
    await minutes(600);
    expect([claims.includes(keyAt(1)), (shared.held().get(keyAt(1)) ?? 0) < owed / 4]).toEqual([true, true]);
  });

  test('sends each of a fault that comes now and then where there is plenty, though its tokens run out in between', async () => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const plan = { store: shared.connect(), errors: [{ limit: 1000, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: time.now, later: time.later, random: () => 0.5 });
    sampler.whenHanded(() => sampler.closings(() => true));
    for (let turn = 0; turn < 20; turn += 1) {
      sampler.offer(keyAt(1));
      await time.pass(10);
      for (let second = 0; second < 26; second += 1) await time.pass(1000);
    }
    expect(sampler.counts()).toMatchObject({ sent: 20, pending: 0 });
    expect(isConserved([sampler], shared)).toBe(true);
  });

  test('hands over what is in hand when a process may end, and goes on where it does not', async () => {
    const time = createTime();
    const requests: LeaseRequest[] = [];
    const inner = createSharedStore(time.now).connect();
    const store: BudgetStore = {
      ...inner,
      lease: (request) => {
        requests.push(request);
        return inner.lease(request);
      },
    };
    const sampler = samplerOn(store, time);
    sampler.offer(keyAt(0));
    await time.pass(10);
    sampler.handOver();
    expect(requests[0]).toEqual({
      ...requestFor([{ ...month, name: 'month from 1 errors' }], beginning, { want: 4, first: 3 }),
      asker: expect.stringMatching(/^[0-9a-z]{5,12}$/),
      keys: { sent: [], cursor: undefined },
      carry: { pushed: [], claimed: [keyAt(0)] },
    });
    expect(requests[1]).toMatchObject({ tokens: { want: 0, returned: 4 }, carry: { pushed: [[keyAt(0), 1]] } });
    expect(sampler.offer(keyAt(5))).toBe(0);
    await time.pass(10);
    await time.pass(2000);
    sampler.offer(keyAt(5));
    await time.pass(10);
    expect(sampler.offer(keyAt(6))).toBe(1);
  });

  test.each([
    ['about to be claimed', false],
    ['on its way here', true],
  ])('what is %s when a process ends goes back to the store', async (_name, isAsked) => {
    const time = createTime();
    const shared = createSharedStore(time.now);
    const first = await endedOn(shared, time);

    const claims: string[] = [];
    const inner = shared.connect();
    const lease: BudgetStore['lease'] = (request) => {
      claims.push(...(request.carry?.claimed ?? []));
      return inner.lease(request);
    };
    const second = samplerOn(Object.assign(shared.connect(), { lease }), time, { limit: 600 });
    for (let at = 0; at < 1000 && !second.isHeld(keyAt(1)); at += 1) {
      await time.pass(10_000);
      claims.length = 0;
      second.offer(keyAt(1));
    }
    expect(second.isHeld(keyAt(1))).toBe(true);
    while (isAsked && !claims.includes(keyAt(1))) {
      time.skip(100);
      second.offer(keyAt(2));
    }
    second.handOver();
    for (let turn = 0; turn < 3; turn += 1) await time.pass(10);
    expect(second.counts().pending).toBe(0);
    expect(isConserved([first, second], shared)).toBe(true);
  });

  test('gives back tokens whose time ran out, with the next question and once', async () => {
    const time = createTime();
    const requests: LeaseRequest[] = [];
    const inner = createSharedStore(time.now).connect();
    const store: BudgetStore = {
      ...inner,
      lease: (request) => {
        requests.push(request);
        return inner.lease(request);
      },
    };
    const errors = [
      { ...month, limit: 3000 },
      { limit: 100, milliseconds: 60_000 },
    ];
    const sampler = createSampler({ store, errors, perIssue: [] }, { now: time.now, later: time.later, random: () => 0.5 });
    sampler.offer(keyAt(0));
    for (let round = 0; round < 20; round += 1) {
      await time.pass(6000);
      sampler.offer(keyAt(0));
    }
    const { sent } = sampler.counts();
    const granted = requests.reduce((sum, { tokens }) => sum + tokens.want, 0);
    const returned = requests.reduce((sum, { tokens }) => sum + tokens.returned, 0);
    expect(granted - returned - sent).toBe(requests.at(-1)?.tokens.want);
    expect(granted - returned).toBeGreaterThanOrEqual(sent);
    expect(returned).toBeGreaterThan(20);
  });
});
