import { createSampler, type Sampler } from '../../../packages/core/src/budget/sampler.ts';
import { createSharedStore } from '../../../packages/core/src/budget/shared-store-sample.ts';
import { seededRandom } from './random.ts';
import type { Traffic } from './traffic.ts';

/** How many processes did on one store. */
export interface Shared {
  readonly processes: number;
  readonly sent: number;
  readonly overshoot: number;
  readonly coverage: number;
  readonly errorMedian: number;
  readonly errorTail: number;
  /** Occurrences that went with processes that were killed, or were lost on the way. */
  readonly lost: number;
  /** Occurrences that no event stands for and that are not lost, in processes and in the store. */
  readonly pending: number;
  /** What is neither sent, pending nor lost: has to be 0. */
  readonly missing: number;
  readonly asked: number;
}

/** Lets what a store answered arrive. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
}

/** Races many processes on one store: all are restarted one after the other, so many times, some of them by being killed. */
export async function race(
  traffic: Traffic,
  {
    processes,
    restarts,
    killed,
    limit,
  }: { readonly processes: number; readonly restarts: number; readonly killed: number; readonly limit: number },
): Promise<Shared> {
  const random = seededRandom(9);
  let now = traffic.start;
  const shared = createSharedStore(() => now);
  const due: { readonly at: number; readonly run: () => void }[] = [];
  const errors = [{ limit, milliseconds: 31 * 86_400_000, billingDay: 1 }];
  const keys = Array.from({ length: traffic.allKeys }, () => {
    const digits = (): string =>
      Math.floor(random() * 4_294_967_296)
        .toString(16)
        .padStart(8, '0');
    return `k1-${digits()}${digits()}`;
  });
  const [occurred, stood] = [new Float64Array(traffic.allKeys), new Float64Array(traffic.allKeys)];
  const ended = { sent: 0, evicted: 0, killed: 0 };
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const send = (key: number, weight: number): void => {
    stood[key] = (stood[key] ?? 0) + weight;
  };
  /** A process: what it does later it does no more once it has ended. */
  const start = (): { readonly sampler: Sampler; readonly end: () => void } => {
    let isAlive = true;
    const later = (run: () => void, milliseconds: number): void => {
      due.push({ at: now + milliseconds, run: () => isAlive && run() });
    };
    const sampler = createSampler({ store: shared.connect(), errors, perIssue: [] }, { now: () => now, random, later });
    sampler.whenHanded(() => close(sampler));
    const end = (): void => {
      isAlive = false;
      sampler.whenHanded(() => undefined);
    };
    return { sampler, end };
  };
  const close = (sampler: Sampler): void => {
    for (const { key, weight } of sampler.closings(() => true)) send(numbers.get(key) ?? 0, weight);
  };
  const running = Array.from({ length: processes }, start);
  const between = (traffic.end - traffic.start) / (restarts * processes);
  let [next, nextMinute, turn] = [traffic.start + between, traffic.start, 0];
  for (const [index, time] of traffic.times.entries()) {
    now = time;
    if (now >= nextMinute) {
      nextMinute = now + 10_000;
      const ripe = due.filter(({ at }) => at <= now);
      due.splice(0, due.length, ...due.filter(({ at }) => at > now));
      for (const { run } of ripe) run();
      const one = running[Math.floor(random() * processes)];
      if (one !== undefined) close(one.sampler);
      await settle();
    }
    if (now >= next) {
      next += between;
      const place = turn % processes;
      const old = running[place];
      turn += 1;
      if (random() >= killed) old?.sampler.handOver();
      for (let time = 0; time < 5; time += 1) await settle();
      old?.end();
      const counts = old?.sampler.counts();
      ended.sent += counts?.sent ?? 0;
      ended.evicted += counts?.evicted ?? 0;
      ended.killed += counts?.pending ?? 0;
      running[place] = start();
    }
    const key = traffic.keys[index] ?? 0;
    occurred[key] = (occurred[key] ?? 0) + 1;
    const weight = running[Math.floor(random() * processes)]?.sampler.offer(keys[key] ?? '') ?? 0;
    if (weight > 0) send(key, weight);
    if (index % 50 === 0) await settle();
  }
  // What the store has handed out is on its way.
  await settle();
  const all = running.map(({ sampler }) => sampler.counts());
  const sum = (read: (counts: (typeof all)[number]) => number): number => all.reduce((total, counts) => total + read(counts), 0);
  const [sent, lost] = [
    ended.sent + sum((counts) => counts.sent),
    ended.evicted + ended.killed + sum((counts) => counts.evicted),
  ];
  const held = [...shared.held().values()].reduce((total, count) => total + count, 0);
  const pending = held + sum((counts) => counts.pending);
  const known = Array.from({ length: traffic.genuine }, (_none, key) => key).filter((key) => (occurred[key] ?? 0) > 0);
  const loudest = [...known].sort((one, other) => (occurred[other] ?? 0) - (occurred[one] ?? 0)).slice(0, 100);
  const wrong = loudest
    .map((key) => Math.abs((stood[key] ?? 0) - (occurred[key] ?? 0)) / (occurred[key] ?? 1))
    .sort((one, other) => one - other);
  return {
    processes,
    sent,
    overshoot: Math.max(0, sent - limit),
    coverage: known.filter((key) => (stood[key] ?? 0) > 0).length / known.length,
    errorMedian: wrong[50] ?? 0,
    errorTail: wrong[95] ?? 0,
    lost,
    pending,
    missing: traffic.times.length - stood.reduce((total, weight) => total + weight, 0) - lost - pending,
    asked: shared.asked(),
  };
}
