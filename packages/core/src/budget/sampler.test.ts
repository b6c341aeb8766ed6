import { draws } from '@vedette/tooling/draws';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreadableKey } from '../grouping/key.ts';
import { replyOf, storeOf } from './lease-sample.ts';
import { createMemoryStore } from './memory-store.ts';
import type { Closing, Importance } from './occasion.ts';
import { windowOf } from './rate.ts';
import { createSampler } from './sampler.ts';
import type { BudgetStore, LeaseRequest, NamedWindow, OnStoreDown } from './store.ts';
import { weightOf } from './weight.ts';

const minute = { limit: 2, milliseconds: 60_000 };

/** A store that answers by a script, and that notes what it is asked for. */
function scripted(answers: readonly unknown[]): BudgetStore & { readonly asked: (readonly NamedWindow[])[] } {
  const asked: (readonly NamedWindow[])[] = [];
  const store = storeOf(({ tokens: { windows } }) => {
    const answer = answers[asked.length % Math.max(1, answers.length)];
    asked.push(windows);
    return typeof answer === 'function' ? answer() : answer;
  });
  return { ...store, asked };
}

/** Arrays as long as they may be, and not as short as they are by default. */
const long = { maxLength: 200, size: 'max' } as const;

function unreachable(): never {
  throw new Error('the store is not there');
}

