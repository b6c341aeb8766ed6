import { findLeaks } from '@vedette/testing';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, vi } from 'vitest';
import { settled, test, type Visit, type WithVisit } from './browser-sample.ts';
import { type Plant, path, planted, plants } from './planted-sample.ts';
import type { Played } from './replay-player-sample.ts';
import { type Segment, segmentsOf } from './replay-segment-sample.ts';
import { fillPage, type Recording, startRecording, usePage } from './replay-session-sample.ts';

function eventsOf(segments: readonly Segment[]): readonly unknown[] {
  return segments.flatMap(({ json }): unknown[] => JSON.parse(json));
}

/** The texts of a page, in the order in which they came, as whoever puts pieces together reads them. */
function piecesOf(segments: readonly Segment[]): string {
  const texts: string[] = [];
  for (const { json } of segments)
    JSON.parse(json, (key, value: unknown) => {
      if ((key === 'textContent' || key === 'value' || key === 'text') && typeof value === 'string') texts.push(value);
      return value;
    });
  return texts.join('');
}

/** Whether nearly all of an address left, which grew, in texts or in attributes. */
function isNearlyIn(segments: readonly Segment[]): boolean {
  const nearly = planted.email.slice(0, -3);
  return segments.some(({ json }) => json.includes(nearly) || json.includes(encodeURIComponent(nearly)));
}

/** The names of the values that left, in whatever arrived and in what the recordings inflate to. */
function leaksIn(envelopes: readonly Uint8Array[], segments: readonly Segment[]): readonly Plant[] {
  const leaks = findLeaks([...envelopes, ...segments.map(({ json }) => json)], planted);
  const names = new Set<string>(leaks.map(({ name }) => name));
  return Object.keys(planted).filter((name): name is Plant => names.has(name));
}

const everything = Object.keys(planted);

interface Outcome {
  readonly envelopes: readonly Uint8Array[];
  readonly segments: readonly Segment[];
  /** The segments of the replay beside its recordings. */
  readonly replays: number;
  /** What Vedette said of replays. */
  readonly told: readonly string[];
}

type How = Pick<Recording, 'guarded' | 'mode' | 'unmasked' | 'policy'>;

const workerUrl = '/replay-worker.js';

/** A script of the site. */
const scriptAt = (path: string): string => new Map(inject('siteScripts')).get(path) ?? expect.unreachable();

async function begin({ page, receiver, open }: Visit, how: How): Promise<void> {
  await open(path);
  await page.evaluate(fillPage, plants);
  await page.evaluate(startRecording, { ...plants, ...how, dsn: receiver.dsn(), workerUrl });
}

async function outcomeOf({ page, receiver }: Visit): Promise<Outcome> {
  await settled(receiver);
  return {
    envelopes: receiver.envelopes(),
    segments: segmentsOf(receiver),
    replays: receiver.items({ type: 'replay_event' }).length,
    told: (await page.evaluate(() => window.told)).filter((sentence) => sentence.includes('Session Replay')),
  };
}

/** Records a visit with values everywhere. */
async function record(how: How, withVisit: WithVisit): Promise<Outcome> {
  return withVisit(async (visit) => {
    const { page, receiver } = visit;
    await begin(visit, how);
    await page.evaluate(usePage, plants);
    await page.locator('#contact').pressSequentially(planted.email);
    await page.locator('#remark').pressSequentially(`my password: ${planted.password}`);
    if (how.mode === 'error') {
      await page.evaluate((text) => void window.sample.Sentry.captureException(new Error(text)), plants.text);
      await receiver.waitFor((item) => item.type === 'replay_recording', { timeout: 20_000 });
      await page.evaluate((text) => document.querySelector('h2')?.append(text), plants.text);
    }
    const fewest = how.mode === 'error' ? 2 : 1;
    await vi.waitFor(
      async () => {
        await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
        expect(segmentsOf(receiver).length).toBeGreaterThanOrEqual(fewest);
      },
      { timeout: 20_000, interval: 200 },
    );
    return outcomeOf(visit);
  });
}

