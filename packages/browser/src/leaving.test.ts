import { type Receiver, startReceiver } from '@vedette/receiver';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { line, settled, test } from './browser-sample.ts';
import type { Start } from './page-sample.ts';
import { openTab } from './tab-sample.ts';

type Counts = Readonly<Record<string, number>>;

/** What a page does last. `act` runs in the page and sees nothing else, `leave` is what becomes of the page then. */
interface End {
  readonly name: string;
  readonly act: (how: Start) => unknown;
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Whether the page is no more then. */
  readonly closes?: boolean;
  /** How many items of each type are delivered. */
  readonly delivers: Counts;
}

/** How many items of each type there are. The SDK may report a delivered request as lost when the page goes: such reports are no items here. */
function countsOf(types: readonly string[]): Counts {
  const kinds = [...new Set(types)].filter((type) => type !== 'client_report').sort();
  return Object.fromEntries(kinds.map((type) => [type, types.filter((other) => other === type).length]));
}

/** Waits until so many items have arrived, and makes sure that no more do. */
async function expectDelivered(receiver: Receiver, delivers: Counts): Promise<void> {
  const counts = (): Counts => countsOf(receiver.items().map(({ type }) => type));
  await expect.poll(counts, { timeout: 20_000 }).toEqual(delivers);
  await settled(receiver);
  expect(counts()).toEqual(delivers);
}

/** Captures of every kind that the SDK sends by itself, most of which wait in a buffer. */
function captureAll(how: Start): void {
  const { Sentry, start } = window.sample;
  start(how, { tracesSampleRate: 1 });
  for (let number = 0; number < 5; number += 1) {
    Sentry.captureException(new Error(`refused ${number}`));
    Sentry.logger.info(`refused ${number}`);
    Sentry.metrics.count('refused');
    Sentry.startSpan({ name: `order ${number}` }, () => undefined);
  }
}

/** What `captureAll` comes to: the session, which is updated with the first error, and one container for each buffer. */
const all: Counts = { event: 5, log: 1, session: 2, trace_metric: 1, ...(line === 11 ? { span: 1 } : { transaction: 5 }) };

const ends: readonly End[] = [
  {
    name: 'goes elsewhere',
    act: captureAll,
    leave: (page) => page.evaluate(() => location.assign('/left')),
    delivers: all,
  },
  { name: 'is closed', act: captureAll, leave: (page) => page.close({ runBeforeUnload: true }), closes: true, delivers: all },
  {
    name: 'captures as it is hidden for good',
    act: (how) => {
      const { Sentry, start } = window.sample;
      start(how);
      window.addEventListener('pagehide', () => {
        for (let number = 0; number < 5; number += 1) Sentry.captureException(new Error(`refused ${number}`));
      });
      location.assign('/left');
    },
    delivers: { event: 5, session: 2 },
  },
  {
    name: 'goes elsewhere in the same turn as it captures',
    act: (how) => {
      const { Sentry, start } = window.sample;
      start(how);
      Sentry.captureException(new Error('refused'));
      location.assign('/left');
    },
    delivers: { event: 1, session: 2 },
  },
  {
    name: 'is loaded anew because of an error that nobody caught',
    act: (how) => {
      const { fail, start } = window.sample;
      start(how);
      window.addEventListener('error', () => location.reload(), { once: true });
      setTimeout(() => fail('refused'));
    },
    delivers: { event: 1, session: 2 },
  },
];

describe('from a page that', () => {
  for (const { name, act, leave, closes, delivers } of ends) {
    test(`${name}, everything is delivered that is delivered without Vedette`, async ({ withVisit, withQuickVisit }) => {
      for (const guarded of [false, true]) {
        await (closes ? withVisit : withQuickVisit)(async ({ page, receiver, open }) => {
          await open();
          const gone = Promise.race([page.waitForEvent('framenavigated'), page.waitForEvent('close')]);
          await page.evaluate(act, { dsn: receiver.dsn(), guarded });
          await leave?.(page);
          await gone;
          await expectDelivered(receiver, delivers);
        });
      }
    });
  }

  test('is hidden and stays, everything is delivered that is delivered without Vedette', async ({ browser, site }) => {
    for (const guarded of [false, true]) {
      const receiver = await startReceiver();
      const tab = await openTab(browser, site.origin);
      await tab.evaluate(`(${captureAll})(${JSON.stringify({ dsn: receiver.dsn(), guarded })})`);
      await tab.evaluate(`sample.Sentry.getClient().recordDroppedEvent('before_send', 'error', 3)`);
      await tab.hide();
      await receiver.waitFor(({ type }) => type === 'client_report', { timeout: 20_000 });
      await expectDelivered(receiver, all);
      expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
      expect(receiver.summary().clientReports).toEqual({ 'before_send:error': 3 });
      await tab.close();
      await receiver.close();
    }
  });
});
