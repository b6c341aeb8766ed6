import { expect, test } from 'vitest';
import { createMemoryStore } from './budget/memory-store.ts';
import { createSampler } from './budget/sampler.ts';
import { createCloser } from './closing.ts';

test('a fault that went quiet is closed by the last event of it that was dropped, once, under a new id', () => {
  let now = 0;
  const due: (() => void)[] = [];
  const later = (run: () => void): number => due.push(run);
  const plan = { store: createMemoryStore(), errors: [{ limit: 30, milliseconds: 60_000 }], perIssue: [] };
  const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
  const closer = createCloser(sampler, { later });
  const key = 'k1-0123456789abcdef';
  const sent: unknown[] = [];
  for (let time = 0; time < 100; time += 1) {
    if (sampler.offer(key) > 0) continue;
    const event = { event_id: 'a'.repeat(32), message: `refused ${time}` };
    closer.keep(key, {
      headers: { event_id: 'a'.repeat(32), trace: {} },
      item: [{ type: 'event' }, event],
      send: (...closing) => sent.push(closing),
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
      [{ type: 'event' }, { event_id: expect.stringMatching(/^[0-9a-f]{32}$/), message: 'refused 99' }],
      key,
      expect.any(Number),
    ],
  ]);
  expect(JSON.stringify(sent)).not.toContain('aaaa');
  expect([due.length, sampler.counts().pending < pending / 2]).toEqual([0, true]);
});