/** Plays what a receiver got, in a page of its own. */
async function play(segments: readonly Segment[], withVisit: WithVisit): Promise<Played> {
  return withVisit(async ({ page }) => {
    await page.setContent('<body></body>');
    await page.addScriptTag({ content: scriptAt('/replay-player.js') });
    return page.evaluate((events) => Reflect.apply(window.play, undefined, [events]), eventsOf(segments));
  });
}

describe.concurrent('a recording of Session Replay', () => {
  test('holds no value where the page is recorded unmasked, is compressed, and plays with what the page says', async ({
    withQuickVisit,
  }) => {
    const how = { mode: 'session', unmasked: true } as const;
    const [unguarded, guarded] = await Promise.all(
      [false, true].map((isGuarded) => record({ ...how, guarded: isGuarded }, withQuickVisit)),
    );
    expect(leaksIn(unguarded?.envelopes ?? [], unguarded?.segments ?? [])).toEqual(everything);
    expect(piecesOf(unguarded?.segments ?? [])).toContain(planted.email);
    if (guarded === undefined) return expect.unreachable();
    expect(leaksIn(guarded.envelopes, guarded.segments)).toEqual([]);
    expect([unguarded?.segments ?? [], guarded.segments].map(isNearlyIn)).toEqual([true, false]);
    expect(piecesOf(guarded.segments)).not.toContain(planted.email);
    expect(piecesOf(guarded.segments)).not.toContain(planted.card.slice(0, 9));
    expect(guarded.segments.length).toBeGreaterThan(0);
    expect(guarded.replays).toBe(guarded.segments.length);
    for (const { isCompressed, bytes, json } of guarded.segments)
      expect([isCompressed, bytes < json.length / 2]).toEqual([true, true]);
    expect(guarded.told).toEqual([expect.stringContaining('records the page with maskAllText: false')]);

    const { text, problems } = await play(guarded.segments, withQuickVisit);
    expect(problems).toEqual([]);
    expect(text).toContain('Order overview');
    expect(text).toContain('order of [email] from [ip] failed');
    expect(text).toContain('or not');
    expect(Object.values(planted).filter((value) => text.replace(/\s/g, '').includes(value.replace(/\s/g, '')))).toEqual([]);
  });

  test('holds no value in the buffer of an error and after it, with the masks of the SDK', async ({ withQuickVisit }) => {
    const how = { mode: 'error', unmasked: false } as const;
    const [unguarded, guarded] = await Promise.all(
      [false, true].map((isGuarded) => record({ ...how, guarded: isGuarded }, withQuickVisit)),
    );
    expect(leaksIn(unguarded?.envelopes ?? [], unguarded?.segments ?? [])).toEqual(everything);
    if (guarded === undefined) return expect.unreachable();
    expect(leaksIn(guarded.envelopes, guarded.segments)).toEqual([]);
    expect([unguarded?.segments ?? [], guarded.segments].map(isNearlyIn)).toEqual([true, false]);
    expect(guarded.segments.length).toBeGreaterThan(1);
    expect(guarded.segments.every(({ isCompressed }) => isCompressed)).toBe(true);
    expect(guarded.told).toEqual([]);
    expect((await play(guarded.segments, withQuickVisit)).problems).toEqual([]);
  });

  test('holds no value where the guard is loaded later, and plays from its beginning', async ({ withQuickVisit }) => {
    const { envelopes, segments } = await record({ mode: 'session', unmasked: true, guarded: 'later' }, withQuickVisit);
    expect(leaksIn(envelopes, segments)).toEqual([]);
    expect(segments.every(({ isCompressed }) => isCompressed)).toBe(true);
    const { text, problems } = await play(segments, withQuickVisit);
    expect(problems).toEqual([]);
    expect(text).toContain('Order overview');
  });
});

