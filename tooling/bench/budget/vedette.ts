import type { BudgetCounts } from '../../../packages/core/src/budget/counts.ts';
import { createMemoryStore } from '../../../packages/core/src/budget/memory-store.ts';
import { windowOf } from '../../../packages/core/src/budget/rate.ts';
import { createSampler, type Sampler } from '../../../packages/core/src/budget/sampler.ts';
import type { Contender, Limit } from './contender.ts';
import { seededRandom } from './random.ts';
import type { Traffic } from './traffic.ts';

/** Keys as the engine makes them, one for each number. */
function keysOf({ allKeys }: Traffic): readonly string[] {
  const random = seededRandom(4711);
  const digits = (): string =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0');
  return Array.from({ length: allKeys }, () => `k1-${digits()}${digits()}`);
}

/** A sampler, the keys it is asked with, and a clock for it. */
export function samplerFor(
  { rate }: Limit,
  traffic: Traffic,
  random: () => number,
  { capacity = 8192 }: { readonly capacity?: number } = {},
): { readonly sampler: Sampler; readonly keys: readonly string[]; readonly clock: { now: number } } {
  const window = windowOf(rate);
  const clock = { now: traffic.start };
  const plan = { store: createMemoryStore(), errors: window === undefined ? [] : [window], perIssue: [], capacity };
  return { sampler: createSampler(plan, { now: () => clock.now, random }), keys: keysOf(traffic), clock };
}

/** What a run of Vedette counted. */
export interface Counted {
  counts?: BudgetCounts;
}

/** Vedette's sampler. Keys of a flood share a coarse key, genuine ones have about ten to each. */
export function vedetteAs(
  name: string,
  {
    capacity = 8192,
    isGuarded = true,
    counted,
  }: { readonly capacity?: number; readonly isGuarded?: boolean; readonly counted?: Counted } = {},
): Contender {
  return {
    name,
    start: (limit, traffic, random) => {
      const { sampler, keys, clock } = samplerFor(limit, traffic, random, { capacity });
      const numbers = new Map(keys.map((key, number) => [key, number]));
      const occasions = Array.from({ length: 512 }, (_none, group) => (isGuarded ? { coarse: `group ${group}` } : {}));
      return {
        offer: (key, now) => {
          clock.now = now;
          return sampler.offer(keys[key] ?? '', occasions[key < traffic.genuine ? key % 511 : 511]);
        },
        close: (now) => {
          clock.now = now;
          if (counted !== undefined) counted.counts = sampler.counts();
          return sampler.closings(() => true).map(({ key, weight }) => [numbers.get(key) ?? 0, weight] as const);
        },
      };
    },
  };
}
