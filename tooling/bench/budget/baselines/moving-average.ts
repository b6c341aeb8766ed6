import type { Contender } from '../contender.ts';

/** How often rates are made anew, in milliseconds, and what the latest counts for. */
const [interval, weight] = [15_000, 0.5];

/** The rates of keys by their shares: those of the logarithms of their mean counts, one event for each at least. */
function ratesOf(means: ReadonlyMap<number, number>, goal: number): ReadonlyMap<number, number> {
  const sum = [...means.values()].reduce((all, mean) => all + Math.log10(mean), 0);
  const share = sum > 0 ? goal / sum : goal;
  return new Map([...means].map(([key, mean]) => [key, Math.max(1, Math.ceil(mean / Math.max(1, Math.log10(mean) * share)))]));
}

/** Throughput by an exponential moving average, as EMAThroughput of dynsampler: a goal of events a second, and no cap. */
export const movingAverage: Contender = {
  name: 'moving average (dynsampler)',
  start: ({ limit, milliseconds }, { start, end }, random) => {
    const goal = (limit / (milliseconds ?? end - start)) * interval;
    const means = new Map<number, number>();
    let [rates, counts, next]: [ReadonlyMap<number, number>, Map<number, number>, number] = [
      new Map(),
      new Map(),
      start + interval,
    ];
    return {
      offer: (key, now) => {
        if (now >= next) {
          for (const [known, mean] of means) {
            const later = mean * (1 - weight) + weight * (counts.get(known) ?? 0);
            if (later < 0.2) means.delete(known);
            else means.set(known, later);
          }
          for (const [known, count] of counts) if (!means.has(known)) means.set(known, weight * count);
          rates = ratesOf(new Map([...means].map(([known, mean]) => [known, Math.max(1, mean)])), goal);
          counts = new Map();
          next = now + interval;
        }
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const rate = rates.get(key) ?? 1;
        return random() < 1 / rate ? rate : 0;
      },
    };
  },
};
