import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { settled, test } from './browser-sample.ts';
import { path, planted, plants } from './planted-sample.ts';

describe('what leaves a page beside the requests to Sentry', () => {
  for (const [when, guarded] of [
    ['', true],
    [', also where the guard is loaded later', 'later'],
  ] as const)
    test(`Spotlight gets what Sentry gets${when}`, async ({ withQuickVisit, site }) => {
      await withQuickVisit(async ({ open, receiver }) => {
        const page = await open(path);
        const before = site.requests.length;
        await page.evaluate(
          async (trial) => {
            const { Sentry, start } = window.sample;
            start(trial, { integrations: [Sentry.spotlightBrowserIntegration({ sidecarUrl: '/api/stream' })] });
            Sentry.captureException(new Error(trial.text));
            await Sentry.flush();
          },
          { ...plants, guarded, dsn: receiver.dsn() },
        );
        await settled(receiver);
        const bodies = site.requests
          .slice(before)
          .filter(({ url }) => url === '/api/stream')
          .map(({ body }) => body);
        expect(bodies.join('\n')).toContain('[email]');
        expect(findLeaks(bodies, planted)).toEqual([]);
      });
    });

  test('what waits on the disk while the browser is offline is scrubbed', async ({ withVisit }) => {
    await withVisit(async ({ open, receiver, context }) => {
      const page = await open(path);
      await context.setOffline(true);
      const stored = await page.evaluate(
        async (trial) => {
          const { Sentry, start } = window.sample;
          start(trial, { transport: Sentry.makeBrowserOfflineTransport() });
          Sentry.captureException(new Error(trial.text));
          const again = (): Promise<unknown> => new Promise((waited) => setTimeout(waited, 50));
          const made = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === 'sentry-offline');
          while (!(await made())) await again();
          const database = await new Promise<IDBDatabase>((opened) => {
            const opening = indexedDB.open('sentry-offline');
            opening.addEventListener('success', () => opened(opening.result));
          });
          for (;;) {
            const waiting = await new Promise<readonly (string | Uint8Array)[]>((answered) => {
              const reading = database.transaction('queue').objectStore('queue').getAll();
              reading.addEventListener('success', () => answered(reading.result));
            });
            if (waiting.length > 0)
              return waiting.map((body) => (typeof body === 'string' ? body : new TextDecoder().decode(body)));
            await again();
          }
        },
        { ...plants, guarded: true, dsn: receiver.dsn() },
      );
      expect(stored.join('\n')).toContain('[email]');
      expect(findLeaks(stored, planted)).toEqual([]);
    });
  });

  test('Session Replay is withheld, which is said once', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, leave, receiver }) => {
      const page = await open(path);
      const told = await page.evaluate(async (dsn) => {
        const { Sentry, Vedette } = window.sample;
        const said: string[] = [];
        Vedette.init({
          dsn,
          replaysSessionSampleRate: 1,
          integrations: [Sentry.replayIntegration({ minReplayDuration: 0 })],
          vedette: { warn: (sentence) => said.push(sentence) },
        });
        for (const number of [1, 2]) {
          document.body.append(`change ${number}`);
          await new Promise((changed) => requestAnimationFrame(changed));
          await Sentry.getReplay()?.flush();
        }
        return { said, withheld: Vedette.stats()?.withheld };
      }, receiver.dsn());
      await leave();
      await settled(receiver);
      expect(told).toEqual({
        said: [expect.stringContaining('Session Replay was withheld')],
        withheld: { replay: 2 },
      });
      expect(receiver.items({ type: 'replay_event' })).toEqual([]);
      expect(receiver.items({ type: 'replay_recording' })).toEqual([]);
    });
  });
});
