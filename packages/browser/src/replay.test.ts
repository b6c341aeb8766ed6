import { inflateSync } from 'node:zlib';
import type { Receiver } from '@vedette/receiver';
import { findLeaks } from '@vedette/testing';
import { describe, expect } from 'vitest';
import { settled, test, type WithVisit } from './browser-sample.ts';
import { path, planted, plants } from './planted-sample.ts';
import { playerScript, workerScript } from './replay-files-sample.ts';
import { fillPage, type Recording, startRecording, usePage } from './replay-session-sample.ts';

/** A segment of a recording as it arrived. */
interface Segment {
  readonly isCompressed: boolean;
  readonly json: string;
}

function segmentOf({ payload }: ReturnType<Receiver['items']>[number]): Segment {
  const events = payload.subarray(payload.indexOf(10) + 1);
  const isCompressed = events[0] === 0x78;
  return { isCompressed, json: new TextDecoder().decode(isCompressed ? inflateSync(events) : events) };
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

interface Outcome {
  readonly envelopes: readonly Uint8Array[];
  readonly segments: readonly Segment[];
  readonly events: number;
  readonly told: readonly string[];
}

type How = Pick<Recording, 'guarded' | 'mode' | 'unmasked'>;

/** Records a visit with values everywhere. */
async function record(how: How, withVisit: WithVisit): Promise<Outcome> {
  const script = await workerScript();
  return withVisit(async ({ page, context, receiver, open }) => {
    await context.route('**/replay-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await open(path);
    await page.evaluate(fillPage, plants);
    await page.evaluate(startRecording, { ...plants, ...how, dsn: receiver.dsn(), workerUrl: '/replay-worker.js' });
    await page.evaluate(usePage, plants);
    await page.locator('#contact').pressSequentially(planted.email);
    await page.locator('#remark').pressSequentially(`my password: ${planted.password}`);
    if (how.mode === 'error') await page.evaluate((text) => void window.sample.Sentry.captureException(new Error(text)), plants.text);
    else await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
    await receiver.waitFor((item) => item.type === 'replay_recording', { timeout: 20_000 });
    await page.evaluate(() => window.sample.Sentry.getReplay()?.flush());
    await settled(receiver);
    return {
      envelopes: receiver.envelopes(),
      segments: receiver.items({ type: 'replay_recording' }).map(segmentOf),
      events: receiver.items({ type: 'replay_event' }).length,
      told: await page.evaluate(() => window.told),
    };
  });
}

describe('Session Replay', () => {
  for (const mode of ['session', 'error'] as const)
    for (const unmasked of [true, false])
      test(`of ${mode} mode, ${unmasked ? 'unmasked' : 'with the masks of the SDK'}, holds no value and is still compressed`, async ({ withVisit }) => {
        const guarded = await record({ guarded: true, mode, unmasked }, withVisit);
        const unguarded = await record({ guarded: false, mode, unmasked }, withVisit);
        const told = (outcome: Outcome) => [...new Set(findLeaks([...outcome.envelopes, ...outcome.segments.map(({ json }) => json)], planted).map(({name}) => name))].sort();
        console.log(mode, unmasked, told(unguarded), unguarded.segments.map(s=>s.json.length), guarded.segments.map(s=>s.json.length), guarded.told, guarded.segments.map(s=>s.isCompressed));
        console.log(findLeaks(guarded.segments.map(({ json }) => json), planted));
        expect(told(guarded)).toEqual([]);
        expect(piecesOf(guarded.segments)).not.toContain(planted.email);
        expect(guarded.segments.every(({ isCompressed }) => isCompressed)).toBe(true);
        expect(guarded.told).toEqual([]);
        const fs = await import('node:fs'); fs.writeFileSync(`/tmp/rp-${mode}-${unmasked}-${process.env['SENTRY_LINE']}.json`, JSON.stringify([guarded.segments.map(s=>JSON.parse(s.json)), unguarded.segments.map(s=>JSON.parse(s.json))]));
      });
});
void playerScript;
