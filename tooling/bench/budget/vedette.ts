import { createMemoryStore } from '../../../packages/core/src/budget/memory-store.ts';
import { windowOf } from '../../../packages/core/src/budget/rate.ts';
import { createRetained } from '../../../packages/core/src/budget/retained.ts';
import { createSampler } from '../../../packages/core/src/budget/sampler.ts';
import type { Contender } from './contender.ts';
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

/** Vedette's sampler. Keys of a flood share a coarse key, genuine ones have about ten to each. */
export function vedetteAs(name: string, { capacity = 8192 }: { readonly capacity?: number } = {}): Contender {
  return {
    name,
    start: ({ rate }, traffic, random) => {
      let instant = traffic.start;
      const window = windowOf(rate);
      const plan = { store: createMemoryStore(), errors: window === undefined ? [] : [window], perIssue: [], capacity };
      const sampler = createSampler(plan, { now: () => instant, random });
      const keys = keysOf(traffic);
      const numbers = new Map(keys.map((key, number) => [key, number]));
      // As a guard does, which keeps events of so many faults to close them with.
      const retained = createRetained<true>(capacity / 8);
      const occasions = Array.from({ length: 512 }, (_none, group) => ({ coarse: (): string => `group ${group}` }));
      return {
        offer: (key, now) => {
          instant = now;
          const name = keys[key] ?? '';
          const weight = sampler.offer(name, occasions[key < traffic.genuine ? key % 511 : 511]);
          if (weight === 0) retained.keep(name, () => true);
          return weight;
        },
        close: (now) => {
          instant = now;
          const closings = sampler.closings(retained.has);
          for (const { key, left } of closings) if (left === 0) retained.drop(key);
          return closings.map(({ key, weight }) => [numbers.get(key) ?? 0, weight] as const);
        },
        owed: () => {
          const { pending, evicted } = sampler.counts();
          return pending + evicted;
        },
      };
    },
  };
}
