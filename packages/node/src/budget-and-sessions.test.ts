import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as Sentry from '@sentry/node';
import type { BudgetStore } from '@vedette/core';
import { describe, expect } from 'vitest';
import { type InitOptions, init, stats } from './index.ts';
import { jsonOf, type RunningSdk, test } from './sdk-sample.ts';

const release = 'shop@1';

/** The Sentry 10 line sends logs only where enableLogs is set. */
const logging = { release, enableLogs: true };

/** Lets pass what it is told to. */
function storeThat(isOpen: () => boolean): BudgetStore {
  const lease: BudgetStore['lease'] = ({ tokens: { windows, want }, now }) => ({
    tokens: { granted: isOpen() ? want : 0, validFor: 0, standings: windows.map(() => ({ spent: 0, start: now, end: now })) },
  });
  return { scope: 'shared', answers: 'at once', lease };
}

/** Lets nothing pass. */
const closed: BudgetStore = storeThat(() => false);

function crash(): void {
  Sentry.captureException(new Error('not handled'), { mechanism: { type: 'shop', handled: false } });
}

async function discardedBy({ items }: RunningSdk): Promise<unknown> {
  return (await items('client_report')).map(jsonOf).map((report) => Object(report).discarded_events);
}

function withStore(dsn: string, store: BudgetStore, options: InitOptions = {}): Sentry.NodeClient | undefined {
  return init({ dsn, release, ...options, vedette: { budget: { errors: '100/minute', store } } });
}

