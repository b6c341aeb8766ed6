import type { Contender } from '../contender.ts';

/** How often levels are made anew, in milliseconds. */
const interval = 600_000;

/** The level at which keys are cut off so that what is below it all together is the goal: the fair share of each. */
function levelOf(counts: readonly number[], goal: number): number {
  const sorted = [...counts].sort((one, other) => one - other);
  let left = goal;
  for (const [at, count] of sorted.entries()) {
    const share = left / (sorted.length - at);
    if (count > share) return share;
    left -= count;
  }
  return Number.POSITIVE_INFINITY;
}

/** Fair shares of what is left of the budget by the mean counts of keys, each event weighted by its rate, within a cap. */
export const waterFilling: Contender = {
  name: 'water-filling, within the cap',
  start: ({ limit, milliseconds }, { start, end }, random) => {
    const means = new Map<number, number>();
    let [counts, level, next, sent]: [Map<number, number>, number, number, number] = [new Map(), 1, start + interval, 0];
    let [tokens, last] = [milliseconds === undefined ? limit / 30 : limit, start];
    const size = tokens;
    return {
      offer: (key, now) => {
        if (now >= next) {
          for (const known of new Set([...means.keys(), ...counts.keys()])) {
            means.set(known, (means.get(known) ?? 0) * 0.9 + 0.1 * (counts.get(known) ?? 0));
          }
          const goal =
            milliseconds === undefined
              ? ((limit - sent) * interval) / Math.max(interval, end - now)
              : (limit * interval) / milliseconds;
          level = levelOf([...means.values()], goal);
          counts = new Map();
          next = now + interval;
        }
        const left = milliseconds === undefined ? (limit - sent - tokens) / Math.max(1, end - last) : limit / milliseconds;
        tokens = Math.min(size, tokens + (now - last) * left);
        last = now;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        const mean = means.get(key);
        const chance = mean === undefined ? 1 : Math.min(1, level / Math.max(1e-9, mean));
        if (tokens < 1 || random() >= chance) return 0;
        tokens -= 1;
        sent += 1;
        return 1 / chance;
      },
    };
  },
};
