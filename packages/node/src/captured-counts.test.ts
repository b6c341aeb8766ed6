import * as Sentry from '@sentry/node';
import { describe, expect, vi } from 'vitest';
import { init, stats, vedette } from './index.ts';
import { itemsOf } from './receiver-sample.ts';
import { sdkLine } from './sdk-line.ts';
import { jsonOf, type RunningSdk, test } from './sdk-sample.ts';
import { queueSize } from './weak-options.ts';

/** How much of each kind left, and how much was reported as lost, by kind and reason. */
interface Sum {
  readonly sent: Readonly<Record<string, number>>;
  readonly lost: Readonly<Record<string, number>>;
}

const release = 'shop@1';

/** What an item counts as. */
function countsOf(type: string, payload: unknown): readonly (readonly [kind: string, count: number])[] {
  const { items, spans } = Object(payload);
  if (type === 'event') return [['error', 1]];
  if (type === 'log') return [['log_item', items.length]];
  if (type === 'span') return [['span', items.length]];
  return type === 'transaction'
    ? [
        ['transaction', 1],
        ['span', 1 + spans.length],
      ]
    : [];
}

function sumOf(counts: readonly (readonly [name: string, count: number])[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries(sums);
}

async function arrived({ items }: RunningSdk): Promise<Sum> {
  const all = (await items()).filter(({ type }) => ['event', 'log', 'span', 'transaction', 'client_report'].includes(type));
  const reports = all.filter(({ type }) => type === 'client_report').flatMap((item) => Object(jsonOf(item)).discarded_events);
  return {
    sent: sumOf(all.flatMap((item) => countsOf(item.type, jsonOf(item)))),
    lost: sumOf(reports.map(({ reason, category, quantity }) => [`${category} ${reason}`, quantity])),
  };
}

/** Twenty faults, each ten times, all in one turn. */
function flood(): void {
  for (let time = 0; time < 200; time += 1) {
    const error = new Error(`refused ${time}`);
    error.name = `Fault${'ABCDEFGHIJKLMNOPQRST'[time % 20]}`;
    Sentry.captureException(error);
  }
}

function types(payloads: readonly unknown[]): number {
  return new Set(payloads.map((payload) => Object(payload).exception.values[0].type)).size;
}

describe('what is captured', () => {
  test('is sent or reported as lost: errors, transactions, spans and logs', async ({ withSdk }) => {
    const budget = { errors: '3/hour', transactions: '4/hour', spans: '7/hour', logs: '4/hour' } as const;
    await withSdk(
      (dsn) => init({ dsn, release, tracesSampleRate: 1, ...{ enableLogs: true }, vedette: { budget } }),
      async (sdk) => {
        for (let time = 0; time < 10; time += 1) {
          Sentry.captureException(new Error(`refused ${time}`));
          Sentry.logger.info(`refused ${time}`);
          Sentry.startNewTrace(() =>
            Sentry.startSpan({ name: 'order' }, () => {
              for (const name of ['charge', 'ship']) Sentry.startSpan({ name }, () => undefined);
            }),
          );
        }
        const { sent, lost } = await arrived(sdk);
        expect([sent['error'], lost['error sample_rate']]).toEqual([3, 7]);
        expect([sent['log_item'], lost['log_item sample_rate']]).toEqual([4, 6]);
        // The Sentry 11 line sends spans by themselves, and the spans of a trace stay together.
        const traces = sdkLine === 11 ? [undefined, undefined, 6, 24] : [4, 6, 12, 18];
        expect([sent['transaction'], lost['transaction sample_rate'], sent['span'], lost['span sample_rate']]).toEqual(traces);
      },
    );
  });

  test('adds up where the client is closed right behind it, and what its faults owe leaves', async ({ withSdk, receiver }) => {
    const budget = { errors: '50/hour' } as const;
    await withSdk(
      (dsn) => init({ dsn, release, vedette: { budget } }),
      async ({ client }) => {
        flood();
        await client.close(5000);
        const all = itemsOf(await receiver.envelopes());
        const events = all.filter(({ type }) => type === 'event').map((item) => Object(jsonOf(item)));
        const [closings, others] = [true, false].map((isClosing) =>
          events.filter(({ tags }) => (tags?.['vedette.sampled'] === 'closing') === isClosing),
        );
        const reports = all
          .filter(({ type }) => type === 'client_report')
          .flatMap((item) => Object(jsonOf(item)).discarded_events);
        const lost = reports.reduce((sum: number, { quantity }) => sum + Number(quantity), 0);
        expect((others?.length ?? 0) + lost).toBe(200);
        expect([types(others ?? []), events.length <= 50, (closings?.length ?? 0) > 0]).toEqual([20, true, true]);
        const stoodFor = events.reduce((sum: number, { tags }) => sum + Number(tags?.['vedette.weight'] ?? 1), 0);
        expect(stoodFor + (stats()?.budget?.pending ?? 0)).toBe(200);
      },
    );
  });
});

describe('a flood of 200 errors of 20 faults in one turn', () => {
  test('under init() each fault arrives, and what does not is reported', async ({ withSdk }) => {
    await withSdk(
      (dsn) => init({ dsn, release, vedette: { budget: { errors: '50/hour' } } }),
      async (sdk) => {
        flood();
        const { sent, lost } = await arrived(sdk);
        expect(types((await sdk.items('event')).map(jsonOf))).toBe(20);
        expect((sent['error'] ?? 0) + (lost['error sample_rate'] ?? 0)).toBe(200);
        expect(sent['error']).toBeLessThanOrEqual(50);
        expect(stats()?.budget).toMatchObject({ seen: 200, sent: sent['error'] });
        expect(Object.keys(lost)).toEqual(['error sample_rate']);
      },
    );
  });

  test("under vedette() alone what the SDK's own queue drops is reported, and the option to set is said once", async ({
    withSdk,
  }) => {
    const warn = vi.fn();
    const integration = vedette({ warn, budget: { errors: '50/hour' } });
    await withSdk(
      (dsn) => Sentry.init({ dsn, release, integrations: [integration] }),
      async (sdk) => {
        flood();
        const { sent, lost } = await arrived(sdk);
        expect(lost['error queue_overflow']).toBe(136);
        expect((sent['error'] ?? 0) + (lost['error sample_rate'] ?? 0) + (lost['error queue_overflow'] ?? 0)).toBe(200);
        expect(integration.stats().budget?.seen).toBe(64);
        const sentence = `transportOptions: { bufferSize: ${queueSize} }`;
        expect(warn.mock.calls.filter(([said]) => String(said).includes(sentence))).toHaveLength(1);
        flood();
        await sdk.items();
        expect(warn.mock.calls.filter(([said]) => String(said).includes(sentence))).toHaveLength(1);
      },
    );
  });
});