describe('an error that the budget drops', () => {
  test('still marks the session that it ended, and is reported as sampled', async ({ withSdk }) => {
    await withSdk(
      (dsn) => withStore(dsn, closed),
      async (sdk) => {
        Sentry.getIsolationScope().setSession();
        Sentry.startSession();
        crash();
        const sessions = (await sdk.items('session')).map(jsonOf);
        expect(sessions).toMatchObject([{ status: 'crashed', errors: 1, attrs: { release } }]);
        expect(await sdk.items('event')).toEqual([]);
        expect(await discardedBy(sdk)).toEqual([[{ reason: 'sample_rate', category: 'error', quantity: 1 }]]);
        expect(stats()?.caps).toEqual([{ budget: 'errors', rate: '100/minute', scope: 'shared' }]);
        expect(stats()?.budget).toEqual({ seen: 1, sent: 0, represented: 0, pending: 1, evicted: 0, keys: 1 });
      },
    );
  });

  test('still marks a session that goes on', async ({ withSdk }) => {
    await withSdk(
      (dsn) => withStore(dsn, closed),
      async (sdk) => {
        Sentry.getIsolationScope().setSession();
        Sentry.startSession();
        Sentry.captureException(new Error('handled'));
        await sdk.client.flush(2000);
        Sentry.endSession();
        const sessions = (await sdk.items('session')).map(jsonOf);
        expect(sessions).toMatchObject([
          { status: 'ok', errors: 1 },
          { status: 'exited', errors: 1 },
        ]);
        expect(await sdk.items('event')).toEqual([]);
      },
    );
  });

  test('takes its attachments with it, and leaves feedback and logs', async ({ withSdk }) => {
    await withSdk(
      (dsn) => withStore(dsn, closed, logging),
      async ({ items }) => {
        Sentry.captureException(new Error('refused'), { attachments: [{ filename: 'note.txt', data: 'a note' }] });
        Sentry.captureFeedback({ message: 'slow' });
        Sentry.logger.info('refused');
        const types = (await items()).map(({ type }) => type).filter((type) => type !== 'session');
        expect(types.sort()).toEqual(['client_report', 'feedback', 'log']);
      },
    );
  });

  test('is counted in the session of its request, with and without Vedette alike', async ({ withSdk }) => {
    async function requestSessions({ items }: RunningSdk): Promise<unknown> {
      const server = createServer((request, response) => {
        if (request.url === '/handled') Sentry.captureException(new Error('handled'));
        if (request.url === '/crashed') crash();
        response.end('done');
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const address: string | AddressInfo | null = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      for (const path of ['fine', 'handled', 'crashed', 'crashed']) {
        const [response] = await once(get(`http://127.0.0.1:${port}/${path}`), 'response');
        await once(response.resume(), 'end');
      }
      server.close();
      return (await items('sessions')).map(jsonOf);
    }
    const counted = [{ aggregates: [{ exited: 1, errored: 1, crashed: 2 }], attrs: { release } }];
    expect(await withSdk((dsn) => Sentry.init({ dsn, release }), requestSessions)).toMatchObject(counted);
    expect(await withSdk((dsn) => withStore(dsn, closed), requestSessions)).toMatchObject(counted);
  });
});

describe('stats()', () => {
  test('tell what happened also after the SDK was closed, and nothing of a client without a guard', async ({ withSdk }) => {
    await withSdk(
      (dsn) => init({ dsn, release, vedette: { budget: { errors: '2/hour' } } }),
      async () => {
        for (let at = 0; at < 3; at += 1) Sentry.captureException(new Error(`order ${at}`));
        await Sentry.close(2000);
        expect(stats()?.budget).toMatchObject({ seen: 3, sent: 2, pending: 1 });
      },
    );
    await withSdk(
      (dsn) => Sentry.init({ dsn, release }),
      async () => {
        expect(stats()).toBeUndefined();
        await Sentry.close(2000);
        expect(stats()).toBeUndefined();
      },
    );
  });
});

describe('an event that beforeSend drops', () => {
  test('costs no budget', async ({ withSdk }) => {
    const beforeSend = (event: Sentry.ErrorEvent): Sentry.ErrorEvent | null => (event.message === 'unwanted' ? null : event);
    await withSdk(
      (dsn) => init({ dsn, release, beforeSend, vedette: { budget: { errors: '2/hour' } } }),
      async (sdk) => {
        for (const message of ['unwanted', 'unwanted', 'unwanted', 'first', 'second', 'third']) {
          Sentry.captureMessage(message);
          await sdk.client.flush(2000);
        }
        expect((await sdk.items('event')).map(jsonOf)).toMatchObject([{ message: 'first' }, { message: 'second' }]);
        expect(stats()?.budget).toMatchObject({ seen: 3, sent: 2, represented: 2, pending: 1 });
      },
    );
  });

  test('loses no count: the next event of its fault stands for all that waited', async ({ withSdk }) => {
    const gate = { open: false };
    const beforeSend = (event: Sentry.ErrorEvent): Sentry.ErrorEvent | null => (event.tags?.['unwanted'] === true ? null : event);
    await withSdk(
      (dsn) =>
        withStore(
          dsn,
          storeThat(() => gate.open),
          { beforeSend },
        ),
      async (sdk) => {
        // The messages differ for Dedupe; the fault is one by its stack.
        const capture = async (tags: Record<string, boolean>): Promise<void> => {
          Sentry.captureException(new Error(`refused at ${performance.now()}`), { tags });
          await sdk.client.flush(2000);
        };
        for (let time = 0; time < 3; time += 1) await capture({});
        gate.open = true;
        // A store that refused is left alone for a second.
        await new Promise((resolve) => setTimeout(resolve, 1100));
        for (let time = 0; time < 2; time += 1) await capture({ unwanted: true });
        expect(stats()?.budget).toMatchObject({ seen: 3, pending: 3, sent: 0 });
        await capture({});
        expect((await sdk.items('event')).map(jsonOf)).toMatchObject([
          { tags: { 'vedette.weight': '4' }, contexts: { error_sampling: { client_sample_rate: 0.25 } } },
        ]);
        expect(stats()?.budget).toMatchObject({ seen: 4, sent: 1, represented: 4, pending: 0 });
      },
    );
  });
});
