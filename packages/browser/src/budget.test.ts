import { describe, expect } from 'vitest';
import { line, settled, test } from './browser-sample.ts';

/** Captures one fault so many times under a budget, and answers what was told. */
function captureMany({
  dsn,
  scope,
  times,
}: {
  readonly dsn: string;
  readonly scope: 'page' | 'session';
  readonly times: number;
}): unknown {
  const { Sentry, Vedette } = window.sample;
  const said: string[] = [];
  Vedette.init({
    dsn,
    vedette: { warn: (sentence) => said.push(sentence), budget: { perIssue: '2/hour', errors: '3/hour', scope } },
  });
  // The SDK drops a second event that is like the one before it.
  for (let number = 0; number < times; number += 1) Sentry.captureException(new Error(`refused ${number}`));
  return { budget: Vedette.stats()?.budget, said };
}

describe('a budget', () => {
  test('of a session goes on where it was when the page is loaded anew, and what it drops is reported', async ({
    withQuickVisit,
  }) => {
    await withQuickVisit(async ({ open, leave, receiver, page }) => {
      await open();
      const first = await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'session' as const, times: 5 });
      await page.reload();
      const second = await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'session' as const, times: 4 });
      await leave();
      await expect.poll(() => receiver.summary().clientReports, { timeout: 20_000 }).toMatchObject({ 'sample_rate:error': 7 });
      expect(first).toEqual({ said: [], budget: { seen: 5, sent: 2, represented: 2, pending: 3, evicted: 0, keys: 1 } });
      expect(second).toEqual({ said: [], budget: { seen: 4, sent: 0, represented: 0, pending: 4, evicted: 0, keys: 1 } });
      expect(receiver.items({ type: 'event' })).toHaveLength(2);
    });
  });

  test('that drops an unhandled error leaves its mark on the session, with and without a guard alike', async ({
    withQuickVisit,
  }) => {
    for (const budget of [undefined, { errors: '1/hour' }] as const) {
      await withQuickVisit(async ({ open, leave, receiver, page }) => {
        await open();
        await page.evaluate(
          ({ dsn, guarded }) => {
            const { Sentry, Vedette } = window.sample;
            const options = { dsn, release: 'shop@1' };
            if (guarded === undefined) Sentry.init(options);
            else Vedette.init({ ...options, vedette: { budget: { ...guarded, scope: 'page' } } });
            if (guarded !== undefined) Sentry.captureException(new Error('takes the only token'));
            setTimeout(() => {
              throw new Error('refused');
            }, 100);
          },
          { dsn: receiver.dsn(), guarded: budget },
        );
        const marked = line === 11 ? 'unhandled' : 'crashed';
        const isMarked = (): boolean => receiver.items({ type: 'session' }).some((item) => Object(item.json()).status === marked);
        await expect.poll(isMarked, { timeout: 20_000 }).toBe(true);
        await leave();
        if (budget !== undefined)
          await expect
            .poll(() => receiver.summary().clientReports, { timeout: 20_000 })
            .toMatchObject({ 'sample_rate:error': 1 });
        expect(receiver.items({ type: 'event' })).toHaveLength(1);
      });
    }
  });

  test('counts a burst that is longer than the queue of the SDK', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, leave, receiver, page }) => {
      await open();
      const told = await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'page' as const, times: 200 });
      await leave();
      await expect.poll(() => receiver.summary().clientReports, { timeout: 20_000 }).toMatchObject({ 'sample_rate:error': 198 });
      expect(told).toEqual({ said: [], budget: { seen: 200, sent: 2, represented: 2, pending: 198, evicted: 0, keys: 1 } });
      expect(receiver.items({ type: 'event' })).toHaveLength(2);
    });
  });

  test('of a page starts anew with it', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver, page }) => {
      await open();
      await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'page' as const, times: 5 });
      await settled(receiver, { events: 2 });
      await page.reload();
      await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'page' as const, times: 5 });
      await settled(receiver, { events: 4 });
      expect(receiver.items({ type: 'event' })).toHaveLength(4);
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    });
  });

  test('keeps hashes and counts in the storage of the session, and no value', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver, page }) => {
      await open();
      await page.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'session' as const, times: 1 });
      const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
      expect(JSON.parse(JSON.parse(kept)[0][1]).map(([name]: readonly string[]) => name)).toEqual([
        expect.stringMatching(/^3600000 k\d-[0-9a-f]{16}$/),
        '3600000 errors',
      ]);
    });
  });

  test('where the browser denies the storage lives as long as the page, and says so once', async ({ withQuickVisit }) => {
    await withQuickVisit(async ({ open, receiver, page }) => {
      await open();
      const framed = await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        frame.src = '/framed';
        await new Promise((loaded) => {
          frame.addEventListener('load', loaded);
          document.body.append(frame);
        });
        return frame.src;
      });
      const frame = page.frames().find((other) => other.url() === framed);
      const told = await frame?.evaluate(captureMany, { dsn: receiver.dsn(), scope: 'session' as const, times: 5 });
      await settled(receiver, { events: 2 });
      expect(told).toEqual({
        said: [
          "[vedette] The browser denies sessionStorage, so the budget starts anew with each page. Write scope: 'page' to accept that.",
        ],
        budget: { seen: 5, sent: 2, represented: 2, pending: 3, evicted: 0, keys: 1 },
      });
      expect(receiver.items({ type: 'event' })).toHaveLength(2);
    });
  });
});
