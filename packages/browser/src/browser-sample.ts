import { type Receiver, startReceiver } from '@vedette/receiver';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, inject, type TestAPI } from 'vitest';
import { type Site, startSite } from './site-sample.ts';

/** A visitor of the site with a receiver of its own, in a browser that knows nothing of earlier visitors. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly receiver: Receiver;
  /** Goes to a path of the site, and waits for the script of the page. */
  readonly open: (path?: string) => Promise<Page>;
  /** Goes to a page of the site without a script. */
  readonly leave: () => Promise<void>;
}

export type WithVisit = <T>(visit: (visit: Visit) => Promise<T>) => Promise<T>;

/** A page that visitors have one after another. */
interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * Flags with which Chromium runs as root, talks to nobody by itself, and has no process ready for a site that may come:
 * visitors beside each other would throw one another's away.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-site-isolation-trials',
];

/** The line of the Sentry SDK in hand. */
export const line: 10 | 11 = process.env['SENTRY_LINE'] === '10' ? 10 : 11;

/** Waits until so many events have arrived, and then until nothing more does. */
export async function settled(receiver: Receiver, { events = 0 }: { readonly events?: number } = {}): Promise<void> {
  const arrived = (): number => receiver.items({ type: 'event' }).length;
  for (const end = Date.now() + 20_000; arrived() < events && Date.now() < end; )
    await new Promise((waited) => setTimeout(waited, 50));
  for (let before = -1; before !== receiver.envelopes().length; ) {
    before = receiver.envelopes().length;
    await new Promise((waited) => setTimeout(waited, 150));
  }
}

interface Fixtures {
  readonly site: Site;
  readonly browser: Browser;
  readonly withVisit: WithVisit;
  /** The same on pages that are used again once they were emptied, for visits that leave no listener, route or script on theirs. */
  readonly withQuickVisit: WithVisit;
}

/** Makes a browser forget what a page of a site left: what it stored, and its cookies. It keeps the scripts of the site. */
async function forget({ context, page }: Seat, { origin }: Site): Promise<void> {
  if (page.url() !== `${origin}/blank`) await page.goto(`${origin}/blank`);
  await page.evaluate(async () => {
    sessionStorage.clear();
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await context.clearCookies();
}

async function visiting<T>(site: Site, { context, page }: Seat, visit: (visit: Visit) => Promise<T>): Promise<T> {
  const receiver = await startReceiver({ keep: 5000 });
  const open = async (path = '/'): Promise<Page> => {
    await page.goto(`${site.origin}${path}`, { referer: `${site.origin}/search?contact=rosa.diaz@example.org` });
    return page;
  };
  const leave = async (): Promise<void> => void (await page.goto(`${site.origin}/blank`));
  try {
    return await visit({ page, context, receiver, open, leave });
  } finally {
    await receiver.close();
  }
}

/** Tests in a real browser against a real receiver. */
export const test: TestAPI<Fixtures> = base.extend<Fixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
    async ({}, use) => {
      const site = await startSite({ scripts: new Map(inject('siteScripts')) });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are asked for
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '', args: flags });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  withVisit: async ({ site, browser }, use) =>
    use(async (visit) => {
      const context = await browser.newContext();
      try {
        return await visiting(site, { context, page: await context.newPage() }, visit);
      } finally {
        await context.close();
      }
    }),
  withQuickVisit: [
    async ({ site, browser }, use) => {
      const free: Seat[] = [];
      await use(async (visit) => {
        const context = free.length === 0 ? await browser.newContext() : undefined;
        const seat = context === undefined ? free.pop() : { context, page: await context.newPage() };
        if (seat === undefined) throw new Error('no page is free');
        const seen = await visiting(site, seat, visit);
        await forget(seat, site);
        free.push(seat);
        return seen;
      });
    },
    { scope: 'worker' },
  ],
});
