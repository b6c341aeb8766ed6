import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../budget/memory-store.ts';
import { createRecordingScrubber } from '../replay/recording-scrubber.ts';
import type { EnvelopeItem, JsonRecord } from '../sentry.ts';
import { readEnvelope } from './envelope.ts';
import { dsn, envelopeOf, eventItem, type SampleTunnel, startTunnel } from './tunnel-sample.ts';

const warn = (): void => undefined;

/** The items that were forwarded, by type. */
function itemsOf({ bodies }: SampleTunnel): readonly EnvelopeItem[] {
  return bodies().flatMap((body) => readEnvelope(body)?.[1] ?? []);
}

function eventsOf(sample: SampleTunnel): readonly Readonly<Record<string, unknown>>[] {
  return itemsOf(sample).flatMap(([{ type }, payload]) => (type === 'event' ? [Object(payload)] : []));
}

/** For how many occurrences each event that was forwarded stands. */
function weightsOf(sample: SampleTunnel): readonly number[] {
  return eventsOf(sample).map(({ tags }) => Number(Object(tags)['vedette.weight'] ?? 1));
}

const weighing = (weight: number, more: JsonRecord = {}): EnvelopeItem =>
  eventItem({
    tags: { 'vedette.weight': String(weight) },
    contexts: { error_sampling: { client_sample_rate: 1 / weight } },
    ...more,
  });

