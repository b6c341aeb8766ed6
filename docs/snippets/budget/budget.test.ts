import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Sentry from '@sentry/node';
import { answeringLater } from '@vedette/core';
import { type BudgetStore, definePolicy, init, type Stats, stats } from '@vedette/node';
import { startReceiver } from '@vedette/receiver';
import { expect, it, vi } from 'vitest';
import { freePort } from '../../run-snippet.ts';
import { metricsOf } from './opentelemetry.ts';
import { prometheusText } from './prometheus.ts';
import { occurrencesOf } from './true-counts.ts';

/** What the recipes say only rises. */
function countersOf(of: Stats): Readonly<Record<string, number>> {
  const families = prometheusText(of)
    .split('# TYPE ')
    .filter((family) => / counter\n/.test(family));
  const lines = families.flatMap((family) => family.trim().split('\n').slice(1));
  const sums: readonly unknown[] = Object(metricsOf(of, { began: 1, now: 2 })).resourceMetrics[0].scopeMetrics[0].metrics;
  const rising = sums.map(Object).filter(({ sum }) => sum.isMonotonic);
  return Object.fromEntries([
    ...lines.map((line): [string, number] => [line.replace(/ \d+$/, ''), Number(line.split(' ').at(-1))]),
    ...rising.map(({ name, sum }): [string, number] => [name, Number(sum.dataPoints[0].asInt)]),
  ]);
}

/** Whether nothing that only rises fell between two tellings. */
function expectNoFall(before: Stats, after: Stats): void {
  const [start, risen] = [countersOf(before), countersOf(after)];
  expect(Object.keys(start)).toContain('vedette.occurrences.seen');
  for (const [name, count] of Object.entries(start)) expect([name, (risen[name] ?? 0) >= count]).toEqual([name, true]);
}

it('five of seven occurrences leave, the drop is told as sampling, and the rest waits for the next event', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./instrument.ts');
  for (let order = 1; order <= 7; order += 1) Sentry.captureEvent({ message: `order ${order} is stuck` });
  await Sentry.flush();
  const events = receiver.items({ type: 'event' });
  const told = stats()?.budget;
  await Sentry.close();
  const lost = stats()?.budget?.pending;
  const reports = receiver.items({ type: 'client_report' }).map((item) => item.json());
  await receiver.close();

  expect(events).toHaveLength(5);
  expect(told).toEqual({ seen: 7, represented: 5, pending: 2, evicted: 0, sent: 5, keys: 1 });
  expect(lost).toBe(2);
  expect(receiver.items({ type: 'event' })).toHaveLength(5);
  expect(reports).toMatchObject([{ discarded_events: [{ reason: 'sample_rate', category: 'error', quantity: 2 }] }]);
});

it('a month in memory is accepted only where its scope is named', async () => {
  vi.stubEnv('SENTRY_DSN', '');
  await expect(import('./month.ts')).resolves.toBeDefined();
  await Sentry.close();
  expect(() => definePolicy({ budget: { errors: '50000/month' } })).toThrow('a window longer than an hour');
});

it('an event that leaves carries the occurrences before it', async () => {
  const receiver = await startReceiver();
  let asked = 0;
  const store: BudgetStore = {
    scope: 'process',
    answers: 'at once',
    lease: ({ tokens: { windows }, now }) => {
      asked += 1;
      const standings = windows.map(() => ({ spent: 1, start: now, end: now }));
      return { tokens: { granted: asked === 4 ? 1 : 0, validFor: 0, standings } };
    },
  };
  init({ dsn: receiver.dsn(), vedette: { budget: { perIssue: '1/second', store } } });
  for (let order = 1; order <= 4; order += 1) Sentry.captureEvent({ message: `order ${order} is stuck` });
  const event = await receiver.waitFor(({ type }) => type === 'event');
  await Sentry.close();
  await receiver.close();

  expect(event.json()).toMatchObject({
    tags: { 'vedette.weight': '4' },
    contexts: { error_sampling: { client_sample_rate: 0.25 } },
  });
});

