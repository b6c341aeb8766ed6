import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeOf } from './lease-sample.ts';
import { createMemoryStore } from './memory-store.ts';
import { windowOf } from './rate.ts';
import { createSampler } from './sampler.ts';
import type { BudgetStore, NamedWindow } from './store.ts';

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

function offerSafely(offer: () => number): number {
  try {
    return offer();
  } catch (_thrown) {
    return 0;
  }
}

describe('the sampler', () => {
  test('an event stands for itself and the occurrences of its key since the last one sent', () => {
    let now = 0;
    const sampler = createSampler({ store: createMemoryStore(), errors: [minute], perIssue: [] }, { now: () => now });
    expect(['a', 'b', 'a', 'a', 'b'].map(sampler.offer)).toEqual([1, 1, 0, 0, 0]);
    now = 60_000;
    expect(['a', 'b', 'a'].map(sampler.offer)).toEqual([3, 2, 0]);
    expect(sampler.counts()).toEqual({ seen: 8, represented: 7, pending: 1, evicted: 0, sent: 4, keys: 1 });
  });

  test('limits each key by itself and all together', () => {
    const sampler = createSampler(
      { store: createMemoryStore(), errors: [{ limit: 3, milliseconds: 60_000 }], perIssue: [minute] },
      { now: () => 0 },
    );
    expect(['a', 'a', 'a', 'b', 'b'].map(sampler.offer)).toEqual([1, 1, 0, 1, 0]);
  });

  test('asks for windows whose names tell limits and lengths apart', () => {
    const store = scripted([true]);
    const plan = { store, errors: [minute, { limit: 2, milliseconds: 1000 }], perIssue: [minute] };
    createSampler(plan, { now: () => 0 }).offer('key');
    const names = store.asked[0]?.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names?.filter((name) => name.includes('key'))).toHaveLength(1);
  });

  test('what was seen is represented, pending or evicted, whatever comes and whatever the store answers', () => {
    const answers = fc.constantFrom<unknown>(true, false, undefined, 1, 'yes', {}, unreachable);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), long),
        fc.array(answers, { minLength: 1, ...long }),
        (keys, script) => {
          const sampler = createSampler({ store: scripted(script), errors: [minute], perIssue: [] }, { now: () => 0 });
          const weights = keys.map((key) => offerSafely(() => sampler.offer(`${key}`)));
          const { seen, represented, pending, evicted, sent } = sampler.counts();
          expect(seen).toBe(keys.length);
          expect(represented + pending + evicted).toBe(seen);
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(represented);
          expect(weights.filter((weight) => weight > 0)).toHaveLength(sent);
          expect(sent).toBe(keys.filter((_key, at) => script[at % script.length] === true).length);
        },
      ),
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

  test('forgets the key that rested longest where there are too many, and tells how many occurrences it had', () => {
    const sampler = createSampler({ store: scripted([false]), errors: [minute], perIssue: [] }, { now: () => 0 });
    sampler.offer('busy');
    for (let time = 0; time < 3; time += 1) sampler.offer('resting');
    for (let at = 0; at < 9998; at += 1) sampler.offer(`other ${at}`);
    sampler.offer('busy');
    sampler.offer('one too many');
    expect(sampler.counts()).toEqual({ seen: 10_004, represented: 0, pending: 10_001, evicted: 3, sent: 0, keys: 10_000 });
  });

  test('a store that throws is told of, and the occurrence waits', () => {
    const sampler = createSampler({ store: scripted([unreachable, true]), errors: [minute], perIssue: [] }, { now: () => 0 });
    expect(() => sampler.offer('key')).toThrow('not there');
    expect(sampler.offer('key')).toBe(2);
  });

  test('a store that answers a promise spends nothing, and its rejection reaches nobody', async () => {
    const later = scripted([() => Promise.resolve(true), (): unknown => Promise.reject(new Error('not there'))]);
    const sampler = createSampler({ store: later, errors: [minute], perIssue: [] }, { now: () => 0 });
    expect(() => sampler.offer('key')).toThrow(TypeError);
    expect(() => sampler.offer('key')).toThrow(TypeError);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sampler.counts()).toMatchObject({ seen: 2, pending: 2, sent: 0 });
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
