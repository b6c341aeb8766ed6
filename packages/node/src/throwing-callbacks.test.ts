import * as Sentry from '@sentry/node';
import { findLeaks } from '@vedette/testing';
import { planted, plantedText } from '@vedette/tooling/samples/planted';
import { describe, expect } from 'vitest';
import { type InitOptions, init, provideRequest, stats } from './index.ts';
import { sdkLine } from './sdk-line.ts';
import { jsonOf, test } from './sdk-sample.ts';

/** Throws an error that would leak everything if it were reported as it is. */
function throwPlanted(): never {
  throw new Error(plantedText);
}

/** A callback that throws, and what becomes of the event that was captured. */
interface Case {
  readonly callback: string;
  readonly options: InitOptions;
  /** What leads to the callback, beside the capture of one exception. */
  readonly prepare?: () => unknown;
  readonly outcome: 'scrubbed' | 'stand-in' | 'dropped';
  /** The names of what is counted as failed. */
  readonly failures: readonly string[];
}

const key = 'a key of sixteen characters';

const cases: readonly Case[] = [
  {
    callback: 'the validate of a detector',
    options: { vedette: { detectors: [{ id: 'shop/order', label: 'order', pattern: /order/g, validate: throwPlanted }] } },
    outcome: 'stand-in',
    failures: ['scrub'],
  },
  {
    callback: 'pseudonymize',
    options: { vedette: { pseudonymize: throwPlanted } },
    prepare: () => Sentry.setUser({ id: planted.email }),
    outcome: 'stand-in',
    failures: ['scrub'],
  },
  {
    callback: 'an enricher',
    options: { vedette: { enrichers: [{ id: 'shop/cart', describe: throwPlanted }] } },
    outcome: 'scrubbed',
    failures: ['enricher shop/cart'],
  },
  {
    callback: 'a fingerprint rule',
    options: { vedette: { fingerprintRules: [{ id: 'shop/order', group: throwPlanted }] } },
    outcome: 'scrubbed',
    failures: ['fingerprint rule shop/order'],
  },
  { callback: 'onDecision', options: { vedette: { onDecision: throwPlanted } }, outcome: 'scrubbed', failures: ['onDecision'] },
  {
    callback: 'warn, told of an option',
    options: { sendClientReports: false, vedette: { warn: throwPlanted } },
    outcome: 'scrubbed',
    failures: ['warn'],
  },
  {
    callback: 'warn, told of a missing key',
    options: { vedette: { warn: throwPlanted, pseudonymKey: '' } },
    prepare: () => Sentry.setUser({ id: planted.email }),
    outcome: 'scrubbed',
    failures: [],
  },
  {
    callback: 'isFault',
    options: { vedette: { isFault: throwPlanted } },
    outcome: 'scrubbed',
    failures: ['isFault'],
  },
  {
    callback: 'tracesSampler',
    options: { tracesSampler: throwPlanted, vedette: { budget: { traces: '100/minute' } } },
    prepare: () => Sentry.startSpan({ name: 'order' }, () => undefined),
    outcome: 'scrubbed',
    failures: ['tracesSampler'],
  },
  {
    callback: 'the facts of a request',
    options: {},
    prepare: () => provideRequest(Sentry.getIsolationScope(), () => ({ route: '/orders/:id' }), { facts: throwPlanted }),
    outcome: 'scrubbed',
    failures: ['enricher request, by the application'],
  },
  {
    callback: 'what an adapter reads of a request',
    options: {},
    prepare: () => provideRequest(Sentry.getIsolationScope(), throwPlanted),
    outcome: 'scrubbed',
    failures: ['enricher request, by the adapter'],
  },
  {
    callback: 'the store of the budget',
    options: {
      vedette: { budget: { errors: '100/minute', store: { scope: 'shared', answers: 'at once', lease: throwPlanted } } },
    },
    outcome: 'dropped',
    failures: ['budget'],
  },
  {
    callback: 'beforeSend',
    options: { beforeSend: throwPlanted },
    // The Sentry 10 line reports what a callback throws as an event of its own.
    outcome: sdkLine >= 11 ? 'dropped' : 'scrubbed',
    failures: [],
  },
  {
    callback: 'an event processor',
    options: {},
    prepare: () => Sentry.getIsolationScope().addEventProcessor((event) => (event.type === undefined ? throwPlanted() : event)),
    outcome: sdkLine >= 11 ? 'dropped' : 'scrubbed',
    failures: [],
  },
];

describe('a callback that throws', () => {
  for (const { callback, options, prepare, outcome, failures } of cases) {
    test(`${callback}: the event is ${outcome}`, async ({ withSdk }) => {
      const reached: unknown[] = [];
      const policy = { warn: () => undefined, pseudonymKey: key, ...options.vedette };
      await withSdk(
        (dsn) => init({ dsn, release: 'shop@1', ...options, vedette: policy }),
        async ({ envelopes, items }) => {
          process.on('unhandledRejection', (reason) => reached.push(reason));
          await Sentry.withIsolationScope(async () => {
            prepare?.();
            const mechanism = { type: 'auto.http.shop', handled: false };
            expect(Sentry.captureException(new RangeError(plantedText), { mechanism })).toMatch(/^[0-9a-f]{32}$/);
          });
          const events = (await items('event')).map(jsonOf);
          expect(findLeaks(await envelopes(), planted)).toEqual([]);
          expect(events).toHaveLength(outcome === 'dropped' ? 0 : 1);
          if (outcome === 'scrubbed') expect(JSON.stringify(events)).toContain('order of [email]');
          if (outcome === 'stand-in') {
            expect(events).toEqual([
              {
                event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
                timestamp: expect.any(Number),
                platform: 'javascript',
                level: 'error',
                exception: { values: [{ type: 'RangeError', value: 'withheld by vedette' }] },
              },
            ]);
          }
          expect(Object.keys(stats()?.failures ?? {})).toEqual(failures);
          expect(reached).toEqual([]);
        },
      );
    });
  }

  // The Sentry 10 line throws it at the application, with Vedette and without.
  if (sdkLine >= 11)
    test('beforeSendSpan: the SDK sends the span as it was, and it leaves scrubbed', async ({ withSdk }) => {
      const streaming = { release: 'shop@1', tracesSampleRate: 1, traceLifecycle: 'stream' } as const;
      const beforeSendSpan = Sentry.withStreamedSpan(throwPlanted);
      await withSdk(
        (dsn) => init({ dsn, ...streaming, beforeSendSpan, vedette: { warn: () => undefined } }),
        async ({ envelopes, items }) => {
          Sentry.startSpan({ name: plantedText }, () => undefined);
          expect(JSON.stringify((await items('span')).map(jsonOf))).toContain('order of [email]');
          expect(findLeaks(await envelopes(), planted)).toEqual([]);
        },
      );
    });

  test('what is no event does not leave where judging it failed, and that is counted', async ({ withSdk }) => {
    const detectors = [{ id: 'shop/order', label: 'order', pattern: /order/g, validate: throwPlanted }];
    await withSdk(
      (dsn) => init({ dsn, release: 'shop@1', vedette: { detectors, warn: () => undefined } }),
      async ({ envelopes }) => {
        Sentry.captureFeedback({ message: plantedText });
        Sentry.captureCheckIn({ monitorSlug: plantedText, status: 'ok' });
        for (const bytes of await envelopes()) expect(new TextDecoder().decode(bytes)).not.toContain('order');
        expect(stats()?.withheld).toEqual({ failed: 2 });
        expect(stats()?.failures).toEqual({ scrub: 2 });
      },
    );
  });
});