describe('the sampler', () => {
  test('an event stands for itself and the occurrences of its key since the last one sent', () => {
    let now = 0;
    const sampler = createSampler({ store: createMemoryStore(), errors: [minute], perIssue: [] }, { now: () => now });
    expect(['a', 'b', 'a', 'a', 'b'].map((key) => sampler.offer(key))).toEqual([1, 1, 0, 0, 0]);
    now = 60_000;
    expect(['a', 'b', 'a'].map((key) => sampler.offer(key))).toEqual([3, 2, 0]);
    expect(sampler.counts()).toEqual({ seen: 8, represented: 7, pending: 1, evicted: 0, sent: 4, keys: 1 });
  });

  test('limits each key by itself and all together', () => {
    const sampler = createSampler(
      { store: createMemoryStore(), errors: [{ limit: 3, milliseconds: 60_000 }], perIssue: [minute] },
      { now: () => 0 },
    );
    expect(['a', 'a', 'a', 'b', 'b'].map((key) => sampler.offer(key))).toEqual([1, 1, 0, 1, 0]);
  });

  test('asks for windows whose names tell lengths and faults apart', () => {
    const store = scripted([true]);
    const plan = { store, errors: [minute, { limit: 2, milliseconds: 1000 }], perIssue: [minute] };
    createSampler(plan, { now: () => 0 }).offer('key');
    const names = store.asked[1]?.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names?.filter((name) => name.includes('key'))).toHaveLength(1);
  });

  test('what was seen is represented, pending or evicted, whatever comes, whatever the store answers and the clock tells', () => {
    const answers = fc.constantFrom<unknown>(true, true, false, undefined, 1, 'yes', {}, unreachable);
    const clocks = fc.oneof(fc.nat(5000), fc.constantFrom(-1e7, 3e9, 4e12, Number.NaN, Number.POSITIVE_INFINITY));
    const acts = fc.constantFrom('offer', 'offer', 'offer', 'wait', 'take back', 'end');
    const arrivals = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), clocks, acts), long);
    fc.assert(
      fc.property(arrivals, fc.array(answers, { minLength: 1, ...long }), fc.boolean(), (offers, script, isWide) => {
        let now = 1e12;
        const windows = isWide ? [{ limit: 30, milliseconds: 31 * 86_400_000, billingDay: 3 }] : [minute];
        const store = scripted(script);
        const sampler = createSampler({ store, errors: windows, perIssue: [], capacity: 16 }, { now: () => now });
        const left: { key: string; weight: number }[] = [];
        let [offered, events] = [0, 0];
        const add = (key: string, weight: number): void => {
          if (weight > 0) left.push({ key, weight });
          events += Number(weight > 0);
        };
        const isReadable = (key: string): boolean => key.startsWith('k1-');
        for (const [key, later, act] of offers) {
          now = Number.isFinite(later) ? (Number.isFinite(now) ? now : 1e12) + later : later;
          const hex = `k1-${(key * 0x9e3779b1).toString(16).padStart(16, '0')}`;
          const lost = act === 'take back' ? left.splice(key % Math.max(1, left.length), 1) : [];
          for (const event of lost) sampler.takeBack(event.key, event.weight);
          if (act === 'wait') sampler.wait(hex);
          if (act === 'offer') add(hex, sampler.offer(hex, { coarse: () => `${key % 2}` }));
          offered += Number(act === 'wait' || act === 'offer');
          const closed = act === 'end' ? sampler.lastClosings(isReadable, key) : sampler.closings(isReadable);
          for (const one of closed) add(one.key, one.weight);
        }
        const weights = left.reduce((sum, { weight }) => sum + weight, 0);
        const { seen, represented, pending, evicted, sent } = sampler.counts();
        expect(seen).toBe(offered);
        expect(represented + pending + evicted).toBe(seen);
        expect({ weights, events }).toEqual({ weights: represented, events: sent });
        const loudest = sampler.loudest(100);
        expect(loudest.reduce((sum, key) => sum + key.pending, 0)).toBe(pending);
      }),
      { numRuns: draws(300) },
    );
  });

  test('never sends more than the caps within the length of any window, and loses no count', () => {
    const gaps = fc.array(fc.tuple(fc.nat(30_000), fc.integer({ min: 0, max: 5 })), long);
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), (arrivals, total, each) => {
        let now = 0;
        const plan = {
          store: createMemoryStore(),
          errors: [
            { limit: total, milliseconds: 60_000 },
            { limit: total * 3, milliseconds: 600_000 },
          ],
          perIssue: [{ limit: each, milliseconds: 90_000 }],
        };
        const sampler = createSampler(plan, { now: () => now });
        const sent: { at: number; key: number; weight: number }[] = [];
        for (const [gap, key] of arrivals) {
          now += gap;
          const weight = sampler.offer(`${key}`);
          if (weight > 0) sent.push({ at: now, key, weight });
        }
        for (const first of sent) {
          const within = (length: number): typeof sent => sent.filter(({ at }) => at >= first.at && at - first.at < length);
          expect(within(60_000).length).toBeLessThanOrEqual(total);
          expect(within(600_000).length).toBeLessThanOrEqual(total * 3);
          expect(within(90_000).filter(({ key }) => key === first.key).length).toBeLessThanOrEqual(each);
        }
        const counts = sampler.counts();
        expect(counts.represented).toBe(sent.reduce((sum, { weight }) => sum + weight, 0));
        expect(counts.represented + counts.pending + counts.evicted).toBe(arrivals.length);
      }),
    );
  });

  test('forgets keys that were seen once first, and tells how many occurrences it forgot', () => {
    const sampler = createSampler({ store: scripted([false]), errors: [minute], perIssue: [], capacity: 8 }, { now: () => 0 });
    for (let time = 0; time < 3; time += 1) sampler.offer('busy');
    for (let at = 0; at < 1000; at += 1) sampler.offer(`other ${at}`);
    expect(sampler.counts()).toEqual({ seen: 1003, represented: 0, pending: 10, evicted: 993, sent: 0, keys: 8 });
    expect(sampler.loudest(1)).toMatchObject([{ seen: 3, sent: 0, pending: 3 }]);
  });

  test('a store that fails sends nothing, is left alone for a second, and the occurrences wait', () => {
    for (const failing of [unreachable, (): unknown => Promise.reject(new Error('not there')), undefined]) {
      let now = 0;
      const store = scripted([failing, true]);
      const sampler = createSampler({ store, errors: [], perIssue: [minute] }, { now: () => now });
      expect([sampler.offer('key'), sampler.isDown(), sampler.offer('key'), store.asked.length]).toEqual([0, true, 0, 1]);
      now = 1000;
      expect([sampler.offer('key'), sampler.isDown()]).toEqual([3, false]);
    }
  });

  test('what is sent while the store is down is what was chosen', () => {
    const sentBy = (onStoreDown: OnStoreDown): number => {
      const spent = (request: LeaseRequest): unknown =>
        request.now === 0
          ? { tokens: { ...replyOf(request, 0).tokens, standings: [{ spent: 40, start: 0, end: 1 }] } }
          : unreachable();
      let now = 0;
      const plan = { store: storeOf(spent), errors: [{ limit: 100, milliseconds: 60_000 }], perIssue: [], onStoreDown };
      const sampler = createSampler(plan, { now: () => now });
      sampler.offer('first');
      now = 5000;
      return Array.from({ length: 90 }, (_none, at) => sampler.offer(`key ${at}`)).filter((weight) => weight > 0).length;
    };
    expect([sentBy('escrow'), sentBy('closed'), sentBy('share'), sentBy('open')]).toEqual([0, 0, 30, 90]);
  });

  test('an occurrence that waits spends nothing and travels with the next event of its key', () => {
    const store = scripted([true]);
    const sampler = createSampler({ store, errors: [minute], perIssue: [] }, { now: () => 0 });
    for (let time = 0; time < 4; time += 1) sampler.wait('limited');
    expect([store.asked.length, sampler.counts().pending, sampler.offer('limited')]).toEqual([0, 4, 5]);
  });

  test('what is protected is dropped last, within the cap', () => {
    const plan = { store: createMemoryStore(), errors: [{ limit: 20, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: () => 0, random: () => 0.5 });
    const sentOf = (key: string, times: number, importance: Importance): number =>
      Array.from({ length: times }, () => sampler.offer(key, { importance })).filter((weight) => weight > 0).length;
    expect(sentOf('loud', 100_000, 'normal')).toBeLessThan(19);
    expect(sentOf('loud', 100, 'normal')).toBe(0);
    const protectedEvents = sentOf('crash', 100, 'protected');
    expect(protectedEvents).toBeGreaterThan(1);
    expect(sampler.counts().sent).toBe(20);
  });

  test('while detail is worth more, more is kept of the loud, and never more than the cap', () => {
    const month = { limit: 3000, milliseconds: 31 * 86_400_000, billingDay: 1 };
    const sentBy = (detailAt: (hour: number) => number): { readonly sixth: number; readonly all: number } => {
      let now = Date.UTC(2026, 0, 1);
      const sampler = createSampler(
        { store: createMemoryStore(), errors: [month], perIssue: [] },
        { now: () => now, random: () => 0.5 },
      );
      const sent = Array.from({ length: 24 * 31 }, (_none, hour) => {
        let count = 0;
        for (let time = 0; time < 360; time += 1) {
          now += 10_000;
          count += sampler.offer(`key ${time % 20}`, { detail: detailAt(hour) }) > 0 ? 1 : 0;
        }
        return count;
      });
      expect(sampler.counts().sent).toBe(sent.reduce((sum, count) => sum + count, 0));
      return { sixth: sent[6 * 24] ?? 0, all: sampler.counts().sent };
    };
    const [usual, burning, always] = [() => 1, (hour: number) => (hour === 6 * 24 ? 5 : 1), () => 10].map(sentBy);
    expect(burning?.sixth).toBeGreaterThan(2 * (usual?.sixth ?? 0));
    expect([usual, burning, always].every((sent) => sent !== undefined && sent.all <= month.limit)).toBe(true);
  });

  test.each(['1000/hour', '100/minute'] as const)('of %s, used up from the start on, a new key finds some left', (rate) => {
    let now = 0;
    const { limit, milliseconds } = windowOf(rate) ?? minute;
    const plan = { store: createMemoryStore(), errors: [{ limit, milliseconds }], perIssue: [] };
    const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
    const sent: number[] = [];
    const offer = (key: number): boolean => {
      const isSent = sampler.offer(`k1-${key.toString(16).padStart(16, '0')}`) > 0;
      if (isSent) sent.push(now);
      return isSent;
    };
    let muted = 0;
    // A fifth of what may be sent is new, and comes beside fifty keys that are loud.
    for (let step = 0; step < 20_000; step += 1) {
      now += milliseconds / 5000;
      for (let at = 0; at < 10; at += 1) offer((10 * step + at) % 50);
      if (step % (25_000 / limit) === 0 && !offer(1000 + step)) muted += 1;
    }
    const within = (from: number): number => sent.filter((at) => at >= from && at < from + milliseconds).length;
    expect([muted, Math.max(...sent.map(within)) <= limit, sent.length > 0.88 * 4 * limit]).toEqual([0, true, true]);
  });

  test('a key that went quiet is closed by few events for what is owed, where there is an event', () => {
    let now = 0;
    const plan = { store: createMemoryStore(), errors: [{ limit: 30, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
    const key = 'k1-0123456789abcdef';
    for (let time = 0; time < 1000; time += 1) sampler.offer(key);
    const { pending } = sampler.counts();
    const closeAll = (hasEvent: boolean): readonly Closing[] =>
      Array.from({ length: 16 }, () => sampler.closings(() => hasEvent)).flat();
    expect(closeAll(true)).toEqual([]);
    now += 3_600_000;
    expect([pending > 100, closeAll(false)]).toEqual([true, []]);
    const closed = closeAll(true);
    expect(closed.map(({ weight }) => weight)).toEqual(closed.map(({ weight }) => weightOf(weight)));
    expect(closed.map(({ left }) => left)).toEqual([...closed.slice(1).map(({ weight, left }) => weight + left), 0]);
    expect([closed.reduce((sum, { weight }) => sum + weight, 0), closed.every((one) => one.key === key)]).toEqual([
      pending,
      true,
    ]);
    expect(closed.length).toBeLessThan(5);
    expect([sampler.counts().pending, closeAll(true)]).toEqual([0, []]);
  });

  test('closes in a process that is silent otherwise, whatever is owed, also of an event that cannot be read', () => {
    let now = 0;
    const plan = { store: createMemoryStore(), errors: [{ limit: 20, milliseconds: 60_000 }], perIssue: [] };
    const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
    const keys = ['k1-0123456789abcdef', unreadableKey];
    for (let time = 0; time < 400; time += 1) {
      sampler.offer(keys[time % 8 === 0 ? 1 : 0] ?? '');
      if (time % 50 === 0) now += 500;
    }
    expect(sampler.counts().pending).toBeGreaterThan(50);
    const closed: Closing[] = [];
    for (let minute = 0; minute < 13 * 60; minute += 1) {
      now += 60_000;
      closed.push(...sampler.closings((key) => keys.includes(key)));
    }
    expect([sampler.counts().pending, [...new Set(closed.map(({ key }) => key))].sort()]).toEqual([0, keys]);
  });

  test('more faults than there is room for windows of silence neither each other nor those that are known', () => {
    let now = 0;
    const hour = 3_600_000;
    const plan = {
      store: createMemoryStore(),
      errors: [{ limit: 1_000_000, milliseconds: hour }],
      perIssue: [{ limit: 5, milliseconds: hour }],
    };
    const sampler = createSampler(plan, { now: () => now, random: () => 0.5 });
    const sentOf = (start: number, many: number, known: number): readonly number[] => {
      let [sent, again] = [0, 0];
      for (let at = 0; at < many; at += 1) {
        now += 100;
        if (sampler.offer(`fault ${start + at}`) > 0) sent += 1;
        if (known > 0 && sampler.offer(`fault ${known + (at % 400)}`) > 0) again += 1;
      }
      return [sent, again];
    };
    expect(sentOf(0, 10_000, 0)).toEqual([10_000, 0]);
    const [fresh = 0, known = 0] = sentOf(10_000, 1000, 5000);
    expect([fresh, known > 900]).toEqual([1000, true]);
  });

  test('a flood of keys that occur once leaves most of the budget to others', () => {
    let now = 0;
    const month = { limit: 5000, milliseconds: 31 * 86_400_000, billingDay: 1 };
    const sampler = createSampler({ store: createMemoryStore(), errors: [month], perIssue: [] }, { now: () => now });
    const flood = Array.from({ length: 20_000 }, (_none, at) => {
      now += 100;
      return sampler.offer(`flood ${at}`, { coarse: () => 'one template' });
    });
    expect(flood.filter((weight) => weight > 0).length).toBeLessThan(300);
    expect(sampler.offer('rare', { coarse: () => 'another' })).toBe(1);
  });

  test('faults that missed their time leave room for new ones, and are closed one after the other', () => {
    let now = 0;
    const windows = [{ limit: 100, milliseconds: 3_600_000 }];
    const sampler = createSampler({ store: createMemoryStore(), errors: windows, perIssue: [] }, { now: () => now });
    const keyOf = (number: number): string => `k1-${number.toString(16).padStart(16, '0')}`;
    for (let number = 1; number <= 1000; number += 1) sampler.offer(keyOf(number));
    let [atOnce, closed] = [0, 0];
    for (let minute = 1; minute <= 240; minute += 1) {
      now += 60_000;
      atOnce += sampler.offer(keyOf(minute * 4096 + 7));
      closed += sampler.closings(() => true).length;
    }
    // In the first hour everything is spent.
    expect(atOnce).toBeGreaterThan(130);
    expect(closed).toBeGreaterThan(100);
  });

  test.each([0.3, 0.6])('sends nearly each of a fault that takes %f of a window from the start', (share) => {
    let now = 0;
    const windows = [{ limit: 1000, milliseconds: 3_600_000 }];
    const sampler = createSampler(
      { store: createMemoryStore(), errors: windows, perIssue: [] },
      { now: () => now, random: () => 0.5 },
    );
    let sent = 0;
    for (; now < 7_200_000; now += 3600 / share) sent += Math.sign(sampler.offer('a'));
    expect(sent / (2000 * share)).toBeGreaterThan(0.95);
  });

  test('a clock that tells no time spends nothing', () => {
    const sampler = createSampler({ store: createMemoryStore(), errors: [minute], perIssue: [] }, { now: () => Number.NaN });
    expect([sampler.offer('a'), sampler.offer('a')]).toEqual([0, 0]);
  });

  test('reads a clock of its own where none is given', () => {
    const window = windowOf('1/month');
    const sampler = createSampler({ store: createMemoryStore(), errors: window ? [window] : [], perIssue: [] });
    expect([sampler.offer('a'), sampler.offer('a')]).toEqual([1, 0]);
  });
});
