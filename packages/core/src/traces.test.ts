import { continueTrace, getDynamicSamplingContextFromSpan, type Span, startInactiveSpan, withScope } from '@sentry/core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startClient } from './client-sample.ts';
import { vedette } from './pipeline.ts';
import type { PolicyOptions } from './policy.ts';

type ClientOptions = NonNullable<Parameters<typeof startClient>[1]>;

/** What became of a trace: whether it was sampled, and the rate that the SDK tells of it. */
interface Trace {
  readonly sampled: boolean;
  readonly rate: string | undefined;
}

/** Headers of a trace that another service began and sampled at a rate of a tenth, or did not sample. */
function begunElsewhere(sampled: boolean, random: number): { readonly sentryTrace: string; readonly baggage: string } {
  const traceId = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  const flags = `sentry-sample_rate=0.1,sentry-sample_rand=${random.toFixed(6)},sentry-sampled=${sampled}`;
  return {
    sentryTrace: `${traceId}-${'b'.repeat(16)}-${sampled ? 1 : 0}`,
    baggage: `sentry-trace_id=${traceId},sentry-public_key=public,${flags}`,
  };
}

function traceOf(span: Span): Trace {
  const { sampled, sample_rate: rate } = getDynamicSamplingContextFromSpan(span);
  span.end();
  return { sampled: sampled === 'true', rate };
}

/** Begins traces one after the other under a real client, some of them from headers. */
function begin(
  policy: PolicyOptions,
  options: ClientOptions,
  parents: readonly (Parameters<typeof continueTrace>[0] | undefined)[],
): { readonly traces: readonly Trace[]; readonly stats: ReturnType<ReturnType<typeof vedette>['stats']> } {
  const integration = vedette(policy);
  const { client } = startClient([integration], options);
  const traces = parents.map((parent = { sentryTrace: undefined, baggage: undefined }) =>
    withScope((scope) => {
      scope.setClient(client);
      return continueTrace(parent, () => traceOf(startInactiveSpan({ name: 'GET /orders', forceTransaction: true })));
    }),
  );
  return { traces, stats: integration.stats() };
}

