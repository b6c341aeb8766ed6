import { expect, test } from 'vitest';
import { createMemoryStore } from './budget/memory-store.ts';
import { createSampler } from './budget/sampler.ts';
import { createSharedStore } from './budget/shared-store-sample.ts';
import { createCloser, type Leaving, renamed } from './closing.ts';

test('a fault that went quiet is closed by an event of it that was dropped, once, under a new id', () => {
  let now = 0;
  const due: (() => void)[] = [];
  const later = (run: () => void): number => due.push(run);
  const plan = { store: createMemoryStore(), errors: [{ limit: 30, milliseconds: 60_000 }], perIssue: [] };
  const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
  const closer = createCloser(sampler, { later });
  const key = 'k1-0123456789abcdef';
  const sent: unknown[] = [];
  // Three leave at once, and one event can stand for the 96 others.
  for (let time = 0; time < 99; time += 1) {
    if (sampler.offer(key) > 0) continue;
    const dropped = {
      headers: { event_id: 'a'.repeat(32), trace: {} },
      item: [{ type: 'event' }, { event_id: 'a'.repeat(32), message: `refused ${time}` }],
    } as const;
    closer.keep(key, {
      ...dropped,
      isHeld: false,
      besides: [],
      isLimited: () => false,
      send: ({ weight, isClosing }, kept) => {
        const { headers, item } = renamed(kept.headers, kept.item);
        sent.push([headers, item, weight, isClosing]);
      },
      lose: () => expect.unreachable(),
    });
  }
  const { pending } = sampler.counts();
  expect([due.length, pending > 8]).toEqual([1, true]);
  for (let minute = 0; minute < 60; minute += 1) {
    now += 60_000;
    due.shift()?.();
  }
  expect(sent).toEqual([
    [
      { event_id: expect.stringMatching(/^[0-9a-f]{32}$/), trace: {} },
      [
        { type: 'event' },
        { event_id: expect.stringMatching(/^[0-9a-f]{32}$/), message: expect.stringMatching(/^refused \d\d?$/) },
      ],
      expect.any(Number),
      true,
    ],
  ]);
  expect(JSON.stringify(sent)).not.toContain('aaaa');
  expect([due.length, sampler.counts().pending < pending / 2]).toEqual([0, true]);
});

test('a held event leaves under its own id once its store has answered, and is lost where another takes its place', async () => {
  let now = 1e12;
  const shared = createSharedStore(() => now);
  const errors = [{ limit: 3000, milliseconds: 31 * 86_400_000, billingDay: 1 }];
  const plan = { store: shared.connect(), errors, perIssue: [] };
  const later = (): void => undefined;
  const sampler = createSampler(plan, { now: () => now, random: () => 0.5, later });
  const closer = createCloser(sampler, { later });
  const key = 'k1-0123456789abcdef';
  const sent: unknown[] = [];
  const lost: number[] = [];
  const offer = (number: number): number => {
    const weight = sampler.offer(key);
    const isHeld = sampler.isHeld(key);
    const item = [{ type: 'event' }, { event_id: `${number}` }] as const;
    const send = ({ weight: owed, isClosing }: Leaving): number => sent.push([item[1], owed, isClosing]);
    if (weight === 0)
      closer.keep(key, { headers: {}, item, besides: [], isHeld, isLimited: () => false, send, lose: () => lost.push(number) });
    return weight;
  };
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
  };
  // The first event of a process is held until the store has answered at all.
  expect([offer(0), sampler.isHeld(key)]).toEqual([0, true]);
  const settled = closer.settled().then(() => sent.length);
  await pass(10);
  expect([sent, await settled, await closer.settled()]).toEqual([[[{ event_id: '0' }, 1, false]], 1, undefined]);
  sent.length = 0;
  expect(offer(1)).toBe(1);
  for (let number = 2; number < 200; number += 1) offer(number);
  sampler.handOver();
  await pass(3_600_000);
  [sent.length, lost.length] = [0, 0];
  // What was handed over has to be granted anew first.
  expect([offer(200), sampler.isHeld(key)]).toEqual([0, true]);
  expect([offer(201), sampler.isHeld(key), lost]).toEqual([0, true, [200]]);
  await pass(2000);
  sampler.offer('k1-00000000000000aa');
  await pass(10);
  expect(sent).toEqual([[{ event_id: '201' }, expect.any(Number), false]]);
  expect(sampler.counts().represented).toBeGreaterThan(150);
  expect(lost).toEqual([200]);
});
