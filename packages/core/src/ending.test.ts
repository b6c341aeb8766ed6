import { expect, onTestFinished, test, vi } from 'vitest';
import { answeringLater } from './budget/leasing.ts';
import type { BudgetOptions } from './budget/plan.ts';
import { createSharedStore } from './budget/shared-store-sample.ts';
import { type SampleClient, startClient } from './client-sample.ts';
import { vedette } from './pipeline.ts';

/** What left of a client: for how many its events stand, and how many were reported as lost. */
function sumOf({ items }: Pick<SampleClient, 'items'>): { sent: number; stoodFor: number; lost: number } {
  const events = items().filter(({ type }) => type === 'event');
  const weights = events.map(({ payload }) => Number(Object(payload).tags?.['vedette.weight'] ?? 1));
  const reports = items().filter(({ type }) => type === 'client_report');
  const lost = reports.flatMap(({ payload }) => Object(payload).discarded_events).map(({ quantity }) => Number(quantity));
  const add = (sum: number, count: number): number => sum + count;
  return { sent: events.length, stoodFor: weights.reduce(add, 0), lost: lost.reduce(add, 0) };
}

/** A client whose flushes report what it dropped, as those of the SDK for Node.js do. */
function startReporting(budget: BudgetOptions): SampleClient {
  const sample = startClient([vedette({ budget })]);
  sample.client.on('flush', () => Reflect.apply(Reflect.get(sample.client, '_flushOutcomes'), sample.client, []));
  return sample;
}

test('a client that is closed sends what its faults owe, where the budget has room, and the counts add up', async () => {
  const integration = vedette({ budget: { errors: '100/hour' } });
  const sample = startClient([integration]);
  for (let time = 0; time < 300; time += 1) sample.client.captureMessage(`the ${['cart', 'stock', 'price'][time % 3]} is broken`);
  await sample.client.flush(1000);
  const before = sumOf(sample);
  const owed = integration.stats().budget?.pending ?? 0;
  await sample.client.close(1000);
  const closings = sample.items().filter(({ payload }) => Object(payload).tags?.['vedette.sampled'] === 'closing');
  expect(owed).toBeGreaterThan(100);
  expect(closings.length).toBeGreaterThanOrEqual(3);
  expect(sumOf(sample).sent).toBe(before.sent + closings.length);
  expect(integration.stats().budget?.pending).toBeLessThan(owed / 4);
  const { seen = 0, pending = 0 } = integration.stats().budget ?? {};
  expect([seen, sumOf(sample).stoodFor + pending]).toEqual([300, 300]);
});

test('closing takes no more than the budget has, and faults that were never sent go first', async () => {
  const integration = vedette({ budget: { errors: '12/hour' } });
  const sample = startClient([integration]);
  for (let time = 0; time < 400; time += 1) sample.client.captureMessage(`the ${'abcdefghijklmnopqrst'[time % 20]} is broken`);
  await sample.client.close(1000);
  expect(sumOf(sample).sent).toBe(12);
});

test('what is dropped shortly before a client is closed is told, also where its store never answers', async () => {
  const silent = answeringLater({ scope: 'shared', lease: () => new Promise(() => undefined) });
  const sums = [];
  for (const budget of [{ errors: '3/hour' }, { errors: '3/hour', store: silent }] as const) {
    const sample = startReporting(budget);
    for (let time = 0; time < 10; time += 1) sample.client.captureMessage(`order ${time} is stuck`);
    await sample.client.close(2000);
    const { sent, lost } = sumOf(sample);
    sums.push([sent, lost]);
  }
  expect(sums).toEqual([
    [3, 7],
    [0, 10],
  ]);
});

test('what is owed is handed over to a store that carries counts, and not sent', async () => {
  const shared = createSharedStore(Date.now);
  const sample = startClient([vedette({ budget: { errors: '50/hour', store: shared.connect() } })]);
  for (let time = 0; time < 50; time += 1) sample.client.captureMessage(`order ${time} is stuck`);
  await sample.client.close(2000);
  const carried = [...shared.held().values()].reduce((sum, count) => sum + count, 0);
  expect(sample.items().filter(({ payload }) => Object(payload).tags?.['vedette.sampled'] === 'closing')).toEqual([]);
  expect(sumOf(sample).stoodFor + carried).toBe(50);
  expect(carried).toBeGreaterThan(0);
});

test('closing takes no longer than it was told, and never more than half of the queue at once', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const integration = vedette({ budget: { errors: '1000/hour' } });
  const sample = startClient([integration], { transportOptions: { bufferSize: 8 } });
  const capture = async (): Promise<void> => {
    for (const fault of 'abcdefghijklmnop') sample.client.captureMessage(`the ${fault} is broken`);
    await vi.advanceTimersByTimeAsync(10);
  };
  for (let time = 0; time < 300; time += 1) await capture();
  const flushes: unknown[] = [];
  const transport = sample.client.getTransport();
  const flush: unknown = transport && Reflect.get(transport, 'flush');
  if (transport === undefined || typeof flush !== 'function') throw new Error('no transport');
  Reflect.set(transport, 'flush', (...parameters: readonly unknown[]) => {
    flushes.push(parameters[0]);
    return Reflect.apply(flush, transport, parameters);
  });
  const before = sumOf(sample).sent;
  const closed = sample.client.close(500);
  await vi.advanceTimersByTimeAsync(500);
  expect(await closed).toBe(true);
  expect(flushes).toEqual([500, expect.any(Number)]);
  expect(Number(flushes[1])).toBeLessThanOrEqual(500);
  expect(sumOf(sample).sent - before).toBe(4);
});