it('rules deny, and the recipes tell what was counted', async () => {
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  await import('./rules.ts');
  for (let order = 1; order <= 4; order += 1) Sentry.captureEvent({ message: `order ${order} is stuck` });
  Sentry.captureEvent({ exception: { values: [{ type: 'AbortError', value: 'cancelled' }] } });
  await Sentry.flush();
  const told = stats() ?? expect.unreachable();
  await Sentry.close();
  await receiver.close();
  expect(told.budget).toMatchObject({ seen: 4, represented: 4 });
  expect(told.outcomes).toMatchObject({ 'budget kept': 4, 'budget denied': 1 });
  expect(prometheusText(told)).toMatch(
    /^# TYPE vedette_occurrences_total counter\nvedette_occurrences_total 4\n[\s\S]*vedette_fault_occurrences{key="k1-[0-9a-f]{16}"} 4\n$/,
  );
  const metrics = JSON.stringify(metricsOf(told, { began: 1_795_600_000_000, now: 1_795_600_060_000 }));
  expect(metrics).toContain('"asInt":"4","startTimeUnixNano":"1795600000000000000"');
});

it('no counter of the recipes falls where the server refuses an event, and what it stood for is told', async () => {
  const answers: ((status: number) => void)[] = [];
  const transport: typeof Sentry.makeNodeTransport = (made) =>
    Sentry.createTransport(made, () => new Promise((resolve) => answers.push((statusCode) => resolve({ statusCode }))));
  init({ dsn: 'http://public@127.0.0.1:9/1', transport, vedette: { budget: { errors: '100/minute' } } });
  const told = (): Stats => stats() ?? expect.unreachable();
  Sentry.captureEvent({ message: 'order 1 is stuck' });
  await vi.waitFor(() => expect(answers).toHaveLength(1), { timeout: 20_000 });
  const before = told();
  answers[0]?.(500);
  await vi.waitFor(() => expect(told().budget?.pending).toBe(1), { timeout: 20_000 });
  const after = told();
  const closed = Sentry.close(1000);
  for (const answer of answers) answer(200);
  await closed;

  expect([before.budget?.represented, after.budget?.represented]).toEqual([1, 0]);
  expectNoFall(before, after);
  expect(prometheusText(after)).toMatch(/_represented(?:"})? 0\n/);
});

it('no counter of the recipes falls where a store answers after all that seemed to be lost', async () => {
  const answers: (() => void)[] = [];
  const store = answeringLater({
    scope: 'shared',
    capabilities: { carry: true },
    lease: ({ tokens: { windows }, carry, now }) => {
      const standings = windows.map(() => ({ spent: 1, start: now, end: now }));
      const reply = { tokens: { granted: 0, validFor: 0, standings }, ...(carry && { carry: { totals: [], counts: [] } }) };
      const isAtOnce = carry?.pushed.length === 0;
      return new Promise((resolve) => (isAtOnce ? resolve(reply) : answers.push(() => resolve(reply))));
    },
  });
  init({ dsn: 'http://public@127.0.0.1:9/1', vedette: { budget: { errors: '100/minute', store } } });
  Sentry.captureEvent({ message: 'order 1 is stuck' });
  await Sentry.close(500);
  const told = (): Stats => stats() ?? expect.unreachable();
  await vi.waitFor(() => expect(told().budget?.evicted).toBe(1), { timeout: 20_000 });
  const before = told();
  for (const answer of answers) answer();
  await vi.waitFor(() => expect(told().budget?.evicted).toBe(0), { timeout: 20_000 });

  expectNoFall(before, told());
  expect(prometheusText(before)).toMatch(/^vedette_occurrences_evicted 1$/m);
});

it('a month in a file is accepted, and goes on where it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vedette-docs-'));
  const receiver = await startReceiver();
  vi.stubEnv('SENTRY_DSN', receiver.dsn());
  vi.stubEnv('BUDGET_FILE', join(folder, 'budget.json'));
  await import('./file.ts');
  Sentry.captureEvent({ message: 'order 1 is stuck' });
  await Sentry.close();
  expect(receiver.items({ type: 'event' })).toHaveLength(1);
  await receiver.close();
  rmSync(folder, { recursive: true });
});

it('true counts are rebuilt from the weights that Sentry lists', async () => {
  const answers: Readonly<Record<string, unknown>> = {
    '/api/0/organizations/shop/issues/7/': { count: '10' },
    '/api/0/organizations/shop/issues/7/tags/vedette.weight/values/': [
      { value: '96', count: 2 },
      { value: '4', count: 3 },
    ],
  };
  const server = createServer((request, response) => response.end(JSON.stringify(answers[request.url ?? ''])));
  const port = await freePort();
  server.listen(port);
  const counted = await occurrencesOf('7', { url: `http://127.0.0.1:${port}`, organization: 'shop', token: 'none' });
  server.close();
  expect(counted).toBe(5 + 2 * 96 + 3 * 4);
});
