import type { Page } from 'playwright-core';
import { settled, type WithVisit } from './browser-sample.ts';
import type { Row } from './item-rows-sample.ts';
import type { Start } from './page-sample.ts';
import { plants } from './planted-sample.ts';

/** What a receiver got from one run of a row. */
export interface ItemOutcome {
  readonly envelopes: readonly Uint8Array[];
  readonly payloads: readonly string[];
  readonly withheld: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, number>>;
}

/** Clicks the button of the page, and waits until the browser has told the page how long that took. */
async function clickAndSee(page: Page): Promise<void> {
  await page.click('button');
  await page.evaluate(() => new Promise((told) => new PerformanceObserver(told).observe({ type: 'event', buffered: true })));
}

/** Makes the item of a row on a page of its own, and leaves the page. */
export async function run(
  { type, make, at, click, withVedette }: Row,
  guarded: Start['guarded'],
  withVisit: WithVisit,
): Promise<ItemOutcome> {
  return withVisit(async ({ page, receiver, open, leave }) => {
    await open(at);
    await page.evaluate(make, { ...plants, type, guarded, dsn: receiver.dsn() });
    if (click) await clickAndSee(page);
    await page.evaluate(() => window.sample.Sentry.flush());
    const stats = await page.evaluate(() => window.sample.Vedette.stats());
    await leave();
    if (!guarded || withVedette === 'scrubbed') await receiver.waitFor((item) => item.type === type, { timeout: 20_000 });
    await settled(receiver);
    return {
      envelopes: receiver.envelopes(),
      payloads: receiver.items({ type }).map(({ payload }) => new TextDecoder().decode(payload)),
      withheld: stats?.withheld ?? {},
      failures: stats?.failures ?? {},
    };
  });
}