describe('the budget', () => {
  test('is spent by pages, and an event that stands for many counts as often', async () => {
    const sample = startTunnel({ policy: { warn, budget: { errors: '3/minute' } } });
    let occurrences = 0;
    for (let at = 0; at < 200; at += 1) {
      const weight = [1, 2, 4, 16][at % 4] ?? 1;
      occurrences += weight;
      expect((await sample.send(envelopeOf([weight === 1 ? eventItem() : weighing(weight)]))).status).toBe(200);
    }
    const { seen, represented, pending, evicted, sent } = sample.tunnel.stats().budget ?? {};
    const sum = weightsOf(sample).reduce((all, weight) => all + weight, 0);
    expect({ seen, sent, represented }).toEqual({ seen: occurrences, sent: 3, represented: sum });
    expect(sum + Number(pending) + Number(evicted)).toBe(occurrences);
    expect(eventsOf(sample)).toHaveLength(3);
  });

  test('writes the rate that belongs to the weight, whatever the page claimed', async () => {
    const sample = startTunnel({ policy: { warn, budget: { errors: '100/minute' } } });
    await sample.send(envelopeOf([weighing(4, { contexts: { error_sampling: { client_sample_rate: 0.0001 } } })]));
    expect(eventsOf(sample)[0]).toMatchObject({
      tags: { 'vedette.weight': '4' },
      contexts: { error_sampling: { client_sample_rate: 0.25 } },
    });
  });

  test('counts what it drops once for each event, since the page has counted the rest, and tells it with what is forwarded next', async () => {
    const sample = startTunnel({ policy: { warn, budget: { errors: '1/minute' } } });
    for (let at = 0; at < 5; at += 1) await sample.send(envelopeOf([weighing(16)]));
    await sample.send(envelopeOf([[{ type: 'session' }, { sid: 'b'.repeat(32) }]]));
    const [, reports] = [itemsOf(sample), itemsOf(sample).filter(([{ type }]) => type === 'client_report')];
    expect(reports.map(([, payload]) => Object(payload)['discarded_events'])).toEqual([
      [{ reason: 'sample_rate', category: 'error', quantity: 4 }],
    ]);
  });

  test('closes what faults owe when the tunnel is closed, where it has room, and tells what was dropped', async () => {
    const sample = startTunnel({ policy: { warn, budget: { errors: '20/minute' } } });
    for (let at = 0; at < 200; at += 1) await sample.send(envelopeOf([eventItem({}, `Type${at % 4}`)]));
    const { sent = 0, pending } = sample.tunnel.stats().budget ?? {};
    expect([sent < 20, Number(pending) > 0]).toEqual([true, true]);
    await sample.tunnel.close();
    const after = sample.tunnel.stats().budget;
    expect(weightsOf(sample).reduce((all, weight) => all + weight, 0) + Number(after?.pending)).toBe(200);
    expect([Number(after?.pending) < Number(pending), eventsOf(sample).length]).toEqual([true, after?.sent]);
    expect(after?.sent).toBeLessThanOrEqual(20);
    const reports = itemsOf(sample).filter(([{ type }]) => type === 'client_report');
    const lost = reports.flatMap(([, payload]) => Object(payload)['discarded_events']);
    expect(lost.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(200 - sent);
  });

  test('is one for all projects with one store, while each project keeps its own counts', async () => {
    const other = 'https://public@sentry.example/43';
    const budget = { errors: '4/minute', store: createMemoryStore() } as const;
    const sample = startTunnel({ dsns: [dsn, other], policy: { warn }, budget });
    for (let at = 0; at < 20; at += 1) await sample.send(envelopeOf([eventItem({}, `Type${at}`)], { dsn: at % 2 ? dsn : other }));
    expect(eventsOf(sample)).toHaveLength(4);
    expect(sample.tunnel.stats().budget).toMatchObject({ seen: 20, represented: 4, pending: 16 });
    expect(new Set(sample.forwarded.map(({ url }) => new URL(url).pathname)).size).toBe(2);
  });

  test('is that of the environment the page says it runs in', async () => {
    const budget = { errors: '1/minute', environments: { staging: { errors: '3/minute' } } } as const;
    const sample = startTunnel({ policy: { warn, budget } });
    for (const environment of ['production', 'staging', 'nowhere'])
      for (let at = 0; at < 5; at += 1) await sample.send(envelopeOf([eventItem({ environment })]));
    const sent = eventsOf(sample).map(({ environment }) => environment);
    expect(sent).toEqual(['production', 'staging', 'staging', 'staging']);
  });
});

describe('what may not leave', () => {
  const recording: EnvelopeItem = [
    { type: 'replay_recording' },
    new TextEncoder().encode('{"segment_id":0}\nraw rosa.diaz@example.org'),
  ];
  const replay: EnvelopeItem = [{ type: 'replay_event' }, { urls: ['https://shop.example/?mail=rosa.diaz@example.org'] }];

  test('is counted and told to Sentry, and the page has its answer', async () => {
    const sample = startTunnel();
    expect((await sample.send(envelopeOf([replay, recording]))).status).toBe(200);
    expect((await sample.send(envelopeOf([recording]))).status).toBe(200);
    expect(
      (
        await sample.send(
          envelopeOf([
            [{ type: 'unheard_of' }, 'raw'],
            [{ type: 'event' }, new Uint8Array([123])],
          ]),
        )
      ).status,
    ).toBe(200);
    expect(sample.text()).not.toContain('rosa.diaz');
    expect(sample.tunnel.stats().withheld).toMatchObject({ 'unknown item type': 1 });
    await sample.tunnel.close();
    const lost = itemsOf(sample).flatMap(([, payload]) => Object(payload)['discarded_events'] ?? []);
    expect(lost).toContainEqual({ reason: 'before_send', category: 'default', quantity: 1 });
    expect(lost).toContainEqual({ reason: 'before_send', category: 'error', quantity: 1 });
    const replays = lost.filter(({ category }: { category: string }) => category === 'replay');
    expect(replays.reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0)).toBeGreaterThanOrEqual(2);
  });

  test('a recording that our worker made passes as it is, with its segment; of all others nothing does', async () => {
    const line = new TextEncoder().encode('{"segment_id":0}\n');
    const others = deflateSync('[{"type":4,"data":{}}]');
    const own = createRecordingScrubber().mark(others) ?? others;
    const recorded = (stream: Uint8Array): EnvelopeItem => [{ type: 'replay_recording' }, Uint8Array.from([...line, ...stream])];
    const sample = startTunnel();
    await sample.send(envelopeOf([replay, recorded(own)]));
    expect(itemsOf(sample).map(([{ type }]) => type)).toEqual(['replay_event', 'replay_recording']);
    expect(itemsOf(sample).map(([, payload]) => payload)[1]).toEqual(recorded(own)[1]);
    expect(sample.text()).not.toContain('rosa.diaz');

    const other = startTunnel();
    await other.send(envelopeOf([replay, recorded(others), eventItem()]));
    expect(itemsOf(other).map(([{ type }]) => type)).toEqual(['event', 'client_report']);
  });

  test('an attachment passes as at the door: text is scrubbed, and what is no text stays here', async () => {
    const sample = startTunnel();
    const log = new TextEncoder().encode('paid by rosa.diaz@example.org');
    const image = Uint8Array.from([137, 80, 78, 71, 0, 1, 2, 3]);
    await sample.send(
      envelopeOf([
        eventItem(),
        [{ type: 'attachment', filename: 'log.txt' }, log],
        [{ type: 'attachment', filename: 'screenshot.png' }, image],
      ]),
    );
    expect(itemsOf(sample).map(([{ type, filename }]) => [type, filename])).toEqual([
      ['event', undefined],
      ['attachment', 'log.txt'],
      ['client_report', undefined],
    ]);
    expect(sample.text()).not.toContain('rosa.diaz');
  });
});

test('reports of pages pass, and say the same', async () => {
  const sample = startTunnel();
  const report = { timestamp: 1.5, discarded_events: [{ reason: 'network_error', category: 'error', quantity: 3 }] };
  await sample.send(envelopeOf([[{ type: 'client_report' }, report]]));
  expect(itemsOf(sample)).toEqual([[{ type: 'client_report', length: expect.any(Number) }, report]]);
});
