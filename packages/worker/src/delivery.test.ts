import { describe, expect, test } from 'vitest';
import { countsOf, eventsOf, itemsOf } from './sent-sample.ts';
import { bundled, line, type RunningWorker, startWorker } from './workerd-sample.ts';

const script = await bundled('./worker-sample/shop.ts');
const guards = ['none', 'integration', 'guarded'] as const;

/** The items of the first invocation of a cold isolate. */
async function first(
  GUARD: string,
  invoke: (worker: RunningWorker) => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const worker = await startWorker(script, { bindings: { GUARD } });
  await invoke(worker);
  await worker.over(1);
  await worker.close();
  return countsOf(itemsOf(worker.sent()));
}

describe('the first invocation of a cold isolate', () => {
  const trace = line === 10 ? 'transaction' : 'span';
  const invocations: readonly (readonly [name: string, invoke: (worker: RunningWorker) => Promise<unknown>, events: number])[] = [
    ['a request', ({ ask }) => ask('/burst'), 5],
    ['a cron trigger', ({ trigger }) => trigger('scheduled'), 1],
    ['a batch of a queue', ({ trigger }) => trigger('queue'), 1],
  ];
  test.each(invocations)('%s delivers what it delivers without Vedette', async (_name, invoke, events) => {
    const delivered = await Promise.all(guards.map((guard) => first(guard, invoke)));
    expect(delivered).toEqual(guards.map(() => ({ event: events, [trace]: 1 })));
  });
});

describe('what a flush leaves behind without Vedette', () => {
  test('the report of what the budget dropped arrives in the same invocation', async () => {
    const worker = await startWorker(script, {
      bindings: { GUARD: 'guarded', POLICY: JSON.stringify({ budget: { errors: '3/minute' } }) },
    });
    await worker.ask('/burst');
    await worker.over(1);
    await worker.close();
    const reports = itemsOf(worker.sent()).filter(({ type }) => type === 'client_report');
    expect(reports.map(({ payload }) => payload['discarded_events'])).toEqual([
      [{ reason: 'sample_rate', category: 'error', quantity: 2 }],
    ]);
  });

  test('not every trace that is not sampled makes a report, and what is told at last counts all of them', async () => {
    const worker = await startWorker(script, {
      bindings: {
        GUARD: 'guarded',
        OPTIONS: JSON.stringify({ tracesSampleRate: 0 }),
        POLICY: JSON.stringify({ budget: { errors: '3/minute' } }),
      },
    });
    const paths = ['/', '/', '/', '/', '/', '/burst'];
    for (const path of paths) await worker.ask(path);
    await worker.over(paths.length);
    await worker.close();
    const sent = itemsOf(worker.sent());
    const losses = sent.filter(({ type }) => type === 'client_report').map(({ payload }) => payload['discarded_events']);
    const told = losses.map((report) =>
      [report].flat().map((loss) => `${Object(loss).quantity} ${Object(loss).category} ${Object(loss).reason}`),
    );
    const trace = line === 10 ? 'transaction' : 'span';
    expect(countsOf(sent)).toEqual({ event: 3, client_report: 2 });
    expect(told.map((report) => report.sort())).toEqual([
      [`1 ${trace} sample_rate`],
      ['2 error sample_rate', `5 ${trace} sample_rate`],
    ]);
  });

  test('an error that is captured while the flush is under way arrives, and says who asked', async () => {
    let [beginFlush, capture] = [(): void => undefined, (): void => undefined];
    const underWay = new Promise<void>((resolve) => {
      beginFlush = resolve;
    });
    const captured = new Promise<void>((resolve) => {
      capture = resolve;
    });
    const worker = await startWorker(script, {
      bindings: { GUARD: 'guarded' },
      hold: async () => {
        beginFlush();
        await captured;
      },
      answer: async ({ url }) => {
        if (url.endsWith('/under-way')) await underWay;
        else capture();
        return {};
      },
    });
    await worker.ask('/late', { headers: { 'x-request-id': 'id-1' } });
    await worker.over(1);
    await worker.close();
    expect(eventsOf(itemsOf(worker.sent()))).toEqual([['late', 'GET /late', 'id-1']]);
  });
});
