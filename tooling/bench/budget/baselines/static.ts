import type { Contender } from '../contender.ts';

/** One rate for everything, which fits the budget only because it knows the whole traffic beforehand. */
export const staticRate: Contender = {
  name: 'static rate, known beforehand',
  start: ({ limit, milliseconds }, { times, start, end }, random) => {
    const allowed = milliseconds === undefined ? limit : (limit * (end - start)) / milliseconds;
    const rate = Math.min(1, allowed / times.length);
    return { offer: () => (random() < rate ? 1 / rate : 0) };
  },
};

/** First come, first served until the quota is used up, as a server's quota is. */
export const firstCome: Contender = {
  name: 'first come, first served',
  start: ({ limit, milliseconds }) => {
    let [window, sent] = [0, 0];
    return {
      offer: (_key, now) => {
        const current = milliseconds === undefined ? 0 : Math.floor(now / milliseconds);
        if (current !== window) sent = 0;
        window = current;
        if (sent >= limit) return 0;
        sent += 1;
        return 1;
      },
    };
  },
};

/** So many in each minute by the clock, as some error trackers limit their clients. */
export const fixedWindow: Contender = {
  name: 'fixed window, a minute',
  start: ({ limit, milliseconds }, { start, end }) => {
    const most = milliseconds === undefined ? Math.max(1, Math.floor((limit * 60_000) / (end - start))) : limit;
    let [window, sent] = [0, 0];
    return {
      offer: (_key, now) => {
        const current = Math.floor(now / 60_000);
        if (current !== window) sent = 0;
        window = current;
        if (sent >= most) return 0;
        sent += 1;
        return 1;
      },
    };
  },
};

/** The first of each key in an hour and each thousandth after it, as zap's sampler does; it has no cap. */
export const firstThenEvery: Contender = {
  name: 'first, then each 1,000th (zap)',
  start: () => {
    const counts = new Map<number, { window: number; count: number }>();
    return {
      offer: (key, now) => {
        const window = Math.floor(now / 3_600_000);
        const own = counts.get(key) ?? { window, count: 0 };
        counts.set(key, own);
        if (own.window !== window) own.count = 0;
        own.window = window;
        own.count += 1;
        if (own.count === 1) return 1;
        return (own.count - 1) % 1000 === 0 ? 1000 : 0;
      },
    };
  },
};