/** Time passes only when it is told to. */
function stopClock(): void {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

const many = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

describe('the budget of traces', () => {
  test('keeps an hour of traces evenly, at rates that extrapolate to all of them, and every trace without a budget', () => {
    stopClock();
    const { client } = startClient([vedette({ budget: { traces: '600/hour' } })], { tracesSampleRate: 1 });
    const kept = Array.from({ length: 10 }, () => 0);
    let total = 0;
    for (let at = 0; at < 4000; at += 1) {
      vi.advanceTimersByTime(900);
      // The golden ratio: spread over 0 to 1, and nothing that has to do with when they come.
      const sampleRand = (at * 0.618_033_988_749_895) % 1;
      const { sampled, rate } = withScope((scope) => {
        scope.setClient(client);
        scope.setPropagationContext({ traceId: at.toString(16).padStart(32, 'a'), sampleRand });
        return traceOf(startInactiveSpan({ name: 'GET /orders', forceTransaction: true }));
      });
      if (!sampled) continue;
      total += 1 / Number(rate);
      kept[Math.floor(at / 400)] = (kept[Math.floor(at / 400)] ?? 0) + 1;
    }
    expect(Math.abs(total / 4000 - 1)).toBeLessThan(0.1);
    expect(kept.filter((count) => count < 40 || count > 80)).toEqual([]);
    expect(begin({}, { tracesSampleRate: 1 }, many(500)).traces.filter(({ sampled }) => sampled)).toHaveLength(500);
  });

  test('is one for all clients that a guard stands before', () => {
    stopClock();
    const integration = vedette({ budget: { traces: '5/minute' } });
    const rates = Array.from({ length: 3 }, () => {
      const { client } = startClient([integration], { tracesSampleRate: 1 });
      return withScope((scope) => {
        scope.setClient(client);
        return traceOf(startInactiveSpan({ name: 'GET /orders', forceTransaction: true })).rate;
      });
    });
    expect(rates).toEqual(['1', '0.25', '0.125']);
  });

  test('leaves the rate that was asked for where there is enough, and tells a lower one where there is not', () => {
    stopClock();
    const { traces } = begin({ budget: { traces: '5/minute' } }, { tracesSampler: () => 1 }, many(3));
    expect(traces.map(({ rate }) => rate)).toEqual(['1', '0.25', '0.125']);
    const half = begin({ budget: { traces: '100/minute' } }, { tracesSampleRate: 0.5 }, many(3));
    expect(half.traces.map(({ rate }) => rate)).toEqual(['0.5', '0.5', '0.5']);
  });

  test('while detail is worth more, asks for so many times the rate, within the budget, and of no trace begun elsewhere', () => {
    const budget = { traces: '1200/minute' as const, detail: () => 5 };
    const { traces } = begin({ budget }, { tracesSampleRate: 0.1 }, [
      ...many(3),
      begunElsewhere(true, 0.05),
      begunElsewhere(false, 0.5),
    ]);
    expect(traces.map(({ rate }) => rate)).toEqual(['0.5', '0.5', '0.5', '0.1', '0']);
    expect(traces.slice(3).map(({ sampled }) => sampled)).toEqual([true, false]);
    const { traces: most, stats } = begin(
      { budget: { ...budget, detail: () => Number.NaN } },
      { tracesSampleRate: 0.5 },
      many(20),
    );
    expect(most.filter(({ rate }) => Number(rate) > 0.5)).toEqual([]);
    expect(stats.failures).toEqual({ detail: 1 });
    const capped = begin({ budget }, { tracesSampleRate: 1 }, many(100)).traces.map(({ rate }) => Number(rate));
    expect(capped.reduce((sum, rate) => sum + rate, 0)).toBeLessThanOrEqual(100);
  });

  test('a trace that was sampled elsewhere counts whole and keeps the rate it was sampled with', () => {
    const parents = Array.from({ length: 6 }, (_none, at) => begunElsewhere(true, 0.01 * at));
    const { traces } = begin({ budget: { traces: '1000/minute' } }, { tracesSampleRate: 0.7 }, parents);
    expect(traces).toEqual(parents.map(() => ({ sampled: true, rate: '0.1' })));
    stopClock();
    const { traces: scarce } = begin({ budget: { traces: '4/minute' } }, { tracesSampleRate: 0.7 }, parents);
    expect(scarce.map(({ rate }) => Number(rate))).toEqual(
      [0.1, 0.025, 0.0125, 0.0078125, 0.00546875, 0.0041015625].map((rate) => expect.closeTo(rate, 8)),
    );
  });

  test('a trace that was not sampled elsewhere is not sampled here, and costs nothing', () => {
    const parents = [...Array.from({ length: 50 }, () => begunElsewhere(false, 0.5)), undefined];
    const { traces } = begin({ budget: { traces: '4/minute' } }, { tracesSampleRate: 1 }, parents);
    expect(traces.slice(0, 50).filter(({ sampled }) => sampled)).toEqual([]);
    expect(traces.at(-1)).toEqual({ sampled: true, rate: '1' });
  });

  test('asks the sampler of the user, with what the SDK gives it', () => {
    const names: string[] = [];
    const { traces } = begin(
      { budget: { traces: '1000/minute' } },
      {
        tracesSampler: ({ name, inheritOrSampleWith }) => {
          names.push(name);
          return inheritOrSampleWith(1);
        },
      },
      [undefined, begunElsewhere(true, 0.05)],
    );
    expect(names).toEqual(['GET /orders', 'GET /orders']);
    expect(traces).toEqual([
      { sampled: true, rate: '1' },
      { sampled: true, rate: '0.1' },
    ]);
  });

  test('a sampler that throws is counted, and the parent or the option decides', () => {
    const options = {
      tracesSampleRate: 1,
      tracesSampler: (): never => {
        throw new Error('no rate');
      },
    };
    const { traces, stats } = begin({ budget: { traces: '100/minute' } }, options, [undefined, begunElsewhere(false, 0.5)]);
    expect(traces.map(({ sampled }) => sampled)).toEqual([true, false]);
    expect(stats.failures).toEqual({ tracesSampler: 2 });
  });

  test('what is no rate samples nothing', () => {
    for (const rate of [Number.NaN, -1, 2, Number.POSITIVE_INFINITY]) {
      const { traces } = begin({ budget: { traces: '100/minute' } }, { tracesSampler: () => rate }, many(3));
      expect(traces.filter(({ sampled }) => sampled)).toEqual([]);
    }
  });

  test('changes no rate where it only reports or is off, and turns no tracing on', () => {
    const tracing = { tracesSampleRate: 1 };
    for (const policy of [{ reportOnly: ['budget' as const] }, { off: ['budget' as const] }])
      expect(begin({ budget: { traces: '1/minute' }, ...policy }, tracing, many(9)).traces).toEqual(
        many(9).map(() => ({ sampled: true, rate: '1' })),
      );
    for (const options of [{}, { tracesSampleRate: undefined }, JSON.parse('{"tracesSampleRate":null}')]) {
      const { client } = startClient([vedette({ budget: { traces: '1/minute' } })], options);
      expect(client.getOptions().tracesSampler).toBeUndefined();
    }
  });
});