/** Ways in which a worker does not come. */
const refusals: Readonly<Record<string, { worker: (route: Route) => Promise<void>; policy?: string }>> = {
  'that the Content-Security-Policy refuses': { worker: (route) => route.fallback(), policy: "worker-src 'none'" },
  'that is not there': { worker: (route) => route.fulfill({ status: 404, body: 'no such file' }) },
  'that throws': { worker: (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("refused")' }) },
  'that is a page': { worker: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }) },
};

/** Makes what takes seconds take a moment. It runs in the page. */
function hurry(): void {
  const wait = window.setTimeout;
  Reflect.set(window, 'setTimeout', (then: () => void, milliseconds = 0): number =>
    wait(then, milliseconds === 10_000 ? 500 : milliseconds),
  );
}

/** Whether the page answers as ever. */
async function works(page: Page): Promise<boolean> {
  await page.click('#button');
  return page.evaluate(async () => (await fetch('/api/orders')).ok && document.forms.length === 1);
}

describe.concurrent('a worker', () => {
  for (const [how, { worker, policy }] of Object.entries(refusals))
    test(`${how}: what leaves is scrubbed in the page, which works, and that is said once`, async ({ withVisit }) => {
      await withVisit(async (visit) => {
        const { page, context } = visit;
        await context.route(`**${workerUrl}`, worker);
        await begin(visit, { guarded: true, mode: 'session', unmasked: true, ...(policy !== undefined && { policy }) });
        await page.evaluate(usePage, plants);
        await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
        expect(await works(page)).toBe(true);
        await page.evaluate((text) => document.querySelector('h2')?.append(text), plants.text);
        await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
        const { envelopes, segments, told } = await outcomeOf(visit);
        expect(leaksIn(envelopes, segments)).toEqual([]);
        expect(piecesOf(segments)).not.toContain(planted.email);
        expect(segments.length).toBeGreaterThan(1);
        expect(segments.some(({ isCompressed }) => isCompressed)).toBe(false);
        expect(told.filter((sentence) => sentence.includes('worker'))).toHaveLength(1);
      });
    });

  test('that comes late: nothing leaves before, that is said once, and then what leaves is scrubbed and compressed', async ({
    withVisit,
  }) => {
    await withVisit(async (visit) => {
      const { page, context, receiver } = visit;
      const waiting: Route[] = [];
      await context.route(`**${workerUrl}`, (route) => void waiting.push(route));
      await page.addInitScript(hurry);
      await begin(visit, { guarded: true, mode: 'session', unmasked: true });
      await page.evaluate(() => void window.sample.Sentry.getReplay()?.flush());
      await page.waitForFunction(() => window.told.some((sentence) => sentence.includes('worker')));
      expect(await works(page)).toBe(true);
      const before = await outcomeOf(visit);
      expect(before.segments).toEqual([]);
      expect(before.told.filter((sentence) => sentence.includes('worker'))).toHaveLength(1);
      for (const route of waiting) await route.fallback();
      await receiver.waitFor((item) => item.type === 'replay_recording', { timeout: 20_000 });
      const { envelopes, segments, told } = await outcomeOf(visit);
      expect(leaksIn(envelopes, segments)).toEqual([]);
      expect(segments.every(({ isCompressed }) => isCompressed)).toBe(true);
      expect(told).toEqual(before.told);
    });
  });

  test("that is Sentry's own: what it compressed is withheld with its replay, and that is said once", async ({
    withQuickVisit,
  }) => {
    await withQuickVisit(async (visit) => {
      const { page, receiver, open } = visit;
      const how = { guarded: true, mode: 'session', unmasked: false } as const;
      await open(path);
      await page.evaluate(fillPage, plants);
      await page.evaluate(startRecording, { ...how, ...plants, dsn: receiver.dsn() });
      for (let time = 0; time < 2; time += 1) {
        await page.evaluate((text) => document.querySelector('h2')?.append(text), plants.text);
        await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
      }
      const { segments, replays, told } = await outcomeOf(visit);
      expect([segments, replays]).toEqual([[], 0]);
      expect(told).toEqual([expect.stringContaining('withheld: the worker of Vedette did not make it')]);
    });
  });
});
